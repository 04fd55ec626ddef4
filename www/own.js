// @ts-check
// A reader's own file of hours in use: for every simulator that computes hours, and for the panel that shares a link without
// them.

/** @type {{file: {name: string, text: string, label: string} | undefined}} */
export const own = { file: undefined };
