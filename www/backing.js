// @ts-check
// What the results rest on: history against published figures, which rules are computed by what, and forecasts of earlier
// days against what came.
import { el, fill, say, table, whenOpened } from "./dom.js";
import { withExtras } from "./extras.js";
import { phrase } from "./words.js";

/** @import { App } from "./app.js" */
/** @import { BacktestInfo, CalibrationInfo, CoverageInfo } from "./pkg/tianchu_web.js" */
/** @import { Panel } from "./views.js" */

/**
 * Tables that are made when they are opened.
 * @param {App} app
 * @returns {Panel}
 */
export function backing(app) {
  const history = fold(phrase(app, "backing-history"), phrase(app, "backing-history-intro"), (body) => withExtras(app, async (ask) => residuals(body, await ask("calibration")), body));
  const rules = fold(phrase(app, "backing-rules"), phrase(app, "backing-rules-intro"), (body, intro) => withExtras(app, async (ask) => coverage(body, intro, await ask("coverage")), body));
  const forecasts = fold(phrase(app, "backing-backtest"), phrase(app, "backing-backtest-intro"), (body) => withExtras(app, async (ask) => backtest(body, await ask("backtest")), body));
  const root = el("section", { class: "panel wide" }, history.root, rules.root, forecasts.root);

  /**
   * @param {string} title
   * @param {string} words
   * @param {(body: HTMLElement, intro: HTMLElement) => void} load
   */
  function fold(title, words, load) {
    const intro = el("p", {}, words);
    const body = el("div", {}, el("p", {}, phrase(app, "view-fetching")));
    const details = el("details", { class: "fold" }, el("summary", {}, el("h3", {}, title)), intro, body);
    whenOpened(details, () => load(body, intro));
    return { root: details, refresh: () => details.open && load(body, intro) };
  }

  /**
   * @param {HTMLElement} body
   * @param {CalibrationInfo} now
   */
  function residuals(body, now) {
    const caption = phrase(app, "backing-history");
    const content = table({ caption, ...now.table, short: [2, 3, 4, 5, 6, 7] });
    fill(body, el("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": caption }, content), el("h4", {}, phrase(app, "backing-unknown")), el("ul", {}, ...now.unknown.map((text) => el("li", {}, text))));
  }

  /**
   * @param {HTMLElement} body
   * @param {HTMLElement} intro
   * @param {CoverageInfo} now
   */
  function coverage(body, intro, now) {
    const caption = phrase(app, "backing-rules");
    say(intro, `${phrase(app, "backing-rules-intro")} ${phrase(app, "backing-rules-count", { computed: now.nComputed, constant: now.nConstant, listed: now.nListed })}`);
    fill(body, el("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": caption }, table({ caption, ...now.table, short: [0, 3, 4] })));
  }

  /**
   * @param {HTMLElement} body
   * @param {BacktestInfo} now
   */
  function backtest(body, now) {
    const parts = now.parts.flatMap(({ title, table: of }) => [
      el("h4", {}, title),
      el("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": title }, table({ caption: title, ...of, short: of.header.map((_, i) => i) })),
    ]);
    const remarks = now.remarks.flatMap(({ title, texts }) => [el("h4", {}, title), el("ul", {}, ...texts.map((text) => el("li", {}, text)))]);
    fill(body, el("p", {}, now.test), ...parts, ...remarks);
  }

  return { root, refresh: () => void history.refresh() };
}
