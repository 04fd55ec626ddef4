// @ts-check
// The finding in one sentence, the four key figures, and what somebody wrote about the scenario.
import { byId, el, fill, say, whenOpened } from "./dom.js";
import { texts } from "./register.js";

/** @import { App, Part } from "./app.js" */
/** @import { FirstScreen } from "./pkg/tianchu_web.js" */

/** Of the marks of a figure, in their order. */
const MARKS = ["now", "before", "wanted"];

/** Figures held against what the board tells the document of. */
const BOARD = ["targets_met", "farmland_2035", "storage_2030"];

/**
 * @param {App} app
 * @returns {Part}
 */
export function summary(app) {
  const alarm = el("strong");
  const finding = el("span");
  const list = byId("figures");
  /** @type {ReturnType<typeof row>[]} */
  let rows = [];
  let drawn = "";
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

  function openBoard() {
    app.view = "targets";
    app.keepAddress = false;
    app.rebuild();
  }

  /** @param {FirstScreen["figures"][0]} figure */
  function row({ id, label, system }) {
    const value = el("strong", { class: system });
    const [unit, baseline] = [el("span"), el("span", { class: "baseline" })];
    const marks = MARKS.map((name) => el("i", { class: name }));
    // Ranges come into the same box; until then it holds what is known of one run.
    const strip = el("dd", { class: `strip ${system}`, "aria-hidden": "true" }, ...marks);
    const note = BOARD.includes(id) ? el("button", { type: "button", onclick: openBoard }) : el("span");
    return { root: el("div", { "data-figure": id }, el("dt", {}, label), el("dd", {}, value, " ", unit, " ", baseline), strip, el("dd", { class: "note" }, note)), value, unit, baseline, marks, note };
  }

  return {
    rebuild() {
      byId("summary").setAttribute("aria-label", app.t("summary-label"));
      say(heading, app.t("summary-reading"));
      if (reading.open) read();
      fill(byId("sentence"), alarm, finding);
      drawn = "";
    },
    refresh() {
      const told = app.sim.firstScreen(app.region);
      say(alarm, told.alarm);
      say(finding, told.finding);
      // It was written about the scenario as it stands in its file.
      reading.hidden = app.summary.edited;
      if (reading.hidden) reading.open = false;
      const wanted = `${app.lang} ${told.figures.map(({ id }) => id)}`;
      if (wanted !== drawn) {
        drawn = wanted;
        rows = told.figures.map(row);
        fill(list, ...rows.map(({ root }) => root));
      }
      told.figures.forEach((figure, i) => {
        const row = rows[i];
        if (!row) return;
        say(row.value, figure.value);
        say(row.unit, [figure.unit, figure.beside].filter(Boolean).join(" · "));
        say(row.baseline, figure.baseline === undefined ? "" : app.t("summary-baseline", { value: figure.baseline }));
        say(row.note, figure.note);
        row.value.classList.toggle("alarm", figure.alarm && figure.id === "targets_met");
        row.marks.forEach((mark, at) => {
          const place = figure.marks[at];
          mark.hidden = place === undefined;
          mark.style.left = `${100 * (place ?? 0)}%`;
        });
      });
    },
  };
}
