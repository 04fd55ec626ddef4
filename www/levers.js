// @ts-check
// The levers in sight, and a drawer with the assumptions and further settings.
import { choice } from "./choice.js";
import { byId, el, fill } from "./dom.js";
import { lever } from "./lever.js";

/** @import { App, Part } from "./app.js" */
/** @import { Lever } from "./pkg/tianchu_web.js" */

/**
 * @param {App} app
 * @returns {Part}
 */
export function levers(app) {
  const form = /** @type {HTMLFormElement} */ (byId("levers"));
  const inSight = byId("primary");
  const drawer = /** @type {HTMLDetailsElement} */ (byId("assumptions"));
  /** @type {ReturnType<typeof lever>[]} */
  let rows = [];
  let drawn = "";

  form.addEventListener("submit", (event) => event.preventDefault());
  drawer.addEventListener("toggle", () => drawer.open && fillDrawer(app.sim.levers()));

  /** @param {Lever[]} some */
  function list(some) {
    return some.map((one) => {
      const row = one.options.length > 0 ? choice(app, one) : lever(app, one);
      rows.push(row);
      return row.root;
    });
  }

  /**
   * @param {string} heading
   * @param {Lever[]} some
   */
  const group = (heading, some) => el("div", { role: "group", "aria-label": heading }, el("h2", {}, heading), ...list(some));

  /** @param {Lever[]} all */
  function fillDrawer(all) {
    const rest = all.filter((one) => !one.primary);
    const kind = (/** @type {Lever["kind"]} */ kind, /** @type {Lever["group"][]} */ ...groups) =>
      rest.filter((one) => one.kind === kind && groups.includes(one.group));
    const inside = drawer.querySelector("div");
    if (!inside || rows.some((row) => row.id === rest[0]?.id)) return;
    fill(
      inside,
      el("p", { class: "intro" }, app.t("assumptionsIntro")),
      vintage(),
      group(app.t("otherLevers"), kind("lever", "farmland", "storage")),
      group(app.t("farmlandAssumptions"), kind("assumption", "farmland")),
      group(app.t("storageAssumptions"), kind("assumption", "storage")),
    );
  }

  function vintage() {
    const now = app.summary.scenario.vintage;
    const option = (/** @type {"latest" | "2024"} */ value, /** @type {string} */ label) => el("option", { value, selected: value === now }, label);
    const choose = (/** @type {Event & {currentTarget: HTMLSelectElement}} */ event) => {
      app.flush();
      app.attempt(() => app.sim.setVintage(event.currentTarget.value));
      app.rebuild();
    };
    return el(
      "label",
      { class: "vintage" },
      app.t("vintage"),
      " ",
      el("select", { onchange: choose }, option("latest", app.t("vintageLatest")), option("2024", app.t("vintage2024"))),
    );
  }

  return {
    rebuild() {
      const all = app.sim.levers();
      const settings = `${app.lang} ${app.summary.scenario.vintage}`;
      if (settings === drawn) return rows.forEach((row) => all.filter((one) => one.id === row.id).forEach(row.show));
      drawn = settings;
      rows = [];
      form.setAttribute("aria-label", app.t("settings"));
      const primary = all.filter((one) => one.primary);
      fill(
        inSight,
        group(app.t("farmland"), primary.filter((one) => one.group === "farmland")),
        group(app.t("storage"), primary.filter((one) => one.group === "storage")),
      );
      const n = all.length - primary.length;
      fill(drawer, el("summary", {}, `${app.t("assumptions")} · ${app.t("items", n)}`), el("div"));
      if (drawer.open) fillDrawer(all);
    },
    refresh() {
      const changed = new Set(app.summary.changes.map((change) => change.id));
      for (const row of rows) row.touch(changed.has(row.id));
    },
  };
}
