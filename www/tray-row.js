// @ts-check
// The row of the tray: its scenarios, what can be done with the live one, undo, redo, and the way to the comparison.
import { byId, el, fill } from "./dom.js";
import { dress } from "./dress.js";
import { LETTERS, LONGEST } from "./tray-state.js";
import { VIEWS } from "./views.js";
import { phrase } from "./words.js";

/** @import { App } from "./app.js" */
/** @import { Control } from "./tray.js" */
/** @import { Slot } from "./tray-history.js" */

/** The view that compares, where there is one. */
const COMPARE = "compare";

const STYLE = `
#tray ul { display: flex; min-width: 0; margin: 0 0 0 -8px; padding: 0; list-style: none; }
#tray li { display: flex; align-items: stretch; min-width: 0; border-bottom: 2px solid transparent; }
#tray li.live { flex-shrink: 0.4; background: var(--paper); border-color: var(--hue); }
#tray li > button { display: flex; align-items: center; gap: 8px; min-width: 0; border-radius: 0; }
#tray li.live > button { color: var(--ink); padding-right: 0; }
#tray b { color: var(--hue); }
#tray small { font-size: 12px; color: var(--mid); }
#tray .name { overflow: hidden; max-width: 240px; text-overflow: ellipsis; }
#tray .line { flex: none; stroke: var(--hue); stroke-width: 2; }
[data-letter="A"] .line { stroke-dasharray: 2 3; }
[data-letter="C"] .line { stroke-dasharray: 6 3; }
[data-letter="D"] .line { stroke-dasharray: 8 3 2 3; }
#tray li.live > b { display: flex; align-items: center; padding: 0 8px; }
#tray input { align-self: center; width: 180px; min-width: 0; min-height: var(--target); border: 1px solid var(--soft); border-radius: 4px; background: var(--paper); padding: 0 4px; }
#tray details { position: relative; display: flex; }
#tray summary { display: flex; align-items: center; justify-content: center; width: max(28px, var(--target)); list-style: none; color: var(--mid); }
#tray summary::-webkit-details-marker { display: none; }
#tray details ul { display: block; position: absolute; right: 0; top: 100%; z-index: 4; margin: 0; padding: 4px; background: var(--paper); border: 1px solid var(--hair); border-radius: 4px; }
#tray details li button { width: 100%; min-height: max(32px, var(--target)); }
#tray > button { align-self: center; }
#tray [aria-disabled] { color: var(--soft); cursor: default; background: none; }
#tray [data-act="compare"] { border: 1px solid var(--ink); color: var(--ink); }
@media (max-width: 860px) { #tray small, #tray .line, #tray > [data-act="keep"], #tray > [data-act="undo"], #tray > [data-act="redo"] { display: none; } }
`;

/**
 * @param {App} app
 * @param {Control} control
 */
