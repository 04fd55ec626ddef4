// @ts-check
// Which build of the page this is, as its HTML says.

export const build = document.querySelector('meta[name="build"]')?.getAttribute("content") ?? "";
