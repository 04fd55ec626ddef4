// @ts-check
// The levers in sight, and a drawer with the assumptions and further settings.
import { choice } from "./choice.js";
import { byId, el, fill, whenOpened } from "./dom.js";
import { part } from "./files.js";
import { lever } from "./lever.js";
import { apology } from "./trouble.js";

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
  whenOpened(drawer, fillDrawer);

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

  // A hundred settings that most readers leave alone come when they are asked for.
  async function fillDrawer() {
    const inside = drawer.querySelector("div");
    if (!inside || inside.childElementCount > 0) return;
    try {
      const [fetched] = await Promise.all([part(() => import("./drawer.js")), app.complete()]);
      if (inside.isConnected && inside.childElementCount === 0) fetched.drawer(app, inside, list);
    } catch (error) {
      fill(inside, el("p", {}, ...apology(app, error, () => (fill(inside), fillDrawer()))));
    }
  }

  return {
    rebuild() {
      const settings = `${app.lang} ${app.summary.scenario.vintage}`;
      if (settings === drawn) return app.sim.levers(rows.map((row) => row.id)).forEach((one, i) => rows[i]?.show(one));
      drawn = settings;
      rows = [];
      form.setAttribute("aria-label", app.t("levers-label"));
      const primary = app.sim.levers([]);
      fill(
        inSight,
        group(app.t("page-farmland"), primary.filter((one) => one.group === "farmland")),
        group(app.t("page-storage"), primary.filter((one) => one.group === "storage")),
      );
      const n = app.sim.about().nParameters - primary.length;
      drawer.hidden = false;
      fill(drawer, el("summary", {}, `${app.t("levers-assumptions")} · ${app.t("page-items", { count: n })}`), el("div", {}, "…"));
      if (drawer.open) fillDrawer();
    },
    refresh() {
      const changed = new Set(app.summary.changes.map((change) => change.id));
      for (const row of rows) row.touch(changed.has(row.id));
    },
  };
}
