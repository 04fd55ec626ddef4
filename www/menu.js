// @ts-check
// What the file menu holds: a scenario to open, and results to save. It is fetched when the menu is first opened.
import { problemsOf } from "./app.js";
import { el } from "./dom.js";
import { openBrief, withExtras, withOwnExtras } from "./extras.js";
import { Simulation } from "./pkg/tianchu_web.js";
import { notify, save } from "./save.js";
import { phrase } from "./words.js";

/** @import { App } from "./app.js" */
/** @import { Ask } from "./whole.js" */

/**
 * Writes the entries into the menu, below its name.
 * @param {App} app
 * @param {HTMLDetailsElement} menu
 */
export function write(app, menu) {
  if (menu.querySelector("button")) return;
  const chooser = el("input", { type: "file", accept: ".toml", class: "hidden", tabindex: -1, "aria-hidden": "true", onchange: () => openFile(app, chooser) });
  const entry = (/** @type {string} */ label, /** @type {() => void} */ act) =>
    el("li", {}, el("button", { type: "button", onclick: () => { menu.open = false; app.flush(); act(); } }, label));
  /**
   * @param {string} ending
   * @param {string} type
   * @param {(ask: Ask) => Promise<string | Uint8Array<ArrayBuffer>>} of
   */
  const all = (ending, type, of) => () => withOwnExtras(app, async (ask) => save(app, `tianchu-${app.summary.fileName}.${ending}`, type, await of(ask)));
  menu.lastElementChild?.replaceWith(
    el(
      "ul",
      {},
      entry(phrase(app, "menu-open"), () => chooser.click()),
      entry(phrase(app, "menu-csv"), all("csv", "text/csv", (ask) => ask("csv", [], []))),
      entry(phrase(app, "menu-json"), all("json", "application/json", (ask) => ask("json", [], []))),
      entry(phrase(app, "menu-zip"), all("zip", "application/zip", (ask) => ask("archive"))),
      entry(phrase(app, "menu-brief"), () => openBrief(app)),
      chooser,
    ),
  );
}

/**
 * @param {App} app
 * @param {HTMLInputElement} chooser
 */
async function openFile(app, chooser) {
  const file = chooser.files?.[0];
  chooser.value = "";
  if (!file) return;
  const head = file.slice(0, Simulation.scenarioBytes() + 1);
  const content = await head.arrayBuffer().catch(() => undefined);
  // The simulator of the page reads no files; the whole one does, and hands the scenario over.
  withExtras(app, async (ask) => {
    if (content === undefined) return void notify(app, el("p", {}, phrase(app, "menu-unreadable", { file: file.name })));
    try {
      const { name, texts, fragment } = await ask("readToml", file.name.replace(/\.toml$/i, ""), new Uint8Array(content));
      const take = () => app.sim.takeOver(name, texts, fragment);
      if (app.tray) app.tray.pick(take);
      else app.open(take);
      app.keepAddress = false;
      app.rebuild();
    } catch (error) {
      const problems = problemsOf(error).map(({ message }) => el("li", {}, message));
      notify(app, el("p", {}, phrase(app, "menu-bad-file", { file: file.name })), el("ul", {}, ...problems));
    }
  });
}
