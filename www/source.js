// @ts-check
// Where the page's files come from: the server that sent the page. The single file has `carried.js` in the place of this.
import { address } from "./address.js";

/** Whether there is a server that may have a newer page. */
export const isServed = true;

/**
 * A file, by name; `anew` if what the browser keeps of it may be wrong.
 * @param {string} name
 * @param {boolean} anew
 */
export const open = (name, anew) => fetch(address(name), { cache: anew ? "reload" : "default" });

/** A worker, which runs `worker.js`. */
export const worker = () => new Worker(address("worker.js"));
