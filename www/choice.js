// @ts-check
// A parameter with a few values only: a list to choose from, or a box to tick for yes and no.
import { el } from "./dom.js";
import { row } from "./row.js";

/** @import { App } from "./app.js" */
/** @import { Lever } from "./pkg/tianchu_web.js" */

/**
 * @param {App} app
 * @param {Lever} first
 */
export function choice(app, first) {
  const { id, options } = first;
  const isSwitch = first.raw.unit === "switch";
  const take = (/** @type {string} */ typed) => shared.take(() => app.sim.setTyped(id, typed));
  const box = el("input", { type: "checkbox", id: isSwitch && id, onchange: () => take(options[box.checked ? 1 : 0]?.text ?? "") });
  const items = options.map(({ text, label }) => el("option", { value: text }, label));
  const list = el("select", { id: !isSwitch && id, onchange: () => take(list.value) }, ...items);

  const shared = row(app, first, {
    entry: isSwitch ? [box] : [],
    track: isSwitch ? [] : [list],
    say: (typed) => options.find(({ text }) => text === typed)?.label ?? typed,
    show({ text }) {
      box.checked = text === options[1]?.text;
      list.value = text;
    },
    // Only what is allowed is offered; were it refused after all, the row would show what is in use.
    refuse: () => shared.sync(),
  });
  shared.show(first);
  return shared;
}
