// @ts-check
// As of when, with which model, its limits, and how to get the same numbers elsewhere.
import { build } from "./build.js";
import { byId, el, fill, say, whenOpened } from "./dom.js";
import { isServed, part } from "./files.js";
import { copy } from "./save.js";
import { sorry } from "./trouble.js";

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

  async function openLimits() {
    try {
      const [fetched] = await Promise.all([part(() => import("./limits.js")), app.complete()]);
      fetched.show(app, limits);
    } catch (error) {
      sorry(app, error, openLimits);
    }
  }

  byId("open-limits").addEventListener("click", openLimits);
  if (location.hash === "#limits") openLimits();
  whenOpened(again, update);

  function update() {
    say(command, app.sim.command());
    say(print, app.sim.fingerprint());
  }

  return {
    rebuild() {
      const { model, data } = app.sim.about();
      const { seed } = app.summary.scenario;
      fill(line, el("span", {}, app.t("footer-as-of", { date: data })), el("span", {}, `${app.t("footer-model", { version: model })} · ${app.t("footer-build", { build })} · ${app.t("footer-seed", { seed })}`), el("span", { id: "single" }, isServed ? el("a", { href: "tianchu.html", download: true }, app.t("footer-single")) : app.t("footer-single")), el("button", { type: "button", "aria-haspopup": "dialog", onclick: openLimits }, app.t("footer-limits")));
      say(byId("open-limits"), app.t("footer-limits"));
      // Another language may have come with a pasted link.
      if (limits.open) openLimits();
      again.hidden = false;
      fill(
        again,
        el("summary", {}, app.t("footer-reproduce")),
        el("p", {}, app.t("footer-reproduce-intro")),
        el("p", { class: "copyable" }, command, el("button", { type: "button", onclick: () => copy(app, app.sim.command(), app.t("save-copied")) }, app.t("save-copy"))),
        el("p", {}, `${app.t("footer-fingerprint")} `, print),
      );
    },
    refresh() {
      if (again.open) update();
    },
  };
}
