// @ts-check
// A drawing as pixels: phones and slides know no SVG.
import { el } from "./dom.js";

/** Pixels of a picture for one of its drawing. */
const FINENESS = 2;

/**
 * A canvas with a drawing on it.
 * @param {string} svg
 */
export async function painted(svg) {
  const drawn = el("img", { src: address(svg) });
  await drawn.decode();
  const canvas = el("canvas", { width: FINENESS * drawn.naturalWidth, height: FINENESS * drawn.naturalHeight });
  canvas.getContext("2d")?.drawImage(drawn, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/**
 * A drawing as the address of a picture.
 * @param {string} svg
 */
export const address = (svg) => `data:image/svg+xml,${encodeURIComponent(svg)}`;

/**
 * A drawing as a PNG file.
 * @param {string} svg
 */
export const png = async (svg) => pixels(await painted(svg));

/**
 * What is on a canvas as a PNG file.
 * @param {HTMLCanvasElement} canvas
 */
export async function pixels(canvas) {
  /** @type {Blob | null} */
  const file = await new Promise((done) => canvas.toBlob(done));
  if (!file) throw new Error("the browser makes no picture of a canvas");
  return file;
}
