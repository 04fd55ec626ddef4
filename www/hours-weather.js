// @ts-check
// Seed and draw of the hours: how much of what is shown hangs on the weather.
import { el, fill, say } from "./dom.js";
import { phrase } from "./words.js";

/** @import { App } from "./app.js" */
/** @import { HoursInfo } from "./pkg/tianchu_web.js" */

/** @typedef {"seed" | "draw"} Count */

/**
 * @param {App} app
 * @param {() => void} go called when another weather was taken
 * @returns {{root: HTMLElement, show: (info: HoursInfo) => void}}
 */
export function weather(app, go) {
  const now = { seed: "", draw: "" };
  const boxes = { seed: box("seed"), draw: box("draw") };
  const error = el("div", { class: "error", id: "hours-weather-error", role: "alert" });
  const next = el("button", { type: "button", class: "action", onclick: () => take("seed", String(BigInt(now.seed) + 1n)) }, phrase(app, "hours-other-weather"));
  const root = el(
    "div",
    { "data-weather": "" },
    el(
      "div",
      { class: "controls" },
      el("label", { class: "entry" }, phrase(app, "hours-seed"), boxes.seed),
      el("label", { class: "entry" }, phrase(app, "hours-draw"), boxes.draw),
      next,
    ),
    error,
    el("p", { class: "detail", id: "hours-weather-note" }, phrase(app, "hours-weather-note")),
  );

  /** @param {Count} name */
  function box(name) {
    const input = el("input", { type: "text", inputmode: "numeric", autocomplete: "off", size: 6, "data-count": name, "aria-describedby": "hours-weather-note hours-weather-error", onchange: () => take(name, input.value) });
    input.addEventListener("keydown", ({ key }) => {
      if (key === "Enter") take(name, input.value);
      if (key === "Escape") take(name, now[name]);
    });
    return input;
  }

  /**
   * @param {Count} name
   * @param {string} typed
   */
  function take(name, typed) {
    boxes[name].value = typed;
    boxes[name].removeAttribute("aria-invalid");
    fill(error);
    if (typed === now[name]) return;
    app.flush();
    const problems = app.attempt(() => app.sim.setCount(name, typed));
    if (problems.length === 0) {
      go();
      return app.refresh();
    }
    boxes[name].setAttribute("aria-invalid", "true");
    const keep = el("button", { type: "button", onclick: () => (boxes[name].focus(), take(name, now[name])) }, app.t("levers-keep", { value: now[name] }));
    fill(error, el("p", {}, problems.map(({ message }) => message).join(" "), " ", app.t("levers-still-used", { value: now[name] })), keep);
  }

  return {
    root,
    show({ seed, draw }) {
      [now.seed, now.draw] = [seed, draw];
      for (const name of /** @type {Count[]} */ (["seed", "draw"])) {
        // A refused entry stays until it is mended or the weather changes elsewhere.
        if (boxes[name].hasAttribute("aria-invalid") && document.activeElement === boxes[name]) continue;
        boxes[name].value = now[name];
        boxes[name].removeAttribute("aria-invalid");
      }
      if (!root.querySelector("[aria-invalid]")) say(error, "");
    },
  };
}
