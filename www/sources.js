// @ts-check
// Every document behind the numbers.
import { el, fill, table } from "./dom.js";

/** @import { App } from "./app.js" */
/** @import { SourceInfo } from "./pkg/tianchu_web.js" */
/** @import { Panel } from "./views.js" */

/** Sites of public bodies, whose addresses are worth following. */
const OFFICIAL = /(^|\.)(gov\.cn|edu\.cn)$/;

/**
 * @param {App} app
 * @returns {Panel}
 */
export function sources(app) {
  const about = app.sim.about();
  const intro = app.t("sourcesIntro", about.nSources, about.nObservations, about.nParameters, about.nRules);
  const body = el("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": app.t("sourcesTitle") });
  const root = el("section", { class: "panel wide" }, el("div", {}, el("h3", {}, app.t("sourcesTitle")), el("p", {}, intro)), body);

  /** @param {SourceInfo} source */
  function address({ url }) {
    if (!URL.canParse(url)) return url;
    const { hostname, protocol } = new URL(url);
    if (!OFFICIAL.test(hostname) || !protocol.startsWith("http")) return el("span", { title: url }, hostname);
    return el("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, hostname);
  }

  const rows = app.sim.sources().map((source) => [
    source.issuer,
    el("span", { title: source.note }, [source.title, source.number].filter(Boolean).join(" · ")),
    source.date,
    address(source),
    String(source.uses),
  ]);
  const header = [app.t("issuer"), app.t("document1"), app.t("date"), app.t("readAt"), app.t("uses")];
  fill(body, table({ caption: app.t("sourcesTitle"), header, rows, numbersFrom: 4 }));
  return { root };
}
