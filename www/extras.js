// @ts-check
// What the page asks the whole simulator: every chart, the books, checks and exports. It is fetched when first asked for,
// and works in a thread of its own.
import { part } from "./files.js";
import { later, sorry } from "./trouble.js";
import { Dropped, Whole } from "./whole.js";
import { isWrongPack } from "./words.js";

/** @import { App } from "./app.js" */
/** @import { Ask, State } from "./whole.js" */

/** @type {Promise<Whole> | undefined} */
let started;

/** How often each asker has asked: only its last questions are wanted. @type {WeakMap<object, number>} */
const turns = new WeakMap();

/** What has had no answer since something failed, by who asked: one press asks all of it again. @type {Map<object, Act>} */
const unanswered = new Map();

/** What is asked, and done with the answers. @typedef {(ask: Ask) => void | Promise<void>} Act */

/**
 * What a question is of: the page's scenario as it is now.
 * @param {App} app
 * @returns {State}
 */
export const stateOf = (app) => ({ scenario: app.summary.nameElsewhere, fragment: app.sim.share([]), ownData: app.sim.ownData() });

/**
 * Puts questions to the whole simulator about the page's scenario as it is at this moment; says so if they cannot be
 * answered. What the same asker asked before, and has no answer to yet, is dropped.
 * @param {App} app
 * @param {Act} act
 * @param {object} asker
 * @returns {Promise<boolean>} false if it was told that there is no answer
 */
export async function withExtras(app, act, asker = {}) {
  const turn = (turns.get(asker) ?? 0) + 1;
  turns.set(asker, turn);
  unanswered.delete(asker);
  const start = (started ??= Whole.start());
  const error = await put(app, start, act, () => turns.get(asker) === turn);
  if (error === undefined) return true;
  // It may be broken for good: another one is started when somebody asks again.
  if (started === start) started = undefined;
  start.then((whole) => whole.end(error), () => {});
  unanswered.set(asker, act);
  sorry(app, error, () => {
    for (const [asker, act] of [...unanswered]) withExtras(app, act, asker);
  });
  return false;
}

/**
 * The same with a worker that ends with the answer, and gives back the memory that large files take.
 * @param {App} app
 * @param {Act} act
 */
export async function withOwnExtras(app, act) {
  const start = Whole.start();
  const error = await put(app, start, act, () => true);
  start.then((whole) => whole.end(), () => {});
  if (error !== undefined) sorry(app, error, () => withOwnExtras(app, act));
}

/**
 * @param {App} app
 * @param {Promise<Whole>} start
 * @param {Act} act
 * @param {() => boolean} wanted
 * @returns {Promise<unknown>} why there is no answer; nothing if there was one, or nobody waits for it any more
 */
async function put(app, start, act, wanted) {
  app.flush();
  const state = stateOf(app);
  try {
    const [whole] = await Promise.all([start, app.complete()]);
    if (wanted()) await act(whole.asker(app.words, state, wanted));
  } catch (error) {
    if (error instanceof Dropped || !wanted()) return undefined;
    // Words of another build are refused by name, and come anew with the next question.
    if (isWrongPack(error)) app.words.distrust();
    return error ?? new Error("no reason given");
  }
  return undefined;
}

/**
 * Opens the brief once it has come.
 * @param {App} app
 */
export const openBrief = (app) => later(app, () => Promise.all([part(() => import("./brief.js")), part(() => import("./tray.js"))]), ([{ brief }, tray]) => brief(app, tray));

/**
 * Drops what an asker has no answer to yet.
 * @param {object} asker
 */
export function drop(asker) {
  turns.set(asker, (turns.get(asker) ?? 0) + 1);
  unanswered.delete(asker);
}
