// @ts-check
// The finding, what must be known first, and the key figures of every scenario.
import { NATION } from "./app.js";
import { LETTERS, mark, show, shown } from "./compare-parts.js";
import { el, fill, say } from "./dom.js";
import { openBrief } from "./extras.js";
import { phrase } from "./words.js";

/** @import { App } from "./app.js" */
/** @import { Mode } from "./compare-parts.js" */
/** @import { CompareInfo, ComparedFigure } from "./pkg/tianchu_web.js" */
/** @import { Entry } from "./tray.js" */

/** The modes and what they are called. */
const MODES = /** @type {const} */ ({ overlay: "compare-overlay", difference: "compare-difference" });

/**
 * @param {App} app
 * @param {() => void} changed
 */
export function figures(app, changed) {
  const title = el("h3", {}, "…");
  const notices = el("ul", { class: "notices", role: "status", hidden: true });
  const modes = /** @type {Mode[]} */ (["overlay", "difference"]).map((mode) => {
    const go = () => {
      show(app, { mode });
      changed();
    };
    return { mode, button: el("button", { type: "button", onclick: go }, phrase(app, MODES[mode])) };
  });
  const controls = el("div", { class: "controls" }, el("div", { class: "modes", role: "group", "aria-label": phrase(app, "compare-mode") }, ...modes.map(({ button }) => button)), el("button", { type: "button", class: "action", onclick: () => openBrief(app) }, phrase(app, "compare-brief")));
  const body = el("div", {}, phrase(app, "view-fetching"));
  const command = el("p", { class: "rests" });
  const root = el("section", { class: "panel wide", "data-panel": "compare" }, el("div", {}, title), notices, controls, body, command);

  return {
    root,
    wait: () => root.setAttribute("aria-busy", "true"),
    alone() {
      say(title, app.t("views-compare"));
      const departs = app.summary.scenario.name !== "baseline" || app.summary.changes.length > 0;
      const other = el("button", { type: "button", class: "action", onclick: () => (app.tray?.load("baseline"), app.rebuild()) }, phrase(app, "compare-with-baseline"));
      fill(body, el("p", { class: "answer" }, phrase(app, "compare-alone")), departs && el("p", { class: "files" }, other));
      fill(command);
      notices.hidden = controls.hidden = true;
      root.removeAttribute("aria-busy");
    },
    /**
     * @param {Entry[]} tray
     * @param {CompareInfo} info
     */
    show(tray, info) {
      say(title, info.title);
      for (const { mode, button } of modes) button.setAttribute("aria-pressed", String(mode === shown(app).mode));
      controls.hidden = false;
      const place = app.region !== NATION && app.sim.tiles(app.measure).tiles.find(({ region }) => region === app.region)?.name;
      const told = [...info.notices, ...(place ? [phrase(app, "compare-national", { place })] : [])];
      fill(notices, ...told.map((notice) => el("li", {}, notice)));
      notices.hidden = told.length === 0;
      fill(body, sideBySide(app, tray, info.figures));
      fill(command, ...(info.command ? [phrase(app, "compare-command"), " ", el("code", { id: "compare-command" }, info.command)] : []));
      root.removeAttribute("aria-busy");
    },
  };
}

/**
 * A row for each figure, a column for each scenario; where there is no room for columns, a card for each figure.
 * @param {App} app
 * @param {Entry[]} tray
 * @param {ComparedFigure[]} rows
 */
function sideBySide(app, tray, rows) {
  const heads = tray.map(({ title }, place) => el("th", { scope: "col" }, mark(place), title));
  const cell = (/** @type {ComparedFigure["cells"][0]} */ { value, exact, difference }, /** @type {number} */ place) =>
    el("td", { "data-letter": LETTERS[place], "data-value": exact }, mark(place), el("strong", {}, value), difference && el("span", {}, difference));
  const row = (/** @type {ComparedFigure} */ { id, label, cells }) => el("tr", { "data-figure": id }, el("th", { scope: "row" }, label), ...cells.map(cell));
  return el(
    "table",
    { class: "cards held-figures" },
    el("caption", { class: "hidden" }, phrase(app, "compare-figures")),
    el("thead", {}, el("tr", {}, el("th", { scope: "col" }, phrase(app, "compare-figure")), ...heads)),
    el("tbody", {}, ...rows.map(row)),
  );
}
