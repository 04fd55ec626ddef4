// @ts-check
// What the page asks the whole simulator: every chart, the books, checks and exports. It is fetched when first asked for,
// and works in a thread of its own.
import { sorry } from "./trouble.js";
import { Dropped, Whole } from "./whole.js";
import { isWrongPack } from "./words.js";

/** @import { App } from "./app.js" */
/** @import { Ask, State } from "./whole.js" */

/** @type {Promise<Whole> | undefined} */
let started;

/** How often each asker has asked: only its last questions are wanted. @type {WeakMap<object, number>} */
const turns = new WeakMap();

/**
 * What a question is of: the page's scenario as it is now.
 * @param {App} app
 * @returns {State}
 */
export const stateOf = (app) => ({ scenario: app.summary.scenario.name, fragment: app.sim.share([]) });

/**
 * Puts questions to the whole simulator about the page's present scenario; says so if they cannot be answered. What the
 * same asker asked before, and has no answer to yet, is dropped.
 * @param {App} app
 * @param {(ask: Ask) => void | Promise<void>} act
 * @param {object} asker
 */
export async function withExtras(app, act, asker = {}) {
  const turn = (turns.get(asker) ?? 0) + 1;
  turns.set(asker, turn);
  const answered = await put(app, (started ??= Whole.start()), act, () => turns.get(asker) === turn, () => withExtras(app, act, asker));
  if (answered) return;
  // It may be broken for good: another one is started when somebody asks again.
  started?.then((whole) => whole.end(), () => {});
  started = undefined;
}

/**
 * The same with a worker that ends with the answer, and gives back the memory that large files take.
 * @param {App} app
 * @param {(ask: Ask) => void | Promise<void>} act
 */
export async function withOwnExtras(app, act) {
  const own = Whole.start();
  await put(app, own, act, () => true, () => withOwnExtras(app, act));
  own.then((whole) => whole.end(), () => {});
}

/**
 * @param {App} app
 * @param {Promise<Whole>} start
 * @param {(ask: Ask) => void | Promise<void>} act
 * @param {() => boolean} wanted
 * @param {() => void} again
 * @returns {Promise<boolean>} false if it was told that there is no answer
 */
async function put(app, start, act, wanted, again) {
  app.flush();
  try {
    const [whole] = await Promise.all([start, app.complete()]);
    if (wanted()) await act(whole.asker(app.words, stateOf(app), wanted));
  } catch (error) {
    if (error instanceof Dropped) return true;
    // Words of another build are refused by name, and come anew with the next question.
    if (isWrongPack(error)) app.words.distrust();
    sorry(app, error, again);
    return false;
  }
  return true;
}

/**
 * Drops what an asker has no answer to yet.
 * @param {object} asker
 */
export function drop(asker) {
  turns.set(asker, (turns.get(asker) ?? 0) + 1);
}
