// @ts-check
// Where a file beside the page lies. In `dist/` every file is named by its content, and `xtask/bundle.mjs` puts a table of
// these names in the place of this one.

/**
 * @param {string} name
 * @returns {string}
 */
export const address = (name) => name;
