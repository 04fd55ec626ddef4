// @ts-check
// The farmland view: the provinces, the chosen one in figures, charts, events, readings of the cap, the books.
import { NATION } from "./app.js";
import { events } from "./events.js";
import { ledger } from "./ledger.js";
import { province } from "./province.js";
import { readings } from "./readings.js";
import { tiles } from "./tiles.js";

/** @import { App } from "./app.js" */
/** @import { Panel } from "./views.js" */

/**
 * @param {App} app
 * @param {Panel[]} charts
 * @returns {Panel[]}
 */
export function arrange(app, charts) {
  return [tiles(app), province(app), ...charts, record(app), readings(app), ledger(app)];
}

/**
 * The events, broader where they are those of one province.
 * @param {App} app
 * @returns {Panel}
 */
function record(app) {
  const panel = events(app);
  return { ...panel, rebuild: () => void panel.root.classList.toggle("wide", app.region !== NATION) };
}
