// @ts-check
// What is fetched only when asked for: a build of the simulator with every chart, the books, checks and exports.
import { el } from "./dom.js";
import { notify } from "./save.js";

/** @import { Extras } from "./pkg/tianchu_web.js" */
/** @import { App } from "./app.js" */

/** @type {Promise<Extras> | undefined} */
let fetched;
/** What the whole simulator was last told of the page's state. */
let told = "";

/** @param {string} lang */
async function fetchWhole(lang) {
  const address = "./full/tianchu_web.js";
  const whole = await import(address);
  await whole.default();
  return new whole.Simulation(lang);
}

/**
 * Does something with the whole simulator in the page's present state; says so if it cannot be fetched.
 * @param {App} app
 * @param {(extras: Extras) => void} act
 */
export async function withExtras(app, act) {
  app.flush();
  /** @type {any} */
  const here = app.sim;
  // A page that was built in one piece has them already.
  if ("checks" in here) return act(here);
  try {
    fetched ??= fetchWhole(app.lang);
    const extras = await fetched;
    const { name } = app.summary.scenario;
    const fragment = app.sim.share([]);
    const state = JSON.stringify([app.lang, name, fragment]);
    if (state !== told) {
      told = "";
      extras.setLang(app.lang);
      extras.resume(name, fragment);
      told = state;
    }
    act(extras);
  } catch (error) {
    fetched = undefined;
    told = "";
    notify(app, el("p", {}, app.t("notFetched", String(error))));
  }
}

/** Makes the whole simulator forget what it was told, after it was given a scenario of its own. */
export function forget() {
  told = "";
}
