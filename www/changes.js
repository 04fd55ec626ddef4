// @ts-check
// Every departure from the baseline on one list, each with its way back.
import { byId, el, fill, say } from "./dom.js";

/** @import { App, Part } from "./app.js" */

/**
 * @param {App} app
 * @returns {Part}
 */
export function changes(app) {
  const details = /** @type {HTMLDetailsElement} */ (byId("changes"));
  const title = el("span");
  const count = el("b");
  const list = el("ul");
  const resetAll = el("button", { type: "button", onclick: () => back(all) });
  fill(details, el("summary", {}, title, " ", count), el("div", {}, list, resetAll));

  /** @param {() => void} change */
  function back(change) {
    app.flush();
    app.attempt(change);
    app.rebuild();
    details.querySelector("summary")?.focus();
  }

  function all() {
    app.sim.reset("data");
    app.sim.load("baseline");
  }

  return {
    rebuild() {
      say(title, app.t("changes-title"));
      say(resetAll, app.t("changes-reset-all"));
    },
    refresh() {
      const changed = app.summary.changes;
      say(count, changed.length === 0 ? app.t("changes-none") : app.t("page-items", { count: changed.length }));
      details.classList.toggle("some", changed.length > 0);
      resetAll.hidden = changed.length === 0;
      fill(
        list,
        ...changed.map((c) => {
          const label = app.t("levers-reset", { value: `${c.from} ${c.unit}` });
          const reset = el("button", { type: "button", class: "reset", title: label, "aria-label": app.t("page-labelled", { label, text: c.label }), onclick: () => back(() => app.sim.reset(c.id)) }, "↺");
          return el("li", {}, el("span", {}, c.label), el("span", { class: "number" }, `${c.from} → ${c.to} ${c.unit}`), reset);
        }),
      );
    },
  };
}
