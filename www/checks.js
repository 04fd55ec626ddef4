// @ts-check
// The reality checks, run in front of the reader.
import { backing } from "./backing.js";
import { el, fill, say } from "./dom.js";
import { drop, withExtras } from "./extras.js";
import { phrase } from "./words.js";

/** @import { App } from "./app.js" */
/** @import { CheckInfo } from "./pkg/tianchu_web.js" */
/** @import { Panel } from "./views.js" */

/** @param {App} app */
export const arrange = (app) => [checks(app), backing(app)];

/**
 * @param {App} app
 * @returns {Panel}
 */
function checks(app) {
  const result = el("p", { role: "status" });
  const list = el("ul", { class: "checks" });
  const button = el("button", { type: "button", class: "action", onclick: () => withExtras(app, async (ask) => show(await ask("checks")), list) }, phrase(app, "checks-run"));
  const root = el("section", { class: "panel wide" }, el("div", {}, el("h3", {}, phrase(app, "checks-title")), el("p", {}, phrase(app, "checks-intro"))), button, result, list);

  /** @param {CheckInfo[]} all */
  function show(all) {
    const item = (/** @type {CheckInfo} */ check) =>
      el(
        "li",
        {},
        el("span", { class: check.passed ? "met" : "missed" }, phrase(app, check.passed ? "checks-holds" : "checks-fails")),
        el("div", {}, el("p", {}, check.label), el("p", { class: "detail" }, check.detail)),
      );
    say(result, phrase(app, "checks-result", { all: all.length, held: all.filter((check) => check.passed).length }));
    fill(list, ...all.map(item));
  }

  return {
    root,
    // What was checked no longer is what is shown.
    refresh() {
      drop(list);
      say(result, "");
      fill(list);
    },
  };
}
