// @ts-check
// The storage view: the plan and what is known, the provinces, a place in figures, charts, returns, uses, events, need.
import { NATION } from "./app.js";
import { asker } from "./asker.js";
import { el, fill, say } from "./dom.js";
import { events } from "./events.js";
import { place } from "./province.js";
import { flexibility, stations, uses } from "./storage-tables.js";
import { tiles } from "./tiles.js";
import { phrase } from "./words.js";

/** @import { App } from "./app.js" */
/** @import { StorageInfo } from "./pkg/tianchu_web.js" */
/** @import { Panel } from "./views.js" */

/** What the reader chose last. */
const chosen = { measure: "storage-power", year: "2030" };

/**
 * @param {App} app
 * @param {Panel[]} charts
 * @returns {Panel[]}
 */
export function arrange(app, charts) {
  const shaded = asker(app, () => [grid]);
  const listed = asker(app, () => [record]);
  const grid = tiles(app, chosen, (take) => shaded.ask(async (ask) => take(await ask("storageTiles", chosen.measure))));
  const record = events(app, (limit, take) => listed.ask(async (ask) => take(await ask("storageEvents", app.region, limit))));
  record.root.classList.add("wide");
  const note = plan(app);
  const tables = [stations(app), uses(app)];
  const need = flexibility(app, chosen);
  const figures = portrait(app, [note, ...tables]);
  // The account of equipment is the nation's alone.
  const account = charts.pop();
  const equipment = account && { ...account, rebuild: () => void (account.root.hidden = app.region !== NATION) };
  return [
    note,
    { ...grid, close: shaded.close },
    figures,
    ...charts,
    ...(equipment ? [equipment] : []),
    ...tables,
    { ...record, close: listed.close },
    need,
  ];
}

/**
 * The plan that does not add up, and which data the run knows.
 * @param {App} app
 */
function plan(app) {
  const first = el("p", { class: "answer" }, phrase(app, "view-fetching"));
  const second = el("p");
  const root = el("section", { class: "panel wide", "data-panel": "plan" }, el("h3", {}, phrase(app, "storage-note")), first, el("div", {}, second));
  return {
    root,
    /** @param {StorageInfo} now */
    show(now) {
      say(first, now.plan);
      say(second, now.vintage);
    },
  };
}

/**
 * The place in figures, for a year of choice; what it learns it hands on to the other panels.
 * @param {App} app
 * @param {{root: HTMLElement, show: (now: StorageInfo) => void}[]} others
 * @returns {Panel}
 */
function portrait(app, others) {
  const year = el("select", { onchange: choose });
  const controls = el("div", { class: "controls" }, el("label", {}, phrase(app, "view-year"), " ", year));
  const { root, show } = place(app, (name) => phrase(app, "storage-figures", { place: name }), phrase(app, "storage-unit"), controls);
  const { ask, close } = asker(app, () => [{ root }, ...others]);

  function choose() {
    chosen.year = year.value;
    app.refresh();
  }

  return {
    root,
    refresh: () =>
      ask(async (ask) => {
        const now = await ask("storage", app.region, chosen.year);
        if (year.length === 0) fill(year, ...now.years.map((one) => el("option", { value: one }, one)));
        year.value = now.year;
        show(now.place);
        others.forEach((other) => other.show(now));
      }),
    close,
  };
}
