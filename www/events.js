// @ts-check
// What happened, the gravest first: years, place, event, article.
import { NATION } from "./app.js";
import { el, fill, say } from "./dom.js";

/** @import { App } from "./app.js" */
/** @import { EventInfo, EventList } from "./pkg/tianchu_web.js" */
/** @import { Panel } from "./views.js" */

/** Asks for the first rows of the app's region. @typedef {(limit: number, take: (list: EventList) => void) => void} Ask */

/** Rows shown at first. */
const FEW = 6;
const ALL = 100_000;
/** A consequence. */
const NOTICE = "notice";

/**
 * @param {App} app
 * @param {Ask | undefined} others who tells of them, all kinds together; without it the page's own simulator, and a reader may choose a kind
 * @returns {Panel}
 */
export function events(app, others = undefined) {
  const unit = el("p", {});
  const body = el("tbody");
  const more = el("button", { type: "button", class: "more", onclick: () => ((all = !all), refresh()) });
  const notices = el("button", { type: "button", class: "more", onclick: () => choose(NOTICE) });
  const kinds = el("select", { "aria-label": app.t("events-kind"), onchange: () => choose(kinds.value) });
  const document = el("small");
  const estimates = el("small", {}, app.t("events-estimates"));
  const placeHead = el("th", { scope: "col" }, app.t("events-place"));
  const head = (/** @type {"events-time" | "events-event" | "events-article"} */ key) => el("th", { scope: "col" }, app.t(key));
  const list = el("table", { class: "events" }, el("caption", { class: "hidden" }, app.t("events-title")), el("thead", { class: "hidden" }, el("tr", {}, head("events-time"), placeHead, head("events-event"), head("events-article"))), body);
  const top = el("div", { class: "top" }, el("h3", {}, app.t("events-title")), !others && kinds);
  const root = el("section", { class: "panel" }, el("div", {}, top, unit), list, el("div", { class: "below" }, more, notices, document, estimates));
  let all = false;
  let kind = "";
  let written = "";

  /** @param {string} wanted */
  function choose(wanted) {
    kind = wanted;
    refresh();
  }

  const ask = others ?? ((limit, take) => take(app.sim.events(app.region, kind, limit)));
  const refresh = () => ask(all ? ALL : FEW, show);

  /** @param {EventList} found */
  function show(found) {
    const { total, rows, consequences } = found;
    const content = JSON.stringify([found, all, kind, app.region]);
    if (content === written) return;
    written = content;
    const place = app.region === NATION ? app.t("page-nation") : app.sim.tiles(app.measure).tiles.find((tile) => tile.region === app.region)?.name;
    const law = commonest(rows.map((event) => event.law).filter(Boolean));
    say(unit, place ?? app.region);
    say(document, law && app.t("events-law", { law }));
    more.hidden = total <= FEW;
    say(more, all ? app.t("events-fewer", { count: FEW }) : app.t("events-all", { count: total }));
    notices.hidden = found.notices === 0;
    say(notices, app.t("events-notices", { count: found.notices }));
    estimates.hidden = !rows.some((event) => event.caveat);
    const option = (/** @type {string} */ id, /** @type {string} */ label) => el("option", { value: id, selected: id === kind }, label);
    // What a moved lever leaves none of may still be the one chosen.
    const gone = kind !== "" && !consequences.some(({ id }) => id === kind);
    fill(kinds, option("", app.t("events-every")), ...consequences.map(({ id, label }) => option(id, label)), gone && option(kind, "–"));
    // In a province's list every row is of that province.
    const somewhere = Boolean(others) || app.region === NATION;
    placeHead.hidden = !somewhere;
    fill(body, ...rows.map((event) => row(event, law, somewhere)), rows.length === 0 && el("tr", {}, el("td", { colspan: 4 }, app.t("events-none"))));
  }

  return { root, refresh };
}

/**
 * @param {EventInfo} event
 * @param {string} law of which the document need not be named
 * @param {boolean} somewhere whether its place is told
 */
function row(event, law, somewhere) {
  const cite = event.law && `${event.law} ${event.article} (${event.rule})`;
  const article = el("td", { title: cite }, event.law !== law && el("small", {}, event.law, " "), event.article, " ", el("small", { class: "rule" }, event.rule));
  return el("tr", { "data-consequence": event.consequence }, el("td", {}, event.time), somewhere && el("th", { scope: "row", title: event.places }, event.place), el("td", { title: event.caveat }, event.text), article);
}

/**
 * The text that stands there most often; of several the first.
 * @param {string[]} texts
 */
function commonest(texts) {
  const times = (/** @type {string} */ text) => texts.filter((one) => one === text).length;
  return texts.reduce((best, text) => (times(text) > times(best) ? text : best), texts[0] ?? "");
}
