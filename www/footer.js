// @ts-check
// As of when, with which model, its limits, and how to get the same numbers elsewhere.
import { byId, el, fill, say, whenOpened } from "./dom.js";
import { copy } from "./save.js";

/** @import { App, Part } from "./app.js" */

/**
 * @param {App} app
 * @returns {Part}
 */
export function footer(app) {
  const line = byId("foot");
  const limits = /** @type {HTMLDialogElement} */ (byId("limits"));
  const again = /** @type {HTMLDetailsElement} */ (byId("reproduce"));
  const command = el("code", { id: "command", tabindex: 0 });
  const print = el("code", { id: "fingerprint" });

  const openLimits = () => limits.showModal();
  byId("open-limits").addEventListener("click", openLimits);
  limits.addEventListener("click", (event) => event.target === limits && limits.close());
  byId("close-limits").addEventListener("click", () => limits.close());
  if (location.hash === "#limits") limits.showModal();
  whenOpened(again, update);

  function update() {
    say(command, app.sim.command());
    say(print, app.sim.fingerprint());
  }

  return {
    rebuild() {
      const { model, data } = app.sim.about();
      const { seed } = app.summary.scenario;
      fill(line, el("span", {}, app.t("asOf", data)), el("span", {}, `${app.t("model", model)} · ${app.t("seed", seed)}`), el("button", { type: "button", "aria-haspopup": "dialog", onclick: openLimits }, app.t("limits")));
      say(byId("open-limits"), app.t("limits"));
      say(byId("close-limits"), app.t("close"));
      fill(
        again,
        el("summary", {}, app.t("reproduce")),
        el("p", {}, app.t("reproduceIntro")),
        el("p", { class: "copyable" }, command, el("button", { type: "button", onclick: () => copy(app, app.sim.command(), app.t("copied")) }, app.t("copy"))),
        el("p", {}, `${app.t("fingerprint")} `, print),
      );
    },
    refresh() {
      if (again.open) update();
    },
  };
}
