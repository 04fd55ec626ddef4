// @ts-check
// The three lines of a scenario: the official baseline, the baseline with its assumptions, and itself.
import { held } from "./compare-charts.js";
import { LETTERS } from "./compare-parts.js";
import { el, fill, table } from "./dom.js";
import { phrase } from "./words.js";

/** @import { App } from "./app.js" */
/** @import { ChartChoice, SplitInfo } from "./pkg/tianchu_web.js" */
/** @import { Entry } from "./tray.js" */
/** @import { Ask } from "./whole.js" */

/**
 * @param {App} app
 * @param {() => void} changed
 */
export function lines(app, changed) {
  /** Which scenario; the live one until another is chosen. @type {number | undefined} */
  let chosen;
  let chart = "farmland-stock";
  const scenario = el("select", {
    onchange() {
      chosen = Number(scenario.value);
      changed();
    },
  });
  const place = held(app, phrase(app, "compare-chart"), (wanted) => {
    chart = wanted;
    changed();
  });
  const body = el("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": phrase(app, "compare-lines") });
  const root = el(
    "section",
    { class: "panel wide", "data-panel": "compare-lines" },
    el("h3", {}, phrase(app, "compare-lines")),
    el("div", {}, el("p", {}, phrase(app, "compare-lines-intro"))),
    el("div", { class: "controls" }, el("label", {}, phrase(app, "compare-scenario"), " ", scenario)),
    el("div", { class: "held-charts" }, place.root, body),
  );

  return {
    root,
    end: () => place.end(),
    wait() {
      root.setAttribute("aria-busy", "true");
      place.wait();
    },
    /**
     * @param {Ask} ask
     * @param {Entry[]} tray
     * @param {number} live the place of the scenario that the page shows
     * @param {ChartChoice[]} choices
     */
    async show(ask, tray, live, choices) {
      const number = chosen !== undefined && chosen < tray.length ? chosen : live;
      fill(scenario, ...tray.map(({ title }, i) => el("option", { value: i }, `${LETTERS[i]} ${title}`)));
      scenario.value = String(number);
      await place.show(ask, { entries: tray, split: number, mode: "overlay", chart, region: app.region }, choices);
      write(await ask("compareSplit", tray, number));
      root.removeAttribute("aria-busy");
    },
  };

  /** @param {SplitInfo} info */
  function write({ names, figures, parts }) {
    const of = (/** @type {"policy" | "assumptions"} */ part) => parts.rows.find((row) => row.part === part)?.effects ?? [];
    const [assumptions, policy] = [of("assumptions"), of("policy")];
    const rows = figures.map(({ label, cells }, i) => {
      const unit = parts.figures[i]?.unit ?? "";
      const part = (/** @type {string | undefined} */ text) => [text, unit].filter(Boolean).join(" ");
      return [label, cells[0]?.value, part(assumptions[i]?.text), part(policy[i]?.text), cells[2]?.value];
    });
    const header = [phrase(app, "compare-figure"), names[0] ?? "", phrase(app, "compare-by-assumptions"), phrase(app, "compare-by-policy"), names[2] ?? ""];
    fill(body, table({ caption: phrase(app, "compare-lines"), header, rows, numbersFrom: 1 }), el("p", { class: "rests" }, parts.note));
  }
}
