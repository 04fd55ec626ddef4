// @ts-check
// What is fetched only when asked for: a build of the simulator with every chart, the books, checks and exports.
import { sorry } from "./trouble.js";

/** @import { Extras } from "./pkg/tianchu_web.js" */
/** @import { App } from "./app.js" */
/** @import { Words } from "./words.js" */

/** @type {Promise<Extras> | undefined} */
let fetched;
/** What the whole simulator was last told of the page's state. */
let told = "";
/** The words it speaks with. @type {Words | undefined} */
let spoken;

/** @param {App} app */
async function fetchWhole(app) {
  const address = "./full/tianchu_web.js";
  const load = async () => {
    const whole = await import(address);
    await whole.default();
    return whole;
  };
  const [whole] = await Promise.all([load(), app.complete()]);
  return app.words.handTo((lang, packs) => new whole.Simulation(lang, packs));
}

/**
 * Does something with the whole simulator in the page's present state; says so if it cannot be fetched.
 * @param {App} app
 * @param {(extras: Extras) => void} act
 */
export async function withExtras(app, act) {
  app.flush();
  try {
    fetched ??= fetchWhole(app);
    const extras = await fetched;
    await app.complete();
    const { name } = app.summary.scenario;
    const fragment = app.sim.share([]);
    const state = JSON.stringify([name, fragment]);
    // Both packs are copied into the simulator: not at every move of a lever.
    if (spoken !== app.words) {
      app.words.handTo((lang, packs) => extras.setWords(lang, packs));
      spoken = app.words;
    }
    if (state !== told) {
      told = "";
      extras.resume(name, fragment);
      told = state;
    }
    act(extras);
  } catch (error) {
    fetched = spoken = undefined;
    told = "";
    sorry(app, error, () => withExtras(app, act));
  }
}

/** Makes the whole simulator forget what it was told, after it was given a scenario of its own. */
export function forget() {
  told = "";
}
