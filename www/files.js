// @ts-check
// The files beside the page, by name: each fetched once.
import { isServed, open, worker } from "./source.js";

export { isServed, worker };

/** What was asked for, by name. @type {Map<string, Promise<any>>} */
const kept = new Map();
/** What the browser keeps may be wrong, so it is passed over. */
let distrusted = false;

/**
 * Something made of a file, once; what failed is tried again when it is next asked for, and tells its name.
 * @template T
 * @param {string} name
 * @param {(answer: Response) => T | Promise<T>} make
 * @returns {Promise<T>}
 */
function once(name, make) {
  const before = kept.get(name);
  if (before) return before;
  const made = load(name).then(make).catch((error) => {
    if (kept.get(name) === made) kept.delete(name);
    throw new Error(`${name}: ${error instanceof Error ? error.message : error}`, { cause: error });
  });
  kept.set(name, made);
  return made;
}

/** @param {string} name */
async function load(name) {
  const answer = await open(name, distrusted);
  if (!answer.ok) throw new Error(String(answer.status));
  return answer;
}

/**
 * What is read out of a text file.
 * @template T
 * @param {string} name
 * @param {(text: string) => T} read
 * @returns {Promise<T>}
 */
export const text = (name, read) => once(name, async (answer) => read(await answer.text()));

/**
 * A simulator, compiled while it arrives; a server that does not know its type costs that.
 * @param {string} name
 * @returns {Promise<WebAssembly.Module>}
 */
export const wasm = (name) =>
  once(name, async (answer) =>
    answer.headers.get("content-type") === "application/wasm" ? WebAssembly.compileStreaming(answer) : WebAssembly.compile(await answer.arrayBuffer()),
  );

/** Nothing that was fetched is trusted any more: all of it comes anew when it is next asked for. */
export function distrust() {
  kept.clear();
  distrusted = true;
}

/** How often the import of a part failed, by its path. @type {Map<string, number>} */
const failed = new Map();

/**
 * A part of the page that is imported when it is needed. Firefox remembers under its address that an import failed, so
 * that the next try goes to another.
 * @template T
 * @param {() => Promise<T>} load imports it
 * @returns {Promise<T>}
 */
export async function part(load) {
  const path = String(load).match(/import\("(.+?)"\)/)?.[1] ?? "";
  const times = failed.get(path) ?? 0;
  try {
    return await (times === 0 || path === "" ? load() : import(new URL(`${path}?${times}`, import.meta.url).href));
  } catch (error) {
    failed.set(path, times + 1);
    throw error;
  }
}
