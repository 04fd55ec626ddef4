// @ts-check
// A province in figures: when its cap is zero, whether its floor holds, by which rule.
import { NATION } from "./app.js";
import { asker } from "./asker.js";
import { el, fill, say } from "./dom.js";
import { phrase } from "./words.js";

/** @import { App } from "./app.js" */
/** @import { Child } from "./dom.js" */
/** @import { ProvinceInfo } from "./pkg/tianchu_web.js" */
/** @import { Panel } from "./views.js" */

/**
 * @param {App} app
 * @returns {Panel}
 */
export function province(app) {
  const { root, show } = place(app, (name) => phrase(app, "farmland-figures", { place: name }), phrase(app, "farmland-unit"));
  const { ask, close } = asker(app, () => [{ root }]);
  return {
    root,
    rebuild: () => void (root.hidden = app.region === NATION),
    refresh() {
      if (app.region === NATION) return;
      ask(async (ask) => {
        const told = await ask("province", app.region);
        if (told) show(told);
      });
    },
    close,
  };
}

/**
 * A place in figures: an answer, then each figure with its note. `controls` stand above them.
 * @param {App} app
 * @param {(name: string) => string} heading
 * @param {string} words
 * @param {Child[]} controls
 */
export function place(app, heading, words, ...controls) {
  const title = el("h3", {}, "…");
  const answer = el("p", { class: "answer" });
  const list = el("dl", { class: "profile" });
  const root = el("section", { class: "panel province" }, el("div", {}, title, el("p", {}, words)), ...controls, answer, list);

  /** @param {ProvinceInfo} told */
  function show(told) {
    say(title, heading(told.name));
    say(answer, told.answer);
    const rows = told.figures.map(({ id, label, value, note, alarm }) =>
      el("div", { "data-figure": id }, el("dt", {}, label), el("dd", {}, el("strong", { class: alarm && "missed" }, value), el("span", {}, note))),
    );
    fill(list, ...rows);
  }

  return { root, show };
}
