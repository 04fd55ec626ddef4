// @ts-check
// Every document behind the numbers, and the files that say which number rests on which.
import { el, fill, say, table } from "./dom.js";
import { ownData } from "./own-data.js";
import { original, register, word } from "./register.js";
import { apology } from "./trouble.js";
import { phrase } from "./words.js";

/** @import { App } from "./app.js" */
/** @import { Row } from "./register.js" */
/** @import { Panel } from "./views.js" */

/** Files of the register that say which number rests on which. */
const FILES = ["levers", "assumptions", "earlier_defaults", "sampled_ranges", "options", "subjects", "observations", "observations_unread", "observations_power", "observations_outcomes", "observations_ppp", "forecasts", "targets", "rules", "sources", "regions"];

/** Sites of public bodies, whose addresses are worth following. */
const OFFICIAL = /(^|\.)(gov\.cn|edu\.cn)$/;

/** @param {App} app */
export const arrange = (app) => [ownData(app), sources(app)];

/**
 * @param {App} app
 * @returns {Panel}
 */
function sources(app) {
  const intro = el("p");
  const body = el("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": phrase(app, "sources-title") });
  const links = FILES.flatMap((name) => [" ", original(app, name)]);
  const files = el("p", { class: "files" }, phrase(app, "sources-register"), ...links);
  const root = el("section", { class: "panel wide" }, el("div", {}, el("h3", {}, phrase(app, "sources-title")), intro, files), body);

  /** @param {Row} row */
  function address({ url = "" }) {
    /** @type {URL} */
    let site;
    try {
      site = new URL(url);
    } catch {
      return url;
    }
    const { hostname, protocol } = site;
    if (!OFFICIAL.test(hostname) || !protocol.startsWith("http")) return hostname;
    return el("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, hostname);
  }

  /** @param {Row} row */
  const named = ({ id = "", note }) => (note ? app.t("page-labelled", { label: id, text: note }) : id);

  /** @param {Row[]} rows */
  function show(rows) {
    const { nObservations, nParameters, nRules } = app.sim.about();
    say(intro, phrase(app, "sources-intro", { documents: rows.length, observations: nObservations, parameters: nParameters, rules: nRules }));
    const cells = rows.map((row) => [
      word(app, row, "issuer"),
      el("span", {}, [word(app, row, "title"), row.document_number].filter(Boolean).join(" · "), el("small", {}, named(row))),
      row.date,
      address(row),
    ]);
    const header = [phrase(app, "sources-issuer"), phrase(app, "sources-document"), phrase(app, "sources-date"), phrase(app, "sources-read-at")];
    fill(body, table({ caption: phrase(app, "sources-title"), header, rows: cells, short: [2] }));
  }

  const fetched = () => register("sources").then(show, (error) => fill(intro, ...apology(app, error, fetched)));
  fetched();
  return { root };
}
