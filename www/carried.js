// @ts-check
// What the single file has in the place of `source.js`: it carries every file itself, as gzip written in base 91.
import { decode } from "./base91.js";
import { script } from "./carried-worker.js";

/** Whether there is a server that may have a newer page. */
export const isServed = false;

/**
 * A file, by name.
 * @param {string} name
 */
export async function open(name) {
  const carried = document.querySelector(`script[data-file="${name}"]`);
  if (!carried) throw new Error("not in this file");
  const packed = decode(carried.textContent ?? "");
  const content = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(content, { headers: name.endsWith(".wasm") ? { "content-type": "application/wasm" } : {} });
}

/** Address of the worker's script. */
let address = "";

/** A worker, which runs `worker.js`. */
export function worker() {
  address ||= URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  return new Worker(address);
}
