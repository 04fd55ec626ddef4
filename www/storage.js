// @ts-check
// The storage view: the plan and what is known, the provinces, a place in figures, charts, returns, uses, events, need.
import { NATION } from "./app.js";
import { el, fill, say } from "./dom.js";
import { events } from "./events.js";
import { drop, withExtras } from "./extras.js";
import { place } from "./province.js";
import { flexibility, stations, uses } from "./storage-tables.js";
import { tiles } from "./tiles.js";
import { phrase } from "./words.js";

/** @import { App } from "./app.js" */
/** @import { StorageInfo } from "./pkg/tianchu_web.js" */
/** @import { Panel } from "./views.js" */
/** @import { Ask } from "./whole.js" */

/** Milliseconds of rest before the whole simulator is asked anew: a moving slider need not wait for it. */
const REST = 60;

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
 * Asks the whole simulator once the settings rest; what was asked before is forgotten.
 * @param {App} app
 * @param {() => {root: HTMLElement}[]} panels which show what is told, and until then what is of settings that are gone
 */
function asker(app, panels) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;
  let before = false;
  const asker = {
    /** @param {(ask: Ask) => Promise<void>} act */
    ask(act) {
      const roots = panels().map(({ root }) => root);
      const tell = async (/** @type {Ask} */ ask) => {
        await act(ask);
        roots.forEach((root) => root.removeAttribute("aria-busy"));
      };
      roots.forEach((root) => root.setAttribute("aria-busy", "true"));
      drop(asker);
      clearTimeout(waiting);
      waiting = setTimeout(() => withExtras(app, tell, asker), before ? REST : 0);
      before = true;
    },
    close() {
      clearTimeout(waiting);
      drop(asker);
    },
  };
  return asker;
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
