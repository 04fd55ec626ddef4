// @ts-check
// Several workers for one long piece of work, which can be stopped.
import { Dropped, Whole } from "./whole.js";

/** @import { Ask, State } from "./whole.js" */
/** @import { Words } from "./words.js" */

/** A judgement: each takes some 20 MB while it makes a year. */
const MOST = 4;
/** On phones memory is dear. */
const MOST_ON_PHONES = 2;

/** How many workers to start: a processor is left to the page and one to the worker it has already. */
function size() {
  const most = matchMedia("(pointer: coarse)").matches ? MOST_ON_PHONES : MOST;
  return Math.max(1, Math.min(most, (navigator.hardwareConcurrency || 2) - 1));
}

/**
 * Does each task with a whole simulator of its own, in their order, as many at once as the machine has room for. The
 * workers end with the work, or at once when it is stopped, which the promise then tells by `Dropped`.
 * @template T
 * @param {{words: Words, state: State, stop: AbortSignal}} of
 * @param {T[]} tasks
 * @param {(ask: Ask) => Promise<void>} prepare what each worker is told first
 * @param {(task: T, ask: Ask) => Promise<void>} act
 */
export async function share({ words, state, stop }, tasks, prepare, act) {
  const left = [...tasks];
  /** @type {Whole[]} */
  const workers = [];
  let over = false;
  function end() {
    over = true;
    workers.forEach((worker) => worker.end());
  }
  stop.addEventListener("abort", end);

  async function work() {
    const worker = await Whole.start();
    workers.push(worker);
    // Another may have failed, or the reader stopped it, while this one was on its way.
    if (over) {
      worker.end();
      throw new Dropped();
    }
    const ask = worker.asker(words, state, () => !stop.aborted);
    await prepare(ask);
    for (let task = left.shift(); task !== undefined; task = left.shift()) await act(task, ask);
  }

  try {
    await Promise.all(Array.from({ length: Math.min(size(), tasks.length) }, work));
  } finally {
    stop.removeEventListener("abort", end);
    end();
  }
}
