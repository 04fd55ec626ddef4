// @ts-check
// Reads a chart column by column, under the pointer or with the arrow keys.
import { el, fill } from "./dom.js";

/** @import { App } from "./app.js" */
/** @import { Readout } from "./pkg/tianchu_web.js" */

/** Pixels between the column and its box. */
const GAP = 8;

/**
 * @param {App} app
 * @param {string} chart
 * @param {HTMLCanvasElement} canvas
 * @param {() => boolean} drawable
 */
export function reader(app, chart, canvas, drawable) {
  const box = el("div", { class: "readout", "aria-hidden": "true", hidden: true });
  const line = el("div", { class: "column", "aria-hidden": "true", hidden: true });
  const surface = el("div", { class: "surface", role: "slider", tabindex: 0, "aria-label": "…", "aria-valuemin": 0, "aria-valuenow": 0 });
  /** @type {number | undefined} */
  let slot;
  let last = 0;

  const size = () => /** @type {[number, number]} */ ([canvas.clientWidth, canvas.clientHeight]);

  /** @param {Readout | undefined} column */
  function show(column) {
    slot = column?.slot;
    box.hidden = line.hidden = column === undefined;
    if (!column) return;
    const [width] = size();
    const right = column.x < width / 2;
    line.style.left = `${column.x}px`;
    line.style.top = `${column.top}px`;
    line.style.height = `${column.bottom - column.top}px`;
    box.style.top = `${column.top}px`;
    box.style.left = right ? `${column.x + GAP}px` : "auto";
    box.style.right = right ? "auto" : `${width - column.x + GAP}px`;
    const rows = column.rows.map((row) => el("tr", {}, el("th", {}, row.label), el("td", {}, row.value)));
    fill(box, el("b", {}, column.label), el("table", {}, el("tbody", {}, ...rows)));
    surface.setAttribute("aria-valuenow", String(column.slot));
    const values = column.rows.map((row) => `${row.label} ${row.value}`).join(app.t("page-semicolon"));
    surface.setAttribute("aria-valuetext", app.t("page-labelled", { label: column.label, text: values }));
  }

  const at = (/** @type {number} */ wanted) => drawable() && show(app.sim.readout(chart, app.region, Math.max(0, wanted), ...size()));

  /** @param {PointerEvent} event */
  function point(event) {
    if (drawable()) show(app.sim.readoutNear(chart, app.region, event.offsetX, ...size()));
  }

  surface.addEventListener("pointermove", point);
  surface.addEventListener("pointerdown", point);
  surface.addEventListener("pointerleave", () => document.activeElement !== surface && show(undefined));
  surface.addEventListener("blur", () => show(undefined));
  surface.addEventListener("keydown", (event) => {
    /** @type {Record<string, number>} */
    const moves = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -4, PageUp: 4, Home: -Infinity, End: Infinity };
    const move = moves[event.key];
    if (event.key === "Escape") show(undefined);
    if (move === undefined) return;
    event.preventDefault();
    at(Math.min(last, slot === undefined && move < 0 ? last : (slot ?? -1) + move));
  });

  return {
    parts: [surface, line, box],
    /**
     * @param {string} title
     * @param {number} n
     */
    name(title, n) {
      last = Math.max(0, n - 1);
      surface.setAttribute("aria-label", app.t("figure-read", { title }));
      surface.setAttribute("aria-valuemax", String(last));
      if (slot === undefined) surface.setAttribute("aria-valuetext", app.t("figure-no-column"));
    },
    refresh() {
      if (slot !== undefined) at(slot);
    },
  };
}
