// @ts-check
// The present scenario under the three readings of the cap: where they part, and by how much.
import { sharp } from "./canvas.js";
import { el, fill, say, table } from "./dom.js";
import { withExtras } from "./extras.js";
import { phrase } from "./phrases.js";

/** @import { App } from "./app.js" */
/** @import { Extras, ReadingsInfo } from "./pkg/tianchu_web.js" */
/** @import { Panel } from "./views.js" */

/** Milliseconds of rest before the three runs are made anew. */
const REST = 150;

/**
 * @param {App} app
 * @returns {Panel}
 */
export function readings(app) {
  const title = el("h3");
  const paragraph = el("p", {}, phrase(app, "fetching"));
  const pictures = el("div", { class: "thirds" });
  const totals = el("div", { class: "scroll", tabindex: 0, role: "region" });
  const details = el("details", { class: "fold", ontoggle: () => details.open && load() }, el("summary", {}, title), paragraph, pictures, totals);
  const root = el("section", { class: "panel wide", "data-panel": "readings" }, details);
  /** @type {(() => void)[]} */
  let closing = [];
  /** @type {Extras | undefined} */
  let known;
  let shown = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;

  const load = () => withExtras(app, show);

  /** @param {Extras} extras */
  function show(extras) {
    known = extras;
    const now = extras.readings(app.region);
    say(paragraph, now.paragraph);
    const caption = title.textContent ?? "";
    totals.setAttribute("aria-label", caption);
    fill(totals, table({ caption, header: now.header, rows: now.rows, numbersFrom: 1 }));
    if (!shown) fill(pictures, ...now.names.map(picture));
    else redraws.forEach((redraw) => redraw());
    shown = true;
  }

  /** @type {(() => void)[]} */
  const redraws = [];

  /**
   * @param {string} name
   * @param {number} i
   */
  function picture(name, i) {
    const canvas = el("canvas", { role: "img" });
    const sentence = el("p");
    const draw = (/** @type {number} */ dpr, /** @type {boolean} */ dark) => {
      if (!known) return;
      const caption = known.drawReading(i, canvas, app.region, dpr, dark);
      canvas.setAttribute("aria-label", `${name}: ${caption.sentence}`);
      say(sentence, caption.title);
    };
    const sheet = sharp(canvas, draw);
    closing.push(sheet.close);
    redraws.push(sheet.redraw);
    return el("figure", {}, el("figcaption", {}, el("h4", {}, name), sentence), el("div", { class: "plot" }, canvas));
  }

  return {
    root,
    rebuild() {
      const place = app.sim.tiles(app.measure).tiles.find((tile) => tile.region === app.region)?.name;
      say(title, phrase(app, "readingsTitle", place ?? app.t("nation")));
    },
    refresh() {
      clearTimeout(waiting);
      if (details.open) waiting = setTimeout(load, REST);
    },
    close() {
      clearTimeout(waiting);
      closing.forEach((close) => close());
      closing = [];
    },
  };
}
