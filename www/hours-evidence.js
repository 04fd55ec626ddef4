// @ts-check
// What the hours rest on: the number fitted on 2024 and the hold-outs, generated profiles against open ones.
import { el, fill, table, whenOpened } from "./dom.js";
import { withExtras } from "./extras.js";
import { original } from "./register.js";
import { phrase } from "./words.js";

/** @import { App } from "./app.js" */
/** @import { HoursEvidence, Table } from "./pkg/tianchu_web.js" */
/** @import { Panel } from "./views.js" */

/** A cell that says that the model misses. */
const MISS = /✗/;

/**
 * @param {App} app
 * @returns {Panel}
 */
export function evidence(app) {
  const body = el("div", {}, el("p", {}, phrase(app, "view-fetching")));
  const load = () => withExtras(app, async (ask) => show(await ask("hoursEvidence")), body);
  const details = el(
    "details",
    { class: "fold" },
    el("summary", {}, el("h3", {}, phrase(app, "evidence-title"))),
    el("p", {}, phrase(app, "evidence-intro")),
    body,
  );
  whenOpened(details, load);

  /**
   * @param {string} caption
   * @param {Table} content
   */
  function listed(caption, { header, rows }) {
    const cell = (/** @type {string} */ text) => (MISS.test(text) ? el("span", { class: "missed" }, text) : text);
    const short = header.map((_, i) => i).slice(1);
    return el("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": caption }, table({ caption, header, rows: rows.map((row) => row.map((text, i) => (i === 0 ? text : cell(text)))), short }));
  }

  /** @param {HoursEvidence} now */
  function show(now) {
    const [held, tests] = now.held;
    const [missed, all] = now.missed;
    fill(
      body,
      el("h4", {}, phrase(app, "evidence-fit")),
      el("p", {}, phrase(app, "evidence-fit-result", { held, all: tests })),
      listed(phrase(app, "evidence-fit"), now.fit),
      el("h4", {}, phrase(app, "evidence-profiles")),
      el("p", {}, phrase(app, "evidence-profiles-result", { missed, all }), " ", original(app, "profile_validation")),
      listed(phrase(app, "evidence-profiles"), now.profiles),
      el("p", { class: "detail" }, now.attribution),
    );
  }

  return { root: el("section", { class: "panel wide", "data-panel": "hours-evidence" }, details) };
}
