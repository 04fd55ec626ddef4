// @ts-check
// What is said when something fails while the page runs: the cause, and a way out with its button.
import { el } from "./dom.js";
import { notify } from "./save.js";

/** @import { App } from "./app.js" */

/**
 * The cause and the way out.
 * @param {App} app
 * @param {unknown} error
 */
export function failure(app, error) {
  // A refused input says itself what is wrong.
  if (error instanceof Error && "problems" in error) return error.message;
  const [cause, status = ""] = window.causeOf(error);
  switch (navigator.onLine || cause !== "network" ? cause : "offline") {
    case "bug":
      return app.t("page-broken");
    case "memory":
      return app.t("page-memory");
    case "changed":
      return app.t("page-stale");
    case "status":
      return app.t("page-not-fetched", { reason: app.t("page-status", { status }) });
    case "html":
    case "policy":
      return app.t("page-not-fetched", { reason: app.t("page-held-back") });
    case "offline":
      return app.t("page-not-fetched", { reason: app.t("page-offline") });
    default:
      return app.t("page-not-fetched", { reason: app.t("page-network") });
  }
}

/**
 * The same with a button: to try `again`, or else to reload the page.
 * @param {App} app
 * @param {unknown} error
 * @param {() => void} [again]
 */
export function apology(app, error, again) {
  const button = el("button", { type: "button", onclick: again ?? (() => location.reload()) }, app.t(again ? "page-retry" : "page-reload"));
  return /** @type {const} */ ([failure(app, error), " ", button]);
}

/**
 * The same as a notice, gone when its button is pressed.
 * @param {App} app
 * @param {unknown} error
 * @param {() => void} [again]
 */
export function sorry(app, error, again) {
  const [said, , button] = apology(app, error, again && (() => (close(), again())));
  const close = notify(app, el("p", {}, said), button, " ");
}

/**
 * Fetches a script with its words and does something with it; says so if that fails.
 * @template T
 * @param {App} app
 * @param {() => Promise<T>} load
 * @param {(script: T) => unknown} act
 */
export async function later(app, load, act) {
  try {
    const [script] = await Promise.all([load(), app.complete()]);
    await act(script);
  } catch (error) {
    sorry(app, error, () => later(app, load, act));
  }
}
