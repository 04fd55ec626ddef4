// @ts-check
// What the page cannot tell, in a dialog.
import { el, fill } from "./dom.js";
import { phrase } from "./words.js";

/** @import { App } from "./app.js" */

/** Each limit and what it means. */
const LIMITS = /** @type {const} */ ([
  ["limits-prediction", "limits-prediction-more"],
  ["limits-split", "limits-split-more"],
  ["limits-artefact", "limits-artefact-more"],
  ["limits-pools", "limits-pools-more"],
  ["limits-readings", "limits-readings-more"],
  ["limits-forecast", "limits-forecast-more"],
  ["limits-scope", "limits-scope-more"],
  ["limits-account", "limits-account-more"],
  ["limits-hours", "limits-hours-more"],
  ["limits-chance", "limits-chance-more"],
  ["limits-grades", "limits-grades-more"],
  ["limits-borders", "limits-borders-more"],
]);

/**
 * Writes them in the page's language and opens the dialog.
 * @param {App} app
 * @param {HTMLDialogElement} dialog
 */
export function show(app, dialog) {
  const space = app.lang === "zh" ? "" : " ";
  fill(
    dialog,
    el("h2", { id: "limits-title" }, phrase(app, "limits-title")),
    el("ul", {}, ...LIMITS.map(([limit, more]) => el("li", {}, el("strong", {}, phrase(app, limit)), space, phrase(app, more)))),
    el("button", { type: "button", id: "close-limits", onclick: () => dialog.close() }, app.t("page-close")),
  );
  if (dialog.open) return;
  dialog.onclick = ({ target }) => target === dialog && dialog.close();
  dialog.showModal();
}