export function row(app, control) {
  dress(STYLE);
  const root = byId("tray");
  /** What the row was last written of. */
  let written = "";
  /** The scenario that is being named. */
  let naming = -1;

  root.addEventListener("keydown", (event) => {
    const menu = root.querySelector("details");
    if (event.key === "Escape" && menu?.open) {
      menu.open = false;
      menu.querySelector("summary")?.focus();
    }
    if (!(event.target instanceof HTMLElement) || !event.target.matches("[data-id]")) return;
    const id = Number(event.target.dataset.id);
    if (event.key === "F2") {
      control.turnTo(id);
      return rename(id);
    }
    if (event.key === "Delete") control.remove(id);
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key] ?? 0;
    if (by === 0 || event.altKey || event.metaKey) return;
    event.preventDefault();
    if (event.ctrlKey || event.shiftKey) return void control.move(id, by);
    const all = [...root.querySelectorAll("[data-id]")];
    const next = all[all.indexOf(event.target) + by];
    if (next instanceof HTMLElement) next.focus();
  });
  document.addEventListener("click", ({ target }) => {
    const menu = root.querySelector("details");
    if (menu && target instanceof Node && !menu.contains(target)) menu.open = false;
  });

  /** @param {number} id */
  function rename(id) {
    naming = id;
    write();
    const box = root.querySelector("input");
    box?.focus();
    box?.select();
  }

  /**
   * @param {Slot} entry
   * @param {string} now
   */
  function box(entry, now) {
    const input = el("input", { type: "text", maxlength: LONGEST, value: now, "aria-label": app.t("tray-name", { letter: control.letter(entry.id) }) });
    const done = (/** @type {boolean} */ keeps) => {
      if (naming !== entry.id) return;
      naming = -1;
      if (keeps && input.value.trim() !== now) control.name(entry.id, input.value);
      write();
      if (document.activeElement === document.body) focus(String(entry.id));
    };
    input.addEventListener("blur", () => done(true));
    input.addEventListener("keydown", (event) => {
      event.stopPropagation();
      if (event.key === "Enter" || event.key === "Escape") done(event.key === "Enter");
    });
    return input;
  }

  /** @param {Slot} entry */
  async function fillMenu(entry) {
    const menu = root.querySelector("details");
    if (!menu) return;
    try {
      await app.complete();
    } catch {
      return;
    }
    const at = control.entries.indexOf(entry);
    const last = control.entries.length - 1;
    const act = (/** @type {string} */ label, /** @type {() => void} */ does) => el("li", {}, el("button", { type: "button", onclick: () => ((menu.open = false), does()) }, label));
    // The summary stays where it is, or it would lose the focus.
    menu.querySelector("ul")?.remove();
    menu.append(
      el(
        "ul",
        {},
        act(phrase(app, "tray-rename"), () => rename(entry.id)),
        !control.isFull && act(app.t("tray-keep", { letter: LETTERS[last + 1] ?? "" }), () => control.duplicate(entry.id)),
        at > 0 && act(phrase(app, "tray-left"), () => control.move(entry.id, -1)),
        at < last && act(phrase(app, "tray-right"), () => control.move(entry.id, 1)),
        last > 0 && act(phrase(app, "tray-remove"), () => control.remove(entry.id)),
      ),
    );
  }

  /** The line by which the scenario is drawn. */
  function sample() {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    for (const [name, value] of Object.entries({ class: "line", width: "24", height: "8", "aria-hidden": "true" })) svg.setAttribute(name, value);
    path.setAttribute("d", "M0 4H24");
    svg.append(path);
    return svg;
  }

  /**
   * @param {Slot} entry
   * @param {number} i
   */
  function item(entry, i) {
    const { nChanges } = control.info(entry);
    const isLive = entry === control.live;
    const name = control.title(entry);
    const letter = LETTERS[i] ?? "";
    if (naming === entry.id) return el("li", { class: "live", "data-letter": letter }, el("b", {}, letter), box(entry, name));
    const changed = nChanges > 0 && app.t("tray-changed", { n: nChanges });
    const button = el(
      "button",
      { type: "button", "data-id": entry.id, "aria-current": isLive && "true", title: [letter, name, changed || ""].join(" "), onclick: () => control.turnTo(entry.id) },
      el("b", {}, letter),
      " ",
      sample(),
      " ",
      el("span", { class: "name" }, name),
      " ",
      changed && el("small", {}, changed),
    );
    if (!isLive) return el("li", { "data-letter": letter }, button);
    const menu = el("details", { onclick: () => void fillMenu(entry) }, el("summary", { "aria-label": app.t("tray-more", { letter }) }, "⋯"));
    return el("li", { class: "live", "data-letter": letter }, button, menu);
  }

  /** @param {string} key */
  const focus = (key) => /** @type {HTMLElement | null} */ (root.querySelector(`[data-id="${key}"], [data-act="${key}"]`))?.focus({ preventScroll: true });

  function write() {
    const { entries, live, canUndo, canRedo } = control;
    const now = JSON.stringify([app.lang, naming, live.id, canUndo, canRedo, app.view, entries.map((entry) => [entry.id, control.title(entry), control.info(entry).nChanges])]);
    if (now === written) return;
    written = now;
    const focused = document.activeElement instanceof HTMLElement && root.contains(document.activeElement) ? document.activeElement : undefined;
    const key = focused && (focused.dataset.id ?? focused.dataset.act ?? String(live.id));
    const act = (/** @type {string} */ name, /** @type {string} */ label, /** @type {boolean} */ can, /** @type {() => void} */ does) =>
      el("button", { type: "button", "data-act": name, "aria-disabled": can ? undefined : "true", onclick: () => can && does() }, label);
    const compares = entries.length > 1 && VIEWS.some(({ name }) => name === COMPARE);
    root.setAttribute("aria-label", app.t("tray-label"));
    fill(
      root,
      el("ul", {}, ...entries.map(item)),
      !control.isFull && !control.info(live).builtIn && act("keep", `＋ ${app.t("tray-keep", { letter: LETTERS[entries.length] ?? "" })}`, true, () => control.duplicate(live.id)),
      el("span", { class: "space" }),
      act("undo", app.t("tray-undo"), canUndo, () => control.undo()),
      act("redo", app.t("tray-redo"), canRedo, () => control.redo()),
      compares && act(COMPARE, app.t("tray-compare", { n: entries.length }), true, () => control.show(COMPARE)),
    );
    if (key && naming < 0) focus(key);
  }

  return { write };
}
