// @ts-check
// One parameter: label, number box, unit, slider with the baseline marked, grade and source, reset.
import { describe } from "./about.js";
import { el, fill, say } from "./dom.js";

/** @import { App } from "./app.js" */
/** @import { Lever, ProblemInfo } from "./pkg/tianchu_web.js" */

/**
 * @param {App} app
 * @param {Lever} first
 */
export function lever(app, first) {
  let now = first;
  const { id, unit } = first;
  const withUnit = (/** @type {string} */ number) => `${number} ${unit}`;

  const mark = el("span", { class: "hidden" });
  const box = el("input", { type: "text", inputmode: "decimal", id, autocomplete: "off", size: 6, "aria-describedby": `${id}-unit ${id}-error` });
  const slider = el("input", { type: "range", min: first.min, max: first.max, step: first.step, "aria-label": `${first.label} (${unit})` });
  const reset = el("button", { type: "button", class: "reset", onclick: () => take(() => app.sim.reset(id)) }, "↺");
  const about = el("div", { class: "about", id: `${id}-about`, hidden: true });
  const info = el("button", { type: "button", class: "grade", "aria-expanded": "false", "aria-controls": about.id, onclick: unfold }, first.grade);
  const error = el("div", { class: "error", id: `${id}-error`, role: "alert" });
  const root = el(
    "div",
    { class: `lever ${first.group}`, "data-lever": id },
    el("div", { class: "line" }, el("label", { for: id }, first.label, mark), el("span", { class: "entry" }, box, el("span", { class: "unit", id: `${id}-unit` }, unit))),
    el("div", { class: "line" }, el("span", { class: "track" }, slider), info, el("span", { class: "slot" }, reset)),
    error,
    about,
  );
  const place = (/** @type {number} */ x) => String((x - first.min) / (first.max - first.min));
  info.setAttribute("aria-label", app.t("aboutValue", first.grade, first.label));

  slider.addEventListener("input", () => {
    clear();
    box.value = slider.value;
    slider.style.setProperty("--at", place(slider.valueAsNumber));
    app.slide(id, slider.value);
  });
  slider.addEventListener("change", sync);
  box.addEventListener("change", () => enter(box.value));
  box.addEventListener("keydown", (event) => {
    if (event.key === "Escape") sync();
    if (event.key === "Enter") enter(box.value);
    if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
    event.preventDefault();
    slider.value = now.text;
    if (event.key === "ArrowUp") slider.stepUp();
    else slider.stepDown();
    enter(slider.value);
  });

  /** @param {string} typed */
  function enter(typed) {
    if (typed !== now.text) take(() => app.sim.setTyped(id, typed));
    else clear();
  }

  /** @param {() => void} change */
  function take(change) {
    app.flush();
    const problems = app.attempt(change);
    if (problems.length > 0) return refuse(problems);
    app.refresh();
    sync();
  }

  /** @param {ProblemInfo[]} problems */
  function refuse(problems) {
    box.setAttribute("aria-invalid", "true");
    const nearest = problems[0]?.nearest;
    fill(
      error,
      el("p", {}, problems.map((p) => p.message).join(" "), " ", app.t("stillUsed", withUnit(now.text))),
      nearest !== undefined && nearest !== now.text && el("button", { type: "button", onclick: () => leave(nearest) }, app.t("useNearest", withUnit(nearest))),
      el("button", { type: "button", onclick: () => leave(now.text) }, app.t("keep", withUnit(now.text))),
    );
  }

  /** @param {string} typed */
  function leave(typed) {
    box.value = typed;
    box.focus();
    enter(typed);
  }

  function clear() {
    box.removeAttribute("aria-invalid");
    fill(error);
  }

  /** Brings the row up to date with the simulator. */
  function sync() {
    app.flush();
    const fresh = app.sim.levers().find((other) => other.id === id);
    if (fresh) show(fresh);
  }

  /** @param {Lever} lever */
  function show(lever) {
    now = lever;
    clear();
    box.value = lever.text;
    slider.value = String(lever.value);
    slider.setAttribute("aria-valuetext", withUnit(lever.text));
    slider.style.setProperty("--at", place(lever.value));
    slider.parentElement?.style.setProperty("--default", place(lever.default));
    slider.parentElement?.style.setProperty("--other", place(lever.otherDefault ?? lever.default));
    touch(lever.changed);
    if (!about.hidden) describe(app, now, about);
  }

  /** @param {boolean} changed */
  function touch(changed) {
    root.classList.toggle("changed", changed);
    say(mark, changed ? app.t("changedMark") : "");
    const back = app.t("reset", withUnit(now.defaultText));
    reset.hidden = !changed;
    reset.title = back;
    reset.setAttribute("aria-label", app.t("of", back, now.label));
    if (document.activeElement === slider) slider.setAttribute("aria-valuetext", withUnit(slider.value));
  }

  function unfold() {
    about.hidden = !about.hidden;
    info.setAttribute("aria-expanded", String(!about.hidden));
    if (!about.hidden) describe(app, now, about);
  }

  show(first);
  return { id, root, show, touch };
}
