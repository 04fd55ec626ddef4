// @ts-check
// Asks the whole simulator for a view whose settings move.
import { drop, withExtras } from "./extras.js";

/** @import { App } from "./app.js" */
/** @import { Ask } from "./whole.js" */

/** Milliseconds of rest before the whole simulator is asked anew: a moving slider need not wait for it. */
const REST = 60;

/**
 * Asks the whole simulator once the settings rest; what was asked before is forgotten.
 * @param {App} app
 * @param {() => {root: HTMLElement}[]} panels which show what is told, and until then what is of settings that are gone
 */
export function asker(app, panels) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;
  let before = false;
  const asker = {
    /** @param {(ask: Ask) => Promise<void>} act */
    ask(act) {
      const roots = panels().map(({ root }) => root);
      const tell = async (/** @type {Ask} */ ask) => {
        await act(ask);
        roots.forEach((root) => root.removeAttribute("aria-busy"));
      };
      roots.forEach((root) => root.setAttribute("aria-busy", "true"));
      drop(asker);
      clearTimeout(waiting);
      waiting = setTimeout(() => withExtras(app, tell, asker), before ? REST : 0);
      before = true;
    },
    close() {
      clearTimeout(waiting);
      drop(asker);
    },
  };
  return asker;
}
