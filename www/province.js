// @ts-check
// A province in figures: when its cap is zero, whether its floor holds, by which rule.
import { NATION } from "./app.js";
import { el, fill, say } from "./dom.js";
import { phrase } from "./phrases.js";

/** @import { App } from "./app.js" */
/** @import { Panel } from "./views.js" */

/**
 * @param {App} app
 * @returns {Panel}
 */
export function province(app) {
  const title = el("h3");
  const answer = el("p", { class: "answer" });
  const unit = el("p");
  const list = el("dl", { class: "profile" });
  const root = el("section", { class: "panel province" }, el("div", {}, title, unit), answer, list);

  return {
    root,
    rebuild() {
      root.hidden = app.region === NATION;
      say(unit, phrase(app, "provinceUnit"));
    },
    refresh() {
      const told = app.sim.province(app.region);
      if (!told) return;
      say(title, phrase(app, "provinceFigures", told.name));
      say(answer, told.answer);
      const rows = told.figures.map(({ id, label, value, note, alarm }) =>
        el("div", { "data-figure": id }, el("dt", {}, label), el("dd", {}, el("strong", { class: alarm && "missed" }, value), el("span", {}, note))),
      );
      fill(list, ...rows);
    },
  };
}
