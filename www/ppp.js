// @ts-check
// The illustrative account of existing PPP projects, the nation's alone.
import { NATION } from "./app.js";
import { asker } from "./asker.js";
import { el, fill, say, table } from "./dom.js";
import { phrase } from "./words.js";

/** @import { App } from "./app.js" */
/** @import { PppInfo, TitledTable } from "./pkg/tianchu_web.js" */
/** @import { Panel } from "./views.js" */

/** The tables in their order, and the column from which they hold numbers. @type {["opening" | "years" | "events" | "inputs", number | undefined][]} */
const TABLES = [
  ["opening", 1],
  ["years", 1],
  ["events", undefined],
  ["inputs", undefined],
];

/**
 * @param {App} app
 * @param {Panel[]} charts
 * @returns {Panel[]}
 */
export function arrange(app, charts) {
  const tables = TABLES.map(([name, numbersFrom]) => titled(app, name, numbersFrom));
  const about = el("p", { class: "answer" }, phrase(app, "view-fetching"));
  const root = el("section", { class: "panel wide", "data-panel": "ppp" }, about);
  const { ask, close } = asker(app, () => [{ root }, ...tables]);

  /** @param {PppInfo} now */
  function show(now) {
    say(about, now.illustrative);
    for (const one of tables) one.show(now[one.name]);
  }

  return [{ root, refresh: () => ask(async (ask) => show(await ask("ppp"))), close }, ...charts.map(ofTheNation(app)), ...tables];
}

/**
 * A chart that stays what it is in whatever region the reader looks at: hidden where there is none.
 * @param {App} app
 * @returns {(chart: Panel) => Panel}
 */
const ofTheNation = (app) => (chart) => ({ ...chart, rebuild: () => void (chart.root.hidden = app.region !== NATION) });

/**
 * @param {App} app
 * @param {"opening" | "years" | "events" | "inputs"} name
 * @param {number | undefined} numbersFrom
 */
function titled(app, name, numbersFrom) {
  const heading = el("h3", {}, "…");
  const body = el("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": "…" }, el("p", {}, phrase(app, "view-fetching")));
  const root = el("section", { class: "panel wide", "data-panel": `ppp-${name}` }, heading, body);
  return {
    name,
    root,
    /** @param {TitledTable} now */
    show({ title, table: { header, rows } }) {
      say(heading, title);
      body.setAttribute("aria-label", title);
      fill(body, table({ caption: title, header, rows, numbersFrom }));
    },
  };
}
