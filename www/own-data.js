// @ts-check
// Observations of a reader's own, from a file or pasted: what became of each of them, and the way back.
import { problemsOf } from "./app.js";
import { el, fill, say } from "./dom.js";
import { withExtras } from "./extras.js";
import { phrase } from "./words.js";

/** @import { App } from "./app.js" */
/** @import { Ask } from "./whole.js" */
/** @import { Panel } from "./views.js" */

/** What pasted rows are read as. */
const PASTED = "utf-8";
/** The columns, a row that nobody published, and a target that nobody set. */
const EXAMPLE = `id,region,date,value,low,high,unit,grade,source,known_on,note,comparison
storage.power_gw,CN,2026-09-30,168,,,GW,D,,2026-10-28,,
storage.power_kw,CN,2030-12-31,400,,,GW,D,,,,at_least
`;

/**
 * @param {App} app
 * @returns {Panel}
 */
export function ownData(app) {
  const now = el("p", { role: "status" });
  const notes = el("ul", {});
  const problems = el("div", { role: "alert" });
  const chooser = el("input", { type: "file", accept: ".csv,text/csv", class: "hidden", tabindex: -1, "aria-hidden": "true", onchange: read });
  const choose = el("button", { type: "button", class: "action", onclick: () => chooser.click() }, phrase(app, "own-data-file"));
  const drop = el("button", { type: "button", class: "action", hidden: true, onclick: forget }, phrase(app, "own-data-drop"));
  const box = el("textarea", { rows: 4, spellcheck: false, "aria-label": phrase(app, "own-data-paste") });
  const use = el("button", { type: "button", class: "action", onclick: pasted }, phrase(app, "own-data-use"));
  const details = el(
    "details",
    // What is in use is seen.
    { class: "fold", open: app.sim.ownData().length > 0 },
    el("summary", {}, el("h3", {}, phrase(app, "own-data-title"))),
    el("p", {}, phrase(app, "own-data-intro")),
    el("pre", {}, EXAMPLE),
    el("div", { class: "controls" }, choose, chooser, drop),
    el("p", {}, phrase(app, "own-data-paste")),
    box,
    el("div", { class: "controls" }, use),
    now,
    notes,
    problems,
  );
  const root = el("section", { class: "panel wide", "data-panel": "own-data" }, details);
  /** Rows whose notes are shown. */
  let shown = "";

  function read() {
    const file = chooser.files?.[0];
    if (!file) return;
    // The same file may be chosen again once it is mended.
    chooser.value = "";
    withExtras(app, async (ask) => {
      try {
        await ask("ownDataSize", file.size);
        const bytes = await file.arrayBuffer().catch(() => undefined);
        if (!bytes) return refuse(file.name, [phrase(app, "hours-own-unreadable")]);
        const label = await ask("hoursEncoding", new Uint8Array(bytes));
        await take(ask, file.name, new TextDecoder(label).decode(bytes), label);
      } catch (error) {
        refuse(file.name, problemsOf(error).map(({ message }) => message));
      }
    });
  }

  function pasted() {
    const name = phrase(app, "own-data-pasted");
    withExtras(app, async (ask) => {
      try {
        await ask("ownDataSize", new Blob([box.value]).size);
        await take(ask, name, box.value, PASTED);
      } catch (error) {
        refuse(name, problemsOf(error).map(({ message }) => message));
      }
    });
  }

  /**
   * @param {Ask} ask
   * @param {string} name
   * @param {string} text
   * @param {string} label how the file was decoded
   */
  async function take(ask, name, text, label) {
    const { rows, origins, notes: told } = await ask("readOwnData", name, text, label);
    app.flush();
    const refused = app.attempt(() => app.sim.setOwnData(name, rows, origins));
    if (refused.length > 0) return refuse(name, refused.map(({ message }) => message));
    fill(problems);
    tell(told);
    shown = state();
    app.rebuild();
  }

  function forget() {
    app.flush();
    app.attempt(() => app.sim.reset("data"));
    fill(problems);
    app.rebuild();
  }

  /**
   * @param {string} name
   * @param {string[]} messages
   */
  function refuse(name, messages) {
    fill(problems, el("p", { class: "missed" }, phrase(app, "own-data-bad", { file: name })), el("ul", {}, ...messages.map((message) => el("li", {}, message))));
  }

  /** @param {string[]} told */
  function tell(told) {
    fill(notes, ...told.map((note) => el("li", {}, note)));
    notes.hidden = told.length === 0;
  }

  /** What the notes hang on. */
  const state = () => JSON.stringify([app.sim.ownData(), app.summary.scenario.vintage, app.lang]);

  function refresh() {
    const [name, rows] = app.sim.ownData();
    const n = rows?.split(";").length ?? 0;
    say(now, rows === undefined ? phrase(app, "own-data-none") : phrase(app, "own-data-used", { file: name || phrase(app, "own-data-of-link"), rows: n }));
    drop.hidden = rows === undefined;
    if (state() === shown) return;
    shown = state();
    if (rows === undefined) return tell([]);
    withExtras(app, async (ask) => tell(await ask("ownDataNotes")), root);
  }

  return { root, refresh };
}
