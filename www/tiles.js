// @ts-check
// The 31 provinces as a grid of buttons; choosing one turns charts and events to it.
import { NATION } from "./app.js";
import { el, fill, say } from "./dom.js";

/** @import { App } from "./app.js" */
/** @import { TileGrid } from "./pkg/tianchu_web.js" */
/** @import { Panel } from "./views.js" */

/**
 * @param {App} app
 * @param {{measure: string}} chosen what the tiles are shaded by; the app's unless told
 * @param {(take: (grid: TileGrid) => void) => void} ask who tells of it; the page's own simulator unless told
 * @returns {Panel}
 */
export function tiles(app, chosen = app, ask = (take) => take(app.sim.tiles(app.measure))) {
  const first = app.sim.tiles(app.measure);
  const title = el("h3", {}, "…");
  const subtitle = el("p");
  const grid = el("div", { class: "tiles", role: "group", "aria-label": app.t("tiles-label") });
  const legend = el("ul", { class: "legend" });
  const measure = el("select", { onchange: () => shade() });
  const choice = el("label", { class: "measure" }, app.t("tiles-measure"), " ", measure);
  const root = el("section", { class: "panel" }, el("div", {}, title, subtitle), choice, grid, legend, el("p", { class: "hint" }, app.t("tiles-hint")));

  function shade() {
    chosen.measure = measure.value;
    app.refresh();
  }

  const buttons = first.tiles.map(({ region, short, column, row }) => {
    const number = el("small");
    const button = el("button", { type: "button", "data-region": region, onclick: () => app.choose(app.region === region ? NATION : region) }, short, " ", number);
    button.style.gridColumn = String(column + 1);
    button.style.gridRow = String(row + 1);
    return { button, number };
  });
  fill(grid, ...buttons.map(({ button }) => button));
  grid.addEventListener("keydown", move);

  /**
   * Arrow keys go to the next tile in their direction.
   * @param {KeyboardEvent} event
   */
  function move(event) {
    /** @type {Record<string, [number, number]>} */
    const steps = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    const step = steps[event.key];
    const from = first.tiles.find(({ region }) => event.target instanceof HTMLElement && region === event.target.dataset.region);
    if (!step || !from) return;
    event.preventDefault();
    const [dx, dy] = step;
    const away = first.tiles
      .map(({ column, row }, i) => ({ i, along: (column - from.column) * dx + (row - from.row) * dy, aside: Math.abs((column - from.column) * dy + (row - from.row) * dx) }))
      .filter(({ along }) => along > 0)
      .sort((a, b) => a.along + 3 * a.aside - b.along - 3 * b.aside);
    buttons[away[0]?.i ?? -1]?.button.focus();
  }

  return {
    root,
    refresh: () => ask(show),
  };

  /** @param {TileGrid} now */
  function show(now) {
    if (measure.length === 0) fill(measure, ...now.measures.map(({ id, label }) => el("option", { value: id, selected: id === chosen.measure }, label)));
    fill(legend, ...now.levels.map((level, i) => el("li", {}, el("i", { "data-level": i }), level)));
    say(title, now.title);
    say(subtitle, now.subtitle);
    now.tiles.forEach((tile, i) => {
      const place = buttons[i];
      if (!place) return;
      const { button, number } = place;
      button.dataset.level = String(tile.level ?? "none");
      button.setAttribute("aria-pressed", String(tile.region === app.region));
      if (button.title === tile.text) return;
      say(number, tile.value);
      button.title = tile.text;
      button.setAttribute("aria-label", app.t("tiles-tile", { place: tile.short, value: tile.value, text: tile.text }));
    });
  }
}
