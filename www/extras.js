// @ts-check
// What is fetched only when asked for: a build of the simulator with reality checks, picture files and exports.
import { el } from "./dom.js";
import { notify } from "./save.js";

/** @import { Extras } from "./pkg/tianchu_web.js" */
/** @import { App } from "./app.js" */

/** @type {Promise<Extras> | undefined} */
let fetched;

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
    extras.setLang(app.lang);
    extras.resume(app.summary.scenario.name, app.sim.share([]));
    return act(extras);
  } catch (error) {
    fetched = undefined;
    notify(app, el("p", {}, app.t("notFetched", String(error))));
  }
}
