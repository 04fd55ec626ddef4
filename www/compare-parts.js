// @ts-check
// What the parts of the comparison share: what of it links hold, the mark of a scenario, and its style.
import { el } from "./dom.js";
import { dress } from "./dress.js";

/** @import { App } from "./app.js" */

/** Letters of the scenarios in the order of the tray. */
export const LETTERS = ["A", "B", "C", "D"];

/** @typedef {"overlay" | "difference"} Mode */

/** Charts that are shown where a link names none. */
const CHARTS = ["farmland-stock", "storage-stock", "occupation-replenishment", "additions-by-class"];

/**
 * What is shown, as links hold it.
 * @param {App} app
 * @returns {{mode: Mode, charts: string[]}}
 */
export function shown({ compared: [mode, ...charts] }) {
  return { mode: mode === "difference" ? mode : "overlay", charts: CHARTS.map((chart, place) => charts[place] ?? chart) };
}

/**
 * @param {App} app
 * @param {{mode?: Mode, charts?: string[]}} change
 */
export function show(app, change) {
  const { mode, charts } = { ...shown(app), ...change };
  app.compared = [mode, ...charts];
}

/**
 * A scenario's letter with a piece of its line, in its colour.
 * @param {number} place
 */
export const mark = (place) => el("b", { class: "mark", "data-letter": LETTERS[place] }, LETTERS[place] ?? "");

/** Put on when the view is opened, for the first load does without it. */
const STYLE = `
.mark { color: var(--hue); white-space: nowrap; margin-right: 8px; }
.mark::after { content: ""; display: inline-block; width: 26px; height: 2px; margin-left: 6px; vertical-align: 4px; background: var(--line, var(--hue)); }
[data-letter="A"] { --line: repeating-linear-gradient(90deg, var(--hue) 0 2px, transparent 2px 5px); }
[data-letter="C"] { --line: repeating-linear-gradient(90deg, var(--hue) 0 6px, transparent 6px 9px); }
[data-letter="D"] { --line: repeating-linear-gradient(90deg, var(--hue) 0 8px, transparent 8px 11px, var(--hue) 11px 13px, transparent 13px 16px); }
[data-panel="compare"] .notices { margin: 8px 0; padding: 8px 12px; border-left: 4px solid var(--amber); background: var(--ground); list-style: none; }
[data-panel="compare"] h3, [data-panel="compare-effects"] > h3, [data-panel="compare-lines"] > h3 { font-size: 18px; }
.modes { display: inline-flex; margin-top: 8px; }
.modes button { border: 1px solid var(--soft); border-radius: 0; padding: 0 12px; min-height: max(32px, var(--target)); color: var(--ink); }
.modes [aria-pressed="true"] { background: var(--ink); color: var(--paper); border-color: var(--ink); }
.held-figures td strong { font-size: 18px; font-weight: 600; margin-right: 8px; white-space: nowrap; }
.held-figures td span { color: var(--mid); white-space: nowrap; }
.held-figures thead th { white-space: normal; color: var(--ink); font-size: 13px; }
.held-charts { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 24px 32px; }
.held { min-width: 0; }
.held.many { grid-column: 1 / -1; }
.held .plot { height: max(clamp(232px, 19vw, 340px), calc(var(--panels, 1) * 120px)); }
.multiples { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(300px, 100%), 1fr)); gap: 16px 24px; margin-top: 8px; }
.multiples .total { font-size: 12px; color: var(--mid); margin-top: 4px; }
.effects { margin-bottom: 16px; }
.effects thead th, .held-charts thead th { white-space: normal; vertical-align: bottom; }
.effects thead th + th, .effects td + td { padding-left: 16px; }
.effects tbody th, .held-charts tbody th { min-width: 0; }
.effects td.number { white-space: nowrap; }
.effects .all > * { font-weight: 700; border-bottom-color: var(--soft); }
.effects .sum > * { color: var(--mid); border-bottom: 0; padding-bottom: 0; }
.effects .setting > :first-child { padding-left: 12px; }
.effects .assumptions > *, .effects .assumptions.setting .share { color: var(--amber); }
.effects .change { color: var(--mid); }
.effects .share { position: relative; display: block; width: 56px; height: 8px; margin: 2px 0 0 auto; color: var(--hue); background: linear-gradient(var(--soft), var(--soft)) center / 1px 100% no-repeat; }
.effects .share i { position: absolute; top: 1px; bottom: 1px; background: currentColor; }
@media (max-width: 1100px) { .held-charts { grid-template-columns: minmax(0, 1fr); } }
@media (max-width: 640px) {
  .cards, .cards tbody, .cards tr { display: block; }
  .cards thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .cards tr { padding: 8px 0; border-bottom: 1px solid var(--hair); }
  .cards tr > * { display: flex; justify-content: space-between; gap: 8px; padding: 2px 0; border: 0; text-align: left; }
  .cards tbody th { font-weight: 700; min-width: 0; }
  .cards td:empty { display: none; }
  .cards td::before { content: attr(data-label); color: var(--mid); }
  .cards td .mark { margin-right: auto; }
  .cards td.number { align-items: center; }
  .cards td.number > span { display: flex; align-items: center; }
  .effects .cards .share { margin: 0 8px 0 0; }
}
@media (min-width: 641px) { .cards td > .mark { display: none; } }
@media (forced-colors: active) { .mark::after, .effects .share i { forced-color-adjust: none; background: CanvasText; } }
`;

/** Puts the style of the comparison on. */
export const dressed = () => dress(STYLE);
