// @ts-check
// Every target against the run: the nation's, the chosen province's, and all provinces on demand.
import { asker } from "./asker.js";
import { el, fill, table, whenOpened } from "./dom.js";
import { phrase } from "./words.js";

/** @import { App } from "./app.js" */
/** @import { TargetInfo } from "./pkg/tianchu_web.js" */
/** @import { Panel } from "./views.js" */

/** What a verdict is called. */
const VERDICTS = /** @type {const} */ ({ met: "targets-met", missed: "targets-missed", exceeded: "targets-exceeded", listed: "targets-listed" });

/** What says what an earlier vintage does not know. */
const LACKS = /** @type {const} */ ({ 2025: "targets-vintage-2025", 2024: "targets-vintage-2024" });

/** @param {App} app */
export const arrange = (app) => [targets(app)];

/**
 * @param {App} app
 * @returns {Panel}
 */
function targets(app) {
  // Only a number to be met about is not met by having too much: exceeded, which is no failure.
  const verdict = (/** @type {TargetInfo} */ one) => (one.treatment === "listed" ? "listed" : one.met ? "met" : one.over ? "exceeded" : "missed");
  const body = el("div", {}, phrase(app, "view-fetching"));
  const root = el("section", { class: "panel wide" }, el("div", {}, el("h3", {}, phrase(app, "targets-title")), el("p", {}, phrase(app, "targets-intro"))), body);
  let open = false;

  /**
   * @param {string} caption
   * @param {TargetInfo[]} rows
   */
  function board(caption, rows) {
    const header = /** @type {const} */ (["targets-target", "targets-wanted", "targets-deadline", "targets-outcome", "targets-margin", "targets-document"]);
    const cells = (/** @type {TargetInfo} */ one) => [
      one.label,
      one.wanted,
      one.deadline,
      el("span", { class: verdict(one) }, `${one.atDeadline} ${phrase(app, VERDICTS[verdict(one)])}`),
      one.treatment === "listed" ? "" : phrase(app, one.over ? (one.met ? "targets-over" : "targets-above") : "targets-short", { amount: one.margin }),
      el("span", { title: one.source }, [one.document, one.article, phrase(app, "sources-grade", { grade: one.grade })].filter(Boolean).join(" · ")),
    ];
    const content = table({ caption, header: header.map((key) => phrase(app, key)), rows: rows.map(cells), short: [1, 2, 3, 4] });
    return el("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": caption }, content);
  }

  const { ask, close } = asker(app, () => [{ root }]);

  /** @param {TargetInfo[]} all */
  function show(all) {
    const nation = all.filter((one) => one.region === "CN");
    const here = all.filter((one) => one.region === app.region && one.region !== "CN");
    const rest = all.filter((one) => one.region !== "CN");
    const missed = rest.filter((one) => verdict(one) === "missed").length;
    const all31 = phrase(app, "targets-of-provinces", { count: rest.length, missed });
    const inside = el("div");
    const details = el("details", { open, ontoggle: () => (open = details.open) }, el("summary", {}, all31), inside);
    const write = () => fill(inside, board(all31, rest));
    if (open) write();
    else whenOpened(details, write);
    const vintage = app.summary.scenario.vintage;
    const of = (/** @type {TargetInfo["treatment"]} */ wanted) => all.filter((one) => one.treatment === wanted);
    const count = (/** @type {TargetInfo[]} */ rows, /** @type {keyof typeof VERDICTS} */ wanted) => rows.filter((one) => verdict(one) === wanted).length;
    const outcomes = (/** @type {TargetInfo[]} */ rows) => ({ all: rows.length, met: count(rows, "met"), missed: count(rows, "missed"), exceeded: count(rows, "exceeded") });
    const counts = [
      phrase(app, "targets-count", { all: all.length, computed: of("computed").length, constant: of("constant").length, listed: of("listed").length }),
      phrase(app, "targets-count-computed", outcomes(of("computed"))),
      phrase(app, "targets-count-constant", outcomes(of("constant"))),
      phrase(app, "targets-states"),
      ...(vintage === "latest" ? [] : [phrase(app, LACKS[vintage])]),
    ];
    fill(body, board(phrase(app, "targets-title"), [...nation, ...here]), ...counts.map((sentence) => el("p", {}, sentence)), details);
  }

  return { root, refresh: () => ask(async (ask) => show(await ask("targets"))), close };
}
