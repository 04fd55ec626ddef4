// @ts-check
// What every parameter's row has, whatever it is set with: label, grade and source, reset, refusals.
import { describe } from "./about.js";
import { el, fill, say } from "./dom.js";

/** @import { Child } from "./dom.js" */
/** @import { App } from "./app.js" */
/** @import { Lever, ProblemInfo } from "./pkg/tianchu_web.js" */

/**
 * What a parameter is set with. `show` brings it up to date, `say` words a value as typed, `refuse` tells problems.
 * @typedef {{
 *   entry: Child[], track: Child[],
 *   show: (lever: Lever) => void, say: (typed: string) => string,
 *   touch?: () => void, refuse?: (problems: ProblemInfo[], error: HTMLElement) => void,
 * }} Control
 */

/**
 * @param {App} app
 * @param {Lever} first
 * @param {Control} control
 */
export function row(app, first, control) {
  let now = first;
  const { id } = first;
  const mark = el("span", { class: "hidden" });
  const reset = el("button", { type: "button", class: "reset", onclick: () => take(() => app.sim.reset(id)) }, "↺");
  const about = el("div", { class: "about", id: `${id}-about`, hidden: true });
  const info = el("button", { type: "button", class: "grade", "aria-expanded": "false", "aria-controls": about.id, onclick: unfold }, first.grade);
  const error = el("div", { class: "error", id: `${id}-error`, role: "alert" });
  const root = el(
    "div",
    { class: `lever ${first.group}`, "data-lever": id },
    el("div", { class: "line" }, el("label", { for: id }, first.label, mark), el("span", { class: "entry" }, ...control.entry)),
    el("div", { class: "line" }, el("span", { class: "track" }, ...control.track), info, el("span", { class: "slot" }, reset)),
    error,
    about,
  );
  info.setAttribute("aria-label", app.t("levers-about", { grade: first.grade, label: first.label }));

  /** @param {() => void} change */
  function take(change) {
    app.flush();
    const problems = app.attempt(change);
    if (problems.length > 0) return control.refuse?.(problems, error);
    app.refresh();
    sync();
  }

  /** Brings the row up to date with the simulator. */
  function sync() {
    app.flush();
    app.sim.levers([id]).forEach(show);
  }

  /** @param {Lever} lever */
  function show(lever) {
    now = lever;
    fill(error);
    control.show(lever);
    touch(lever.changed);
    if (!about.hidden) describe(app, now, about);
  }

  /** @param {boolean} changed */
  function touch(changed) {
    root.classList.toggle("changed", changed);
    say(mark, changed ? app.t("levers-changed") : "");
    const back = app.t("levers-reset", { value: control.say(now.defaultText) });
    reset.hidden = !changed;
    reset.title = back;
    reset.setAttribute("aria-label", app.t("page-labelled", { label: back, text: now.label }));
    control.touch?.();
  }

  function unfold() {
    about.hidden = !about.hidden;
    info.setAttribute("aria-expanded", String(!about.hidden));
    if (!about.hidden) describe(app, now, about);
  }

  return { id, root, error, show, touch, take, sync };
}
