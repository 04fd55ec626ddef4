// @ts-check
// Every target against the run: the nation's, the chosen province's, and all provinces on demand.
import { el, fill, table } from "./dom.js";
import { phrase } from "./phrases.js";

/** @import { App } from "./app.js" */
/** @import { TargetInfo } from "./pkg/tianchu_web.js" */
/** @import { Panel } from "./views.js" */

/** @param {App} app */
export const arrange = (app) => [targets(app)];

/**
 * @param {App} app
 * @returns {Panel}
 */
function targets(app) {
  // Only a number to be met about is not met by having too much: exceeded, which is no failure.
  const verdict = (/** @type {TargetInfo} */ one) => (one.met ? "met" : one.over ? "exceeded" : "missed");
  const body = el("div");
  const root = el("section", { class: "panel wide" }, el("div", {}, el("h3", {}, phrase(app, "targetsTitle")), el("p", {}, phrase(app, "targetsIntro"))), body);
  let open = false;

  /**
   * @param {string} caption
   * @param {TargetInfo[]} rows
   */
  function board(caption, rows) {
    const header = ["target", "wanted", "deadline", "outcome", "margin", "document"];
    const cells = (/** @type {TargetInfo} */ one) => [
      one.label,
      one.wanted,
      one.deadline,
      el("span", { class: verdict(one) }, `${one.atDeadline} ${phrase(app, verdict(one))}`),
      phrase(app, one.over ? (one.met ? "over" : "above") : "short", one.margin),
      el("span", { title: one.source }, [one.document, one.article, app.t("grade", one.grade)].filter(Boolean).join(" · ")),
    ];
    const content = table({ caption, header: header.map((key) => phrase(app, /** @type {"target"} */ (key))), rows: rows.map(cells), short: [1, 2, 3, 4] });
    return el("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": caption }, content);
  }

  return {
    root,
    refresh() {
      const all = app.sim.targets();
      const nation = all.filter((one) => one.region === "CN");
      const here = all.filter((one) => one.region === app.region && one.region !== "CN");
      const rest = all.filter((one) => one.region !== "CN");
      const missed = rest.filter((one) => verdict(one) === "missed").length;
      const all31 = phrase(app, "provinceTargets", rest.length, missed);
      const details = el("details", { open, ontoggle: () => (open = details.open) }, el("summary", {}, all31), board(all31, rest));
      fill(body, board(phrase(app, "targetsTitle"), [...nation, ...here]), details);
    },
  };
}
