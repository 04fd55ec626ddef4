// @ts-check
// The views: which charts and tables stand below the key figures, and for which region.
import { NATION } from "./app.js";
import { byId, el, fill, say } from "./dom.js";
import { events } from "./events.js";
import { figure } from "./figure.js";
import { part } from "./files.js";
import { tiles } from "./tiles.js";
import { apology } from "./trouble.js";
import { inTurn } from "./turns.js";

/** @import { App, Part } from "./app.js" */
/** A part of a view; `wait` says that what it shows is of settings that are gone, `make` has it made anew at once.
 * @typedef {Part & {root: HTMLElement, wait?: () => void, make?: () => Promise<unknown>, close?: () => void}} Panel */

/** Puts the panels of a view in their order, given its charts. @typedef {(app: App, charts: Panel[]) => Panel[]} Arrange */

/** @typedef {"views-overview" | "page-farmland" | "page-storage" | "views-hours" | "views-compare" | "views-targets" | "views-ppp" | "views-sources" | "views-checks"} Label */

const LAND = ["cap-and-demand", "occupation-replenishment", "pools", "three-balances", "basic-farmland", "high-standard", "land-money", "grain"];

const STORAGE = ["storage-stock", "additions-by-class", "pipeline", "cost-revenue", "utilisation", "investment", "storage-land", "equipment"];

/** A view's name in links, its name for readers, its charts by id, and how they are arranged; what most readers do not open first is fetched then.
 * @type {{name: string, label: Label, charts: string[], arrange?: Arrange, load?: () => Promise<{arrange: Arrange}>}[]} */
export const VIEWS = [
  { name: "overview", label: "views-overview", charts: ["farmland-stock", "storage-stock"], arrange: (app, charts) => [...charts, tiles(app), events(app)] },
  { name: "farmland", label: "page-farmland", charts: LAND, load: () => import("./farmland.js") },
  { name: "storage", label: "page-storage", charts: STORAGE, load: () => import("./storage.js") },
  { name: "hours", label: "views-hours", charts: ["week", "duration-curve", "curtailment", "value-of-next-mw"], load: () => import("./hours.js") },
  { name: "compare", label: "views-compare", charts: [], load: () => import("./compare.js") },
  { name: "ppp", label: "views-ppp", charts: ["ppp"], load: () => import("./ppp.js") },
  { name: "targets", label: "views-targets", charts: [], load: () => import("./targets.js") },
  { name: "sources", label: "views-sources", charts: [], load: () => import("./sources.js") },
  { name: "checks", label: "views-checks", charts: [], load: () => import("./checks.js") },
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
  /** Counts the views asked for: only the last one is put together. */
  let turn = 0;

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
      say(tab, app.t(view.label));
      tab.toggleAttribute("aria-current", false);
      if (view.name === app.view) tab.setAttribute("aria-current", "page");
    });
  }

  function writeRegions() {
    const option = (/** @type {string} */ value, /** @type {string} */ name) => el("option", { value, selected: value === app.region }, name);
    const provinces = app.sim.tiles(app.measure).tiles.map((tile) => option(tile.region, tile.name));
    fill(region, option(NATION, app.t("page-nation")), ...provinces);
    region.value = app.region;
    back.hidden = app.region === NATION;
    say(back, `← ${app.t("views-back")}`);
    say(byId("region-label"), app.t("views-region"));
  }

  /**
   * Puts the panels into the view, a panel a turn.
   * @param {number} mine
   * @param {Label} label
   * @param {Panel[]} some
   */
  async function show(mine, label, some) {
    fill(root, el("h2", { class: "hidden" }, app.t(label)));
    const put = (/** @type {Panel} */ panel) =>
      inTurn(() => {
        if (mine !== turn) return panel.close?.();
        panels.push(panel);
        root.append(panel.root);
        panel.rebuild?.();
        panel.refresh?.();
      });
    await Promise.all(some.map(put));
    if (mine === turn) settle();
  }

  function settle() {
    root.removeAttribute("aria-busy");
    root.style.minHeight = "";
  }

  /**
   * @param {number} mine
   * @param {typeof VIEWS[0]} view
   */
  async function fetched(mine, { label, charts, load }) {
    try {
      const [module] = await Promise.all([load && part(load), app.complete()]);
      const arrange = module?.arrange;
      if (mine !== turn || !arrange) return;
      await show(mine, label, arrange(app, figures(charts)));
    } catch (error) {
      // What nobody waits for any more must not undo what is on its way.
      if (mine !== turn) return;
      drawn = "";
      panels.forEach((panel) => panel.close?.());
      panels = [];
      settle();
      fill(root, el("p", { class: "notice", role: "alert" }, ...apology(app, error, () => app.rebuild())));
    }
  }

  const figures = (/** @type {string[]} */ charts) => charts.map((chart) => figure(app, chart));

  return {
    rebuild() {
      tabs.setAttribute("aria-label", app.t("views-label"));
      writeTabs();
      writeRegions();
      const wanted = `${app.view} ${app.lang}`;
      if (wanted === drawn) return panels.forEach((panel) => panel.rebuild?.());
      drawn = wanted;
      turn += 1;
      panels.forEach((panel) => panel.close?.());
      const view = VIEWS.find(({ name }) => name === app.view) ?? VIEWS[0];
      if (!view) return;
      root.dataset.view = view.name;
      panels = [];
      root.setAttribute("aria-busy", "true");
      // Until the new panels stand, what is below stays where it is.
      root.style.minHeight = `${root.offsetHeight}px`;
      if (view.arrange) return void show(turn, view.label, view.arrange(app, figures(view.charts)));
      fill(root, "…");
      fetched(turn, view);
    },
    refresh() {
      panels.forEach((panel) => panel.refresh?.());
    },
  };
}
