// @ts-check
// The views: which charts and tables stand below the key figures, and for which region.
import { NATION } from "./app.js";
import { checks } from "./checks.js";
import { byId, el, fill, say } from "./dom.js";
import { events } from "./events.js";
import { figure } from "./figure.js";
import { sources } from "./sources.js";
import { targets } from "./targets.js";
import { tiles } from "./tiles.js";

/** @import { App, Part } from "./app.js" */
/** @import { TextKey } from "./text.js" */
/** @typedef {Part & {root: HTMLElement, close?: () => void}} Panel */

/** A view's name, its charts by id, and what stands beside them.
 * @type {{name: TextKey, charts: string[], panels: ((app: App) => Panel)[]}[]} */
export const VIEWS = [
  { name: "overview", charts: ["farmland-stock", "storage-stock"], panels: [tiles, events] },
  { name: "farmland", charts: ["cap-and-demand", "occupation-replenishment", "pools"], panels: [tiles] },
  { name: "storage", charts: ["storage-additions", "storage-stock"], panels: [] },
  { name: "targets", charts: [], panels: [targets] },
  { name: "sources", charts: [], panels: [sources] },
  { name: "checks", charts: [], panels: [checks] },
];

/**
 * @param {App} app
 * @returns {Part}
 */
export function views(app) {
  const tabs = byId("tabs");
  const root = byId("view");
  const region = /** @type {HTMLSelectElement} */ (byId("region"));
  const back = byId("back");
  /** @type {Panel[]} */
  let panels = [];
  let drawn = "";

  region.addEventListener("change", () => app.choose(region.value));
  back.addEventListener("click", () => {
    app.choose(NATION);
    region.focus();
  });
  tabs.addEventListener("click", (event) => {
    const name = event.target instanceof HTMLAnchorElement && event.target.dataset.view;
    if (!name || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    app.view = name;
    app.keepAddress = false;
    app.rebuild();
  });

  function writeTabs() {
    if (tabs.childElementCount === 0) fill(tabs, ...VIEWS.map(({ name }) => el("a", { href: "#", "data-view": name })));
    VIEWS.forEach((view, i) => {
      const tab = /** @type {HTMLAnchorElement} */ (tabs.children[i]);
      say(tab, app.t(view.name));
      tab.toggleAttribute("aria-current", false);
      if (view.name === app.view) tab.setAttribute("aria-current", "page");
    });
  }

  function writeRegions() {
    const option = (/** @type {string} */ value, /** @type {string} */ name) => el("option", { value, selected: value === app.region }, name);
    const provinces = app.sim.tiles().tiles.map((tile) => option(tile.region, tile.name));
    fill(region, option(NATION, app.t("nation")), ...provinces);
    region.value = app.region;
    back.hidden = app.region === NATION;
    say(back, `← ${app.t("backToNation")}`);
    say(byId("region-label"), app.t("region"));
  }

  return {
    rebuild() {
      tabs.setAttribute("aria-label", app.t("views"));
      writeTabs();
      writeRegions();
      const wanted = `${app.view} ${app.lang}`;
      if (wanted === drawn) return panels.forEach((panel) => panel.rebuild?.());
      drawn = wanted;
      panels.forEach((panel) => panel.close?.());
      const view = VIEWS.find(({ name }) => name === app.view) ?? VIEWS[0];
      if (!view) return;
      const figures = view.charts.map((chart) => figure(app, chart));
      panels = [...figures, ...view.panels.map((panel) => panel(app))];
      const heading = el("h2", { class: "hidden" }, app.t(view.name));
      root.dataset.view = view.name;
      fill(root, heading, ...panels.map((panel) => panel.root));
      panels.forEach((panel) => panel.rebuild?.());
    },
    refresh() {
      panels.forEach((panel) => panel.refresh?.());
    },
  };
}
