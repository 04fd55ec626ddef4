// @ts-check
// What the service worker keeps of the page. `xtask/bundle.mjs` puts a build and its files in the place of this one.

/** The name of the build. */
export const build = "";

/** Paths of all its files but `index.html`, and what their content must be. @type {[path: string, integrity: string][]} */
export const files = [];
