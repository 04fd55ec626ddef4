// @ts-check
// What happened: year, place and event, article.
import { NATION } from "./app.js";
import { el, fill, say } from "./dom.js";

/** @import { App } from "./app.js" */
/** @import { EventList } from "./pkg/tianchu_web.js" */
/** @import { Panel } from "./views.js" */

/** Asks for the first events of the app's region. @typedef {(limit: number, take: (list: EventList) => void) => void} Ask */

/** Events shown at first. */
const FEW = 8;

/**
 * @param {App} app
 * @param {Ask} ask of whom; of the page's own simulator unless told
 * @returns {Panel}
 */
export function events(app, ask = (limit, take) => take(app.sim.events(app.region, limit))) {
  const title = el("h3", {}, app.t("events-title"));
  const unit = el("p", {});
  const body = el("tbody");
  const more = el("button", { type: "button", class: "more", onclick: toggle });
  const head = [app.t("events-time"), app.t("events-event"), app.t("events-article")].map((name) => el("th", { scope: "col" }, name));
  const list = el("table", { class: "events" }, el("caption", { class: "hidden" }, app.t("events-title")), el("thead", { class: "hidden" }, el("tr", {}, ...head)), body);
  const root = el("section", { class: "panel" }, el("div", {}, title, unit), list, more);
  let all = false;
  let written = "";

  function toggle() {
    all = !all;
    refresh();
  }

  const refresh = () => ask(all ? 100_000 : FEW, show);

  /** @param {EventList} list */
  function show({ total, rows }) {
    const place = app.region === NATION ? app.t("page-nation") : app.sim.tiles(app.measure).tiles.find((tile) => tile.region === app.region)?.name;
    say(unit, app.t("events-unit", { place: place ?? app.region, count: total }));
    more.hidden = total <= FEW;
    say(more, all ? app.t("events-fewer", { count: FEW }) : app.t("events-all", { count: total }));
    const content = JSON.stringify(rows);
    if (content === written) return;
    written = content;
    const row = (/** @type {typeof rows[0]} */ event) =>
      el("tr", {}, el("td", {}, event.time), el("td", {}, event.text, event.caveat && el("small", {}, event.caveat)), el("td", { title: `${event.law} ${event.article} (${event.rule})` }, el("span", { class: "law" }, event.law), " ", event.article, " ", el("small", {}, event.rule)));
    fill(body, ...rows.map(row), rows.length === 0 && el("tr", {}, el("td", { colspan: 3 }, app.t("events-none"))));
  }

  return { root, refresh };
}
