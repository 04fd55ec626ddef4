// @ts-check
// The assumptions and further settings: a group for each subject, and a box that finds one by its name.
import { el, fill, say, whenOpened } from "./dom.js";
import { phrase } from "./words.js";

/** @import { App } from "./app.js" */
/** @import { Lever, SettingInfo } from "./pkg/tianchu_web.js" */

/**
 * Fills the drawer. `list` makes rows of settings, which then are kept up to date.
 * @param {App} app
 * @param {Element} inside
 * @param {(some: Lever[]) => HTMLElement[]} list
 */
export function drawer(app, inside, list) {
  const rest = app.sim.settings().filter((one) => !one.primary);
  const found = el("span", { role: "status", class: "found" });
  const filter = el("input", { type: "search", placeholder: phrase(app, "drawer-filter-hint"), autocomplete: "off", oninput: () => narrow(filter.value) });
  const groups = app.sim.subjects().map(({ id, label }) => group(label, rest.filter((one) => one.subject === id)));
  fill(
    inside,
    el("p", { class: "intro" }, phrase(app, "drawer-intro")),
    el("p", { class: "intro" }, phrase(app, "drawer-draws")),
    vintage(),
    el("label", { class: "filter" }, phrase(app, "drawer-filter"), filter, found),
    ...groups.map(({ root }) => root),
  );

  /**
   * @param {string} heading
   * @param {SettingInfo[]} some
   */
  function group(heading, some) {
    const body = el("div");
    const root = el("details", { class: "subject", hidden: some.length === 0 }, el("summary", {}, heading, " ", el("small", {}, app.t("page-items", { count: some.length }))), body);
    /** @type {HTMLElement[]} */
    let rows = [];
    whenOpened(root, write);

    // A hundred sliders are made when somebody looks at them.
    function write() {
      if (rows.length > 0) return;
      // No names would stand for those of the first screen.
      const now = some.length > 0 ? app.sim.levers(some.map(({ id }) => id)) : [];
      const kinds = /** @type {const} */ ([["lever", "drawer-levers"], ["assumption", "drawer-assumptions"]]).map(([kind, key]) => {
        const fresh = list(now.filter((one) => one.kind === kind));
        rows.push(...fresh);
        return fresh.length > 0 && el("div", { role: "group", "aria-label": phrase(app, "drawer-group", { subject: heading, kind: phrase(app, key) }) }, el("h2", {}, phrase(app, key)), ...fresh);
      });
      fill(body, ...kinds);
    }

    return { root, some, write, rows: () => rows };
  }

  /** @param {string} typed */
  function narrow(typed) {
    const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
    const fits = (/** @type {SettingInfo} */ one) => words.every((word) => `${one.label} ${one.id} ${one.rule}`.toLowerCase().includes(word));
    let n = 0;
    for (const { root, some, write, rows } of groups) {
      const ids = new Set(some.filter(fits).map((one) => one.id));
      n += ids.size;
      root.hidden = ids.size === 0;
      root.open = words.length > 0 && ids.size > 0;
      if (root.open) write();
      for (const row of rows()) row.hidden = !ids.has(row.dataset.lever ?? "");
    }
    say(found, words.length > 0 ? phrase(app, "drawer-found", { count: n }) : "");
  }

  function vintage() {
    const now = app.summary.scenario.vintage;
    const option = (/** @type {"latest" | "2025" | "2024"} */ value, /** @type {string} */ label) => el("option", { value, selected: value === now }, label);
    const choose = (/** @type {Event & {currentTarget: HTMLSelectElement}} */ event) => {
      app.flush();
      app.attempt(() => app.sim.setVintage(event.currentTarget.value));
      app.rebuild();
    };
    const options = [option("latest", phrase(app, "drawer-vintage-latest")), option("2025", phrase(app, "drawer-vintage-2025")), option("2024", phrase(app, "drawer-vintage-2024"))];
    return el("label", { class: "vintage" }, phrase(app, "drawer-vintage"), " ", el("select", { onchange: choose }, ...options));
  }
}
