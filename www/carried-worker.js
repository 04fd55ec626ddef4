// @ts-check
// The script of the workers as a text. `xtask/single.mjs` puts it in the place of this one.

export const script = "";
