// @ts-check
// The finding in one sentence and the four key figures.
import { byId, el, fill, say } from "./dom.js";

/** @import { App, Part } from "./app.js" */

/**
 * @param {App} app
 * @returns {Part}
 */
export function summary(app) {
  const sentence = byId("sentence");
  const list = byId("figures");
  /** @type {{value: HTMLElement, unit: HTMLElement, baseline: HTMLElement}[]} */
  let rows = [];

  return {
    rebuild() {
      byId("summary").setAttribute("aria-label", app.t("summary"));
      rows = [];
      const items = app.summary.keyFigures.map((figure) => {
        const row = {
          value: el("strong", { class: figure.land ? "land" : "storage" }),
          unit: el("span"),
          baseline: el("span", { class: "baseline" }),
        };
        rows.push(row);
        return el("div", { "data-figure": figure.id }, el("dt", {}, figure.label), el("dd", {}, row.value, " ", row.unit, " ", row.baseline));
      });
      fill(list, ...items);
    },
    refresh() {
      say(sentence, app.summary.sentence);
      app.summary.keyFigures.forEach((figure, i) => {
        const row = rows[i];
        if (!row) return;
        say(row.value, figure.value);
        say(row.unit, figure.unit);
        say(row.baseline, figure.baseline === undefined ? "" : app.t("baselineHas", figure.baseline));
      });
    },
  };
}
