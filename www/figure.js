// @ts-check
// A chart: the finding as its heading, the picture, a readout, a table, files to save.
import { sharp } from "./canvas.js";
import { el, fill, say, table } from "./dom.js";
import { drop, withExtras } from "./extras.js";
import { part } from "./files.js";
import { reader } from "./reader.js";
import { copy, save } from "./save.js";
import { later } from "./trouble.js";

/** @import { App } from "./app.js" */
/** @import { Panel } from "./views.js" */

/** As what a chart is saved. @typedef {"csv" | "json" | "svg" | "png"} Kind */

/** @type {Kind[]} */
const KINDS = ["csv", "json", "svg", "png"];
/** Milliseconds of rest before the whole simulator is asked anew: a moving slider need not wait for it. */
const REST = 60;

/**
 * What the file of a chart is called.
 * @param {App} app
 * @param {string} chart
 * @param {Kind} kind
 */
export const fileOf = (app, chart, kind) => `tianchu-${app.summary.fileName}-${chart}-${app.region}.${kind}`;

/**
 * @param {App} app
 * @param {string} chart
 * @returns {Panel}
 */
export function figure(app, chart) {
  // What the page does not start with is made by the whole simulator, and drawn here once it has come.
  const here = app.sim.firstCharts().includes(chart);
  let drawable = here;
  // What there is to draw is of settings that are gone.
  let stale = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;
  const title = el("h3", {}, here ? "" : "…");
  const subtitle = el("p");
  const restsOn = el("p", { class: "rests" });
  const canvas = el("canvas", { role: "img", "data-chart": chart, "aria-label": here ? undefined : "…" });
  const numbers = el("div", { class: "scroll", tabindex: 0, role: "region", hidden: true });
  const tableButton = el("button", { type: "button", "aria-expanded": "false", onclick: toggleTable }, app.t("figure-table"));
  const copyButton = el("button", { type: "button", onclick: copyTable }, app.t("save-copy"));
  const savers = KINDS.map((kind) => el("button", { type: "button", onclick: () => keep(kind) }, kind.toUpperCase()));
  const saving = el("summary", {}, app.t("figure-save"));
  const menu = el("details", { class: "menu" }, saving, el("ul", {}, ...savers.map((button) => el("li", {}, button))));
  const picture = sharp(canvas, draw);
  const reading = reader(app, chart, canvas, () => drawable);
  const root = el(
    "figure",
    { class: "chart" },
    el("figcaption", {}, el("div", { class: "top" }, title, el("div", { class: "ops" }, tableButton, copyButton, menu)), subtitle),
    el("div", { class: "plot" }, canvas, ...reading.parts),
    restsOn,
    numbers,
  );

  /**
   * @param {number} dpr
   * @param {boolean} dark
   */
  function draw(dpr, dark) {
    if (!drawable) return;
    const caption = app.sim.draw(chart, canvas, app.region, dpr, dark);
    // A frame or a new size may draw once more what is waited for.
    if (!stale) {
      root.removeAttribute("aria-busy");
      allow(true);
    }
    say(title, caption.title);
    say(subtitle, caption.subtitle);
    say(restsOn, caption.restsOn.join(" · "));
    if (canvas.getAttribute("aria-label") === caption.sentence) return;
    canvas.setAttribute("aria-label", caption.sentence);
    for (const button of [tableButton, copyButton, saving, ...savers]) {
      button.setAttribute("aria-label", app.t("figure-of", { title: caption.title, what: button.textContent ?? "" }));
    }
    numbers.setAttribute("aria-label", app.t("figure-of", { title: caption.title, what: tableButton.textContent ?? "" }));
    reading.name(caption.title, caption.nReadouts);
  }

  function toggleTable() {
    numbers.hidden = !numbers.hidden;
    tableButton.setAttribute("aria-expanded", String(!numbers.hidden));
    writeTable();
  }

  function writeTable() {
    if (numbers.hidden || !drawable) return;
    const { header, rows } = app.sim.chartTable(chart, app.region);
    fill(numbers, table({ caption: title.textContent ?? "", header, rows, numbersFrom: 1 }));
  }

  /** @param {boolean} yes */
  function allow(yes) {
    for (const button of [copyButton, ...savers]) button.disabled = !yes;
  }

  /** What is of settings that are gone is not handed out under the name of others. */
  function ready() {
    app.flush();
    return drawable && !root.hasAttribute("aria-busy");
  }

  /** Programs of tables take cells apart at tabs. */
  function copyTable() {
    if (!ready()) return;
    const { header, rows } = app.sim.chartTable(chart, app.region);
    copy(app, [header, ...rows].map((row) => row.join("\t")).join("\n"), app.t("save-copied"));
  }

  /** @param {Kind} kind */
  function keep(kind) {
    menu.open = false;
    if (!ready()) return;
    if (kind === "csv") return save(app, fileOf(app, chart, kind), "text/csv", app.sim.chartCsv(chart, app.region));
    later(app, () => part(() => import("./saving.js")), (saving) => saving.keep(app, chart, kind));
  }

  function update() {
    stale = false;
    picture.redraw();
    reading.refresh();
    writeTable();
  }

  const make = () =>
    withExtras(
      app,
      async (ask) => {
        const { numbers, texts } = await ask("scene", chart, app.region);
        app.sim.takeScene(chart, numbers, texts);
        drawable = true;
        update();
      },
      root,
    );

  /** What is drawn belongs to settings that are gone, and so does what is on its way. */
  function wait() {
    drop(root);
    stale = true;
    root.setAttribute("aria-busy", "true");
    allow(false);
  }

  return {
    root,
    wait,
    make,
    refresh() {
      if (here) return update();
      wait();
      clearTimeout(waiting);
      waiting = setTimeout(make, drawable ? REST : 0);
    },
    close() {
      clearTimeout(waiting);
      drop(root);
      picture.close();
    },
  };
}
