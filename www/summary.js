// @ts-check
// The finding in one sentence, the four key figures, and what somebody wrote about the scenario.
import { byId, el, fill, say, whenOpened } from "./dom.js";
import { texts } from "./register.js";

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
  const reading = /** @type {HTMLDetailsElement} */ (byId("reading"));
  const question = el("p", { class: "question" });
  const paragraph = el("p");
  const heading = el("summary");
  fill(reading, heading, question, paragraph);
  whenOpened(reading, read);

  async function read() {
    const { scenario } = app.summary;
    say(question, scenario.question);
    say(paragraph, scenario.reading ?? "");
    if (!scenario.textsElsewhere) return;
    try {
      const { questions, readings } = await texts();
      if (app.summary.scenario.name !== scenario.name) return;
      say(question, questions[scenario.name]?.[app.lang] ?? "");
      say(paragraph, readings[scenario.name]?.[app.lang] ?? "");
    } catch (error) {
      say(paragraph, app.failure(error));
    }
  }

  return {
    rebuild() {
      byId("summary").setAttribute("aria-label", app.t("summary-label"));
      say(heading, app.t("summary-reading"));
      if (reading.open) read();
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
      // It was written about the scenario as it stands in its file.
      reading.hidden = app.summary.edited;
      if (reading.hidden) reading.open = false;
      app.summary.keyFigures.forEach((figure, i) => {
        const row = rows[i];
        if (!row) return;
        say(row.value, figure.value);
        say(row.unit, figure.unit);
        say(row.baseline, figure.baseline === undefined ? "" : app.t("summary-baseline", { value: figure.baseline }));
      });
    },
  };
}
