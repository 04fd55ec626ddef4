// @ts-check
// The scenarios one works with, in their order: the baseline, and the page's own where it is another.
import { stateOf } from "./extras.js";

/** @import { App } from "./app.js" */
/** @import { TrayEntry } from "./pkg/tianchu_web.js" */

/**
 * @param {App} app
 * @returns {TrayEntry[]}
 */
export function entries(app) {
  const { scenario, changes } = app.summary;
  const now = { title: scenario.title || app.t("header-own-scenario"), ...stateOf(app) };
  const [baseline] = app.sim.scenarios();
  if (!baseline || (scenario.name === baseline.name && changes.length === 0)) return [now];
  return [{ title: baseline.title, scenario: baseline.name, fragment: `v=1&s=${baseline.name}`, ownData: [] }, now];
}

/**
 * The place of the one that is live on the page.
 * @param {App} app
 */
export const current = (app) => entries(app).length - 1;
