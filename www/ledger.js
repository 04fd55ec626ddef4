// @ts-check
// The books of a place and year, opened to the entry, so that a reader can add them up.
import { el, fill, say, whenOpened } from "./dom.js";
import { dress } from "./dress.js";
import { drop, withExtras } from "./extras.js";
import { save } from "./save.js";
import { phrase } from "./words.js";

/** @import { App } from "./app.js" */
/** @import { BookInfo, LedgerInfo, Shelf } from "./pkg/tianchu_web.js" */
/** @import { Panel } from "./views.js" */

/** Milliseconds of rest before the books are written anew: a moving slider need not wait for them. */
const REST = 150;

const STYLE = `
.books { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(272px, 100%), 1fr)); gap: 16px 24px; padding-bottom: 16px; align-items: start; }
.books caption { padding-bottom: 4px; text-align: left; font-weight: 600; }
.books caption span { float: right; font-size: 12px; font-weight: 400; }
.books th, .books td { padding: 3px 0; }
.books th { padding-right: 8px; }
.books td { white-space: nowrap; }
.books .balance > * { font-weight: 600; }
.books .sum > * { border-top: 1px solid var(--soft); color: var(--mid); }
`;

/**
 * @param {App} app
 * @returns {Panel}
 */
export function ledger(app) {
  dress(STYLE);
  const title = el("h3");
  const year = el("select", { onchange: () => load() });
  const exact = el("select", { onchange: () => load() }, el("option", { value: "" }, phrase(app, "ledger-coarse")), el("option", { value: "yes" }, phrase(app, "ledger-exact")));
  const file = el("button", { type: "button", class: "action", onclick: keep }, phrase(app, "ledger-csv"));
  const body = el("div", { class: "shelves", "aria-live": "off" }, el("p", {}, phrase(app, "view-fetching")));
  const held = el("div", {}, body);
  const controls = el("div", { class: "controls" }, el("label", {}, phrase(app, "view-year"), " ", year), el("label", {}, phrase(app, "ledger-unit"), " ", exact), file);
  const details = el("details", { class: "fold" }, el("summary", {}, title), el("p", {}, phrase(app, "ledger-intro")), controls, held);
  const root = el("section", { class: "panel wide", "data-panel": "ledger" }, details);
  /** Shelves the reader has opened. */
  const open = new Set(["land"]);
  let wanted = "2030";
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;
  whenOpened(details, load);

  /** What is shown, if anything, belongs to settings that are gone. */
  function wait() {
    drop(root);
    held.setAttribute("aria-busy", "true");
  }


  function keep() {
    app.flush();
    const { region } = app;
    const name = `tianchu-${app.summary.fileName}-ledger-${region}.csv`;
    withExtras(app, async (ask) => save(app, name, "text/csv", await ask("ledgerCsv", region)));
  }

  function load() {
    wait();
    wanted = year.value || wanted;
    withExtras(app, async (ask) => show(await ask("ledger", app.region, wanted, exact.value !== "")), root);
  }

  /** @param {LedgerInfo} now */
  function show(now) {
    fill(year, ...now.years.map((one) => el("option", { value: one, selected: one === now.year }, one)));
    year.value = now.year;
    fill(body, ...now.shelves.map(shelf));
    held.removeAttribute("aria-busy");
  }

  /** @param {Shelf} one */
  function shelf({ id, label, unit, books }) {
    const remember = () => (fold.open ? open.add(id) : open.delete(id));
    const heading = el("summary", {}, phrase(app, "ledger-shelf", { label, count: books.length, unit }));
    const fold = el("details", { open: open.has(id), "data-shelf": id, ontoggle: remember }, heading, el("div", { class: "books" }, ...books.map(book)));
    return fold;
  }

  /** @param {BookInfo} one */
  function book({ id, label, opening, entries, change, closing, closes }) {
    const line = (/** @type {string} */ name, /** @type {string} */ value, /** @type {string | undefined} */ kind) =>
      el("tr", { class: kind }, el("th", { scope: "row" }, name), el("td", { class: "number" }, value));
    const rows = entries.map((entry) => line(entry.label, entry.value, undefined));
    const verdict = el("span", { class: closes ? "met" : "missed" }, phrase(app, closes ? "ledger-closes" : "ledger-opens"));
    return el(
      "table",
      { "data-book": id },
      el("caption", {}, label, " ", verdict),
      el("tbody", {}, line(phrase(app, "ledger-opening"), opening, "balance"), ...rows, line(phrase(app, "ledger-change"), change, "sum"), line(phrase(app, "ledger-closing"), closing, "balance")),
    );
  }

  return {
    root,
    rebuild() {
      const place = app.sim.tiles(app.measure).tiles.find((tile) => tile.region === app.region)?.name;
      say(title, phrase(app, "ledger-title", { place: place ?? app.t("page-nation") }));
    },
    refresh() {
      clearTimeout(waiting);
      wait();
      if (details.open) waiting = setTimeout(load, REST);
    },
    close() {
      clearTimeout(waiting);
      drop(root);
    },
  };
}
