// @ts-check
// On a narrow screen the levers are a sheet at the bottom, below the key figures and one chart.
import { byId, say } from "./dom.js";

/** @import { App, Part } from "./app.js" */

/**
 * @param {App} app
 * @returns {Part}
 */
export function sheet(app) {
  const open = byId("adjust");
  const close = byId("done");

  /** @param {boolean} shown */
  function show(shown) {
    document.body.classList.toggle("adjusting", shown);
    open.setAttribute("aria-expanded", String(shown));
    if (!shown) return open.focus({ preventScroll: true });
    close.focus({ preventScroll: true });
    // The chart must stay in sight above the sheet.
    byId("view").querySelector("figure, section")?.scrollIntoView({ block: "start" });
  }

  open.addEventListener("click", () => show(true));
  close.addEventListener("click", () => show(false));
  byId("levers").addEventListener("keydown", (event) => {
    if (event.key === "Escape" && document.body.classList.contains("adjusting") && event.target === close) show(false);
  });

  return {
    rebuild() {
      say(open, app.t("levers-adjust"));
      say(close, app.t("levers-done"));
    },
  };
}
