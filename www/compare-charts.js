// @ts-check
// Charts of the scenarios, each chosen in its place.
import { show, shown } from "./compare-parts.js";
import { el, fill, say } from "./dom.js";
import { figure } from "./figure.js";
import { phrase } from "./words.js";

/** @import { App } from "./app.js" */
/** @import { ChartChoice, WantedChart } from "./pkg/tianchu_web.js" */
/** @import { Entry } from "./tray.js" */
/** @import { Panel } from "./views.js" */
/** @import { Ask } from "./whole.js" */

/**
 * @param {App} app
 * @param {() => void} changed
 */
export function charts(app, changed) {
  const all = shown(app).charts.length;
  const places = Array.from({ length: all }, (_, place) => {
    const pick = (/** @type {string} */ chart) => {
      show(app, { charts: shown(app).charts.map((other, i) => (i === place ? chart : other)) });
      changed();
    };
    return held(app, phrase(app, "compare-chart-of", { number: place + 1, all }), pick);
  });
  const root = el("div", { class: "wide held-charts", "data-panel": "compare-charts" }, ...places.map((place) => place.root));

  return {
    root,
    wait: () => places.forEach((place) => place.wait()),
    end: () => places.forEach((place) => place.end()),
    /**
     * @param {Ask} ask
     * @param {Entry[]} entries
     * @param {ChartChoice[]} choices
     */
    async show(ask, entries, choices) {
      const { mode, charts } = shown(app);
      for (const [i, place] of places.entries()) await place.show(ask, { entries, mode, chart: charts[i] ?? "", region: app.region }, choices);
    },
  };
}

/**
 * The place of a chart: its choice, and one picture of all scenarios or one for each.
 * @param {App} app
 * @param {string} label
 * @param {(chart: string) => void} pick
 */
export function held(app, label, pick) {
  const choice = el("select", { "aria-label": label, onchange: () => pick(choice.value) });
  const title = el("h3", { hidden: true });
  const body = el("div", { class: "multiples" }, phrase(app, "view-fetching"));
  const root = el("section", { class: "held" }, el("div", { class: "controls" }, choice), title, body);
  /** @type {Panel[]} */
  let pictures = [];
  let drawn = "";

  function end() {
    pictures.forEach((picture) => picture.close?.());
    pictures = [];
  }

  /** @param {ChartChoice[]} choices */
  function offer(choices) {
    // A list that is open must not be written anew.
    if (choice.textContent === choices.map((one) => one.label).join("")) return;
    fill(choice, ...choices.map(({ id, label }) => el("option", { value: id }, label)));
  }

  return {
    root,
    end,
    wait: () => pictures.forEach((picture) => picture.wait?.()),
    /**
     * @param {Ask} ask
     * @param {WantedChart} wanted
     * @param {ChartChoice[]} choices
     */
    async show(ask, wanted, choices) {
      offer(choices);
      // A link may name a chart that is none any more.
      const chart = choices.some(({ id }) => id === wanted.chart) ? wanted.chart : (choices[0]?.id ?? "");
      choice.value = chart;
      const info = await ask("compareChart", { ...wanted, chart });
      const many = info.pictures.length > 1;
      if (info.pictures.join() !== drawn) {
        drawn = info.pictures.join();
        end();
        pictures = info.pictures.map((name) => figure(app, name));
        fill(body, ...pictures.map((picture) => el("div", {}, picture.root, many && el("p", { class: "total" }))));
      }
      say(title, info.title);
      title.hidden = !many;
      root.classList.toggle("many", many);
      root.dataset.compared = chart;
      root.style.setProperty("--panels", String(info.panels));
      body.querySelectorAll(".total").forEach((total, i) => say(total, info.totals[i] ?? ""));
      await Promise.all(pictures.map((picture) => picture.make?.()));
    },
  };
}
