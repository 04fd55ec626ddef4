// @ts-check
// Files to the reader's disk, texts to the clipboard.
import { byId, el, fill } from "./dom.js";

/** @import { App } from "./app.js" */

/**
 * Saves bytes that the simulator wrote, as they are.
 * @param {string} name
 * @param {string} type
 * @param {string} content
 */
export function save(name, type, content) {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const anchor = el("a", { href: address, download: name });
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/**
 * Copies a text and says so; where the browser forbids it, shows the text to copy by hand.
 * @param {App} app
 * @param {string} content
 * @param {string} done
 */
export async function copy(app, content, done) {
  try {
    await navigator.clipboard.writeText(content);
    tell(done);
  } catch {
    const field = el("input", { type: "text", readonly: true, value: content, "aria-label": app.t("save-by-hand") });
    notify(app, el("p", {}, app.t("save-by-hand")), field);
    field.select();
  }
}

/** @type {ReturnType<typeof setTimeout> | undefined} */
let fading;

/**
 * A short word at the edge of the page, gone after a while.
 * @param {string} message
 */
export function tell(message) {
  const status = byId("status");
  status.textContent = message;
  clearTimeout(fading);
  fading = setTimeout(() => (status.textContent = ""), 4000);
}

/**
 * A notice on top of the page, until it is closed.
 * @param {App} app
 * @param {(Node | string)[]} content
 * @returns {() => void} what closes it
 */
export function notify(app, ...content) {
  const notice = byId("notice");
  const close = () => {
    notice.hidden = true;
  };
  notice.hidden = false;
  fill(notice, ...content, el("button", { type: "button", onclick: close }, app.t("page-close")));
  return close;
}
