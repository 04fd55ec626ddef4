// @ts-check
// The whole simulator in a thread of its own: it answers questions, one after the other.
import init, { Simulation } from "./full/tianchu_web.js";

/** @import { Answer, Question } from "./whole.js" */

const page = /** @type {MessagePort} */ (/** @type {unknown} */ (globalThis));

/** @type {Promise<unknown> | undefined} */
let ready;
/** @type {Simulation | undefined} */
let simulator;
/** The scenario it was last told of. */
let told = "";

page.onmessage = async (/** @type {MessageEvent<Question | {module: WebAssembly.Module}>} */ { data }) => {
  if ("module" in data) {
    ready = init({ module_or_path: data.module });
    // Whoever asks hears of a failure; until then it is not unheard.
    ready.catch(() => {});
    return;
  }
  try {
    await ready;
    const value = reply(data);
    // Long rows of numbers are handed over, not copied.
    const numbers = value instanceof Float64Array ? value : value?.numbers;
    tell({ value }, numbers instanceof Float64Array ? [numbers.buffer] : []);
  } catch (error) {
    tell({ error: plain(error) }, []);
  }
};

/**
 * @param {Answer} answer
 * @param {Transferable[]} handed
 */
function tell(answer, handed) {
  page.postMessage(answer, handed);
}

/** @param {Question} question */
function reply({ lang, packs, scenario, fragment, ownData, method, args }) {
  if (!simulator) simulator = new Simulation(lang, packs);
  else simulator.setWords(lang, packs);
  const state = JSON.stringify([scenario, fragment, ownData]);
  if (state !== told) {
    told = "";
    simulator.resume(scenario, fragment, ownData);
    told = state;
  }
  // It takes up another scenario than the page is at.
  if (method === "readToml") told = "";
  return /** @type {any} */ (simulator)[method](...args);
}

/**
 * What an error says that another thread can be handed.
 * @param {unknown} error
 * @returns {Answer["error"]}
 */
function plain(error) {
  if (!(error instanceof Error)) return { name: "Error", message: String(error), isTrap: false };
  const { name, message } = error;
  const problems = "problems" in error ? /** @type {any} */ (error.problems) : undefined;
  return { name, message, problems, isTrap: error instanceof WebAssembly.RuntimeError };
}
