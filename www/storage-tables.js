// @ts-check
// Tables of the storage view: what stations return, the nine uses, the flexibility that provinces need.
import { el, fill, say, table, whenOpened } from "./dom.js";
import { drop, withExtras } from "./extras.js";
import { phrase } from "./words.js";

/** @import { App } from "./app.js" */
/** @import { RestInfo, StorageInfo, Table } from "./pkg/tianchu_web.js" */
/** @import { Panel } from "./views.js" */

/** The six grids, by their names in files. */
const GRIDS = ["north", "northeast", "east", "central", "south", "northwest"];

/**
 * A table that others fill, with what it rests on.
 * @param {App} app
 * @param {string} id
 * @param {{title: "storage-stations" | "storage-uses", intro: "storage-stations-intro" | "storage-uses-intro", numbersFrom: number, pick: (now: StorageInfo) => [Table, RestInfo[]]}} what
 */
function listed(app, id, { title, intro, numbersFrom, pick }) {
  const heading = el("h3", {}, "…");
  const body = el("div", { class: "scroll", tabindex: 0, role: "region" }, el("p", {}, phrase(app, "view-fetching")));
  const count = el("summary");
  const rests = el("ul");
  const details = el("details", {}, count, rests);
  const root = el("section", { class: "panel wide", "data-panel": id }, el("div", {}, heading, el("p", {}, phrase(app, intro))), body, details);
  body.setAttribute("aria-label", phrase(app, title, { place: "", year: "" }));

  return {
    root,
    /** @param {StorageInfo} now */
    show(now) {
      const [content, settings] = pick(now);
      const caption = phrase(app, title, { place: now.place.name, year: now.year });
      say(heading, caption);
      body.setAttribute("aria-label", caption);
      fill(body, table({ caption, ...content, numbersFrom, short: [1] }));
      say(count, phrase(app, "storage-rests-on", { count: settings.length }));
      fill(rests, ...settings.map(({ label, grade, source }) => el("li", {}, `${label} · ${phrase(app, "sources-grade", { grade })} · ${source}`)));
    },
  };
}

/** @param {App} app */
export const stations = (app) => listed(app, "stations", { title: "storage-stations", intro: "storage-stations-intro", numbersFrom: 1, pick: (now) => [now.stations, now.stationsRest] });

/** @param {App} app */
export const uses = (app) => listed(app, "uses", { title: "storage-uses", intro: "storage-uses-intro", numbersFrom: 2, pick: (now) => [now.uses, now.usesRest] });

/**
 * Two dispatches of the whole year for each of six grids, made for those who look, one grid at a time.
 * @param {App} app
 * @param {{year: string}} chosen
 * @returns {Panel}
 */
export function flexibility(app, chosen) {
  const title = el("h3");
  const state = el("p", { role: "status" });
  const again = el("button", { type: "button", class: "action", hidden: true, onclick: load }, phrase(app, "storage-need-again"));
  const body = el("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": phrase(app, "storage-need", { year: "" }) });
  const details = el("details", { class: "fold" }, el("summary", {}, title), el("p", {}, phrase(app, "storage-need-intro")), state, again, body);
  const root = el("section", { class: "panel wide", "data-panel": "need" }, details);
  /** The settings and year the table is of, or is being made of. */
  let told = "";

  const now = () => JSON.stringify([app.sim.share([]), chosen.year]);
  whenOpened(details, () => told === "" && load());

  function load() {
    const { year } = chosen;
    const mine = (told = now());
    /** @type {string[][]} */
    const rows = [];
    again.hidden = true;
    fill(body);

    /** @param {number} i */
    function next(i) {
      const grid = GRIDS[i];
      say(state, grid ? phrase(app, "storage-need-progress", { done: i }) : "");
      if (grid) withExtras(app, async (ask) => add(await ask("flexibility", grid, year), i), root);
    }

    /**
     * @param {Table} part
     * @param {number} i
     */
    function add(part, i) {
      if (mine !== now()) return stale();
      rows.push(...part.rows);
      fill(body, table({ caption: phrase(app, "storage-need", { year }), header: part.header, rows, numbersFrom: 2 }));
      next(i + 1);
    }

    next(0);
  }

  // Seconds of work are not done again at every move of a slider.
  function stale() {
    if (told === "" || told === now()) return;
    say(state, phrase(app, "storage-need-stale"));
    again.hidden = false;
  }

  return {
    root,
    refresh() {
      say(title, phrase(app, "storage-need", { year: chosen.year }));
      stale();
    },
    close: () => drop(root),
  };
}
