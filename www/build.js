// @ts-check
// Which build of the page this is, as its HTML says.

export const build = document.querySelector('meta[name="build"]')?.getAttribute("content") ?? "";

/** The folder of the page, by which its service worker and caches are named. */
export const scope = new URL(".", document.baseURI).href;

/** The cache of a build, and the lock that says that a page shows it. @param {string} build */
export const cacheOf = (build) => `${scope} ${build}`;

/** Says that this page shows its build, so that no other gives it up; where the browser has no locks, none does. */
export async function hold() {
  try {
    await navigator.locks?.request(cacheOf(build), { mode: "shared" }, () => new Promise(() => {}));
  } catch {
    // A browser that lets nothing be stored has none either.
  }
}
