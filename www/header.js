// @ts-check
// Name, scenario picker, share, file menu, language.
import { byId, el, fill, say, whenOpened } from "./dom.js";
import { part } from "./files.js";
import { link } from "./published.js";
import { copy } from "./save.js";
import { later, sorry } from "./trouble.js";
import { tagOf } from "./words.js";

/** @import { App, Part } from "./app.js" */

/**
 * @param {App} app
 * @returns {Part}
 */
export function header(app) {
  const picker = /** @type {HTMLSelectElement} */ (byId("scenario"));
  const edited = byId("edited");
  const share = byId("share");
  const language = byId("language");
  const menu = /** @type {HTMLDetailsElement} */ (byId("file"));

  picker.addEventListener("change", () => {
    const { tray } = app;
    app.flush();
    app.attempt(() => (tray ? tray.load(picker.value) : app.open(() => app.sim.load(picker.value))));
    app.rebuild();
  });
  share.addEventListener("click", () => {
    app.flush();
    app.keepAddress = false;
    // Writes the address at once.
    app.rebuild();
    if (app.tray?.isMore && !app.tray.isTooLong) {
      app.sharesTray = true;
      app.rebuild();
    }
    const target = link();
    copy(app, target.address, app.t("save-link-copied"));
    later(app, () => Promise.all([part(() => import("./share.js")), part(() => import("./inapp.js"))]), ([{ panel }, { copyable }]) => panel(app, target, share, copyable));
  });
  language.addEventListener("click", async () => {
    language.setAttribute("aria-busy", "true");
    try {
      if (!(await app.learn(app.lang === "zh" ? "en" : "zh"))) return;
    } catch (error) {
      return sorry(app, error, () => language.click());
    } finally {
      language.removeAttribute("aria-busy");
    }
    app.keepAddress = false;
    app.rebuild();
  });
  // Every menu of the page, those of charts too: Escape closes it, and so does a press beside it.
  const opened = () => /** @type {HTMLDetailsElement | null} */ (document.querySelector("details.menu[open]"));
  document.addEventListener("keydown", ({ key }) => {
    const open = key === "Escape" && opened();
    if (!open) return;
    open.open = false;
    open.querySelector("summary")?.focus();
  });
  document.addEventListener("click", ({ target }) => {
    const open = opened();
    if (open && target instanceof Node && !open.contains(target)) open.open = false;
  });

  const fillMenu = () => later(app, () => part(() => import("./menu.js")), ({ write }) => write(app, menu));
  whenOpened(menu, fillMenu);

  const name = () => app.summary.scenario.name;

  return {
    rebuild() {
      document.documentElement.lang = tagOf(app.lang);
      document.title = app.t("page-title");
      say(byId("skip"), app.t("page-skip"));
      picker.setAttribute("aria-label", app.t("header-scenario"));
      say(share, app.t("header-share"));
      say(language, app.t("header-other-language"));
      language.lang = tagOf(app.lang === "zh" ? "en" : "zh");
      const own = app.sim.scenarios();
      if (!own.some((s) => s.name === name())) own.push({ ...app.summary.scenario, title: app.summary.scenario.title || app.t("header-own-scenario") });
      fill(picker, ...own.map((s) => el("option", { value: s.name, selected: s.name === name() }, s.title)));
      picker.value = name();
      fill(menu, el("summary", {}, app.t("header-file")), el("ul", {}, el("li", {}, "…")));
      if (menu.open) fillMenu();
    },
    refresh() {
      say(edited, app.summary.edited ? app.t("header-edited") : "");
    },
  };
}
