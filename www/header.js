// @ts-check
// Name, scenario picker, share, files, language.
import { byId, el, fill, say } from "./dom.js";
import { problemsOf } from "./app.js";
import { withExtras, withOwnExtras } from "./extras.js";
import { part } from "./files.js";
import { Simulation } from "./pkg/tianchu_web.js";
import { link } from "./published.js";
import { copy, notify, save } from "./save.js";
import { later, sorry } from "./trouble.js";
import { phrase, tagOf } from "./words.js";

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

  const chooser = el("input", { type: "file", accept: ".toml", class: "hidden", tabindex: -1, "aria-hidden": "true", onchange: openFile });
  async function openFile() {
    const file = chooser.files?.[0];
    chooser.value = "";
    if (!file) return;
    const head = file.slice(0, Simulation.scenarioBytes() + 1);
    const content = await head.arrayBuffer().catch(() => undefined);
    // The simulator of the page reads no files; the whole one does, and hands the scenario over.
    withExtras(app, async (ask) => {
      if (content === undefined) return void notify(app, el("p", {}, phrase(app, "header-unreadable", { file: file.name })));
      try {
        const { name, texts, fragment } = await ask("readToml", file.name.replace(/\.toml$/i, ""), new Uint8Array(content));
        const take = () => app.sim.takeOver(name, texts, fragment);
        if (app.tray) app.tray.pick(take);
        else app.open(take);
        app.keepAddress = false;
        app.rebuild();
      } catch (error) {
        const problems = problemsOf(error).map(({ message }) => el("li", {}, message));
        notify(app, el("p", {}, app.t("header-bad-file", { file: file.name })), el("ul", {}, ...problems));
      }
    });
  }

  const entry = (/** @type {string} */ label, /** @type {() => void} */ act) =>
    el("li", {}, el("button", { type: "button", onclick: () => { menu.open = false; app.flush(); act(); } }, label));
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
      fill(
        menu,
        el("summary", {}, app.t("header-file")),
        el(
          "ul",
          {},
          entry(app.t("header-open"), () => chooser.click()),
          entry(app.t("header-csv"), () => withOwnExtras(app, async (ask) => save(app, `tianchu-${app.summary.fileName}.csv`, "text/csv", await ask("csv", [], [])))),
          entry(app.t("header-brief"), () => later(app, () => Promise.all([part(() => import("./brief.js")), part(() => import("./tray.js"))]), ([{ brief }, tray]) => brief(app, tray))),
          entry(app.t("header-json"), () => withOwnExtras(app, async (ask) => save(app, `tianchu-${app.summary.fileName}.json`, "application/json", await ask("json", [], [])))),
          entry(app.t("header-zip"), () => withOwnExtras(app, async (ask) => save(app, `tianchu-${app.summary.fileName}.zip`, "application/zip", await ask("archive")))),
        ),
        chooser,
      );
    },
    refresh() {
      say(edited, app.summary.edited ? app.t("header-edited") : "");
    },
  };
}
