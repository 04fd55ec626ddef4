// @ts-check
// A parameter with a range: number box, unit, slider with the baseline marked.
import { el, fill } from "./dom.js";
import { row } from "./row.js";

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

  const box = el("input", { type: "text", inputmode: "decimal", id, autocomplete: "off", size: 6, "aria-describedby": `${id}-unit ${id}-error` });
  const slider = el("input", { type: "range", min: first.min, max: first.max, step: first.step, "aria-label": `${first.label} (${unit})` });
  const place = (/** @type {number} */ x) => String((x - first.min) / (first.max - first.min));

  slider.addEventListener("input", () => {
    clear();
    box.value = slider.value;
    slider.style.setProperty("--at", place(slider.valueAsNumber));
    app.slide(id, slider.value);
  });
  slider.addEventListener("change", () => shared.sync());
  box.addEventListener("change", () => enter(box.value));
  box.addEventListener("keydown", (event) => {
    if (event.key === "Escape") shared.sync();
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
    if (typed !== now.text) shared.take(() => app.sim.setTyped(id, typed));
    else clear();
  }

  /**
   * @param {ProblemInfo[]} problems
   * @param {HTMLElement} error
   */
  function refuse(problems, error) {
    box.setAttribute("aria-invalid", "true");
    const nearest = problems[0]?.nearest;
    fill(
      error,
      el("p", {}, problems.map((p) => p.message).join(" "), " ", app.t("levers-still-used", { value: withUnit(now.text) })),
      nearest !== undefined && nearest !== now.text && el("button", { type: "button", onclick: () => leave(nearest) }, app.t("levers-use", { value: withUnit(nearest) })),
      el("button", { type: "button", onclick: () => leave(now.text) }, app.t("levers-keep", { value: withUnit(now.text) })),
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
    fill(shared.error);
  }

  /** @param {Lever} lever */
  function show(lever) {
    now = lever;
    box.removeAttribute("aria-invalid");
    box.value = lever.text;
    slider.value = String(lever.value);
    slider.setAttribute("aria-valuetext", withUnit(lever.text));
    slider.style.setProperty("--at", place(lever.value));
    slider.parentElement?.style.setProperty("--default", place(lever.default));
    slider.parentElement?.style.setProperty("--other", place(lever.otherDefault ?? lever.default));
  }

  function touch() {
    if (document.activeElement === slider) slider.setAttribute("aria-valuetext", withUnit(slider.value));
  }

  const entry = [box, el("span", { class: "unit", id: `${id}-unit` }, unit)];
  const shared = row(app, first, { entry, track: [slider], show, touch, refuse, say: withUnit });
  shared.show(first);
  return shared;
}
