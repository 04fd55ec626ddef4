// @ts-check
// The 31 provinces as a grid of buttons; choosing one turns charts and events to it.
import { NATION } from "./app.js";
import { el, fill, say } from "./dom.js";

/** @import { App } from "./app.js" */
/** @import { Panel } from "./views.js" */

/**
 * @param {App} app
 * @returns {Panel}
 */
export function tiles(app) {
  const first = app.sim.tiles();
  const title = el("h3");
  const subtitle = el("p");
  const grid = el("div", { class: "tiles", role: "group", "aria-label": app.t("tilesLabel") });
  const legend = el("ul", { class: "legend" }, ...first.levels.map((level, i) => el("li", {}, el("i", { "data-level": i }), level)));
  const root = el("section", { class: "panel" }, el("div", {}, title, subtitle, el("p", {}, app.t("tilesHint"))), grid, legend);

  const buttons = first.tiles.map(({ region, short, column, row }) => {
    const number = el("small");
    const button = el("button", { type: "button", "data-region": region, onclick: () => app.choose(app.region === region ? NATION : region) }, short, " ", number);
    button.style.gridColumn = String(column + 1);
    button.style.gridRow = String(row + 1);
    return { button, number };
  });
  fill(grid, ...buttons.map(({ button }) => button));

  return {
    root,
    refresh() {
      const now = app.sim.tiles();
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
        button.setAttribute("aria-label", `${tile.short} ${tile.value}, ${tile.text}`);
      });
    },
  };
}
