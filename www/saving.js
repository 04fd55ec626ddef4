// @ts-check
// Files of a chart that the whole simulator writes.
import { withExtras } from "./extras.js";
import { fileOf } from "./figure.js";
import { part } from "./files.js";
import { save } from "./save.js";

/** @import { App } from "./app.js" */
/** @import { Kind } from "./figure.js" */

/** Pixels of a saved drawing. */
const SAVED = { width: 720, height: 420 };

/**
 * @param {App} app
 * @param {string} chart
 * @param {Exclude<Kind, "csv">} kind
 */
export function keep(app, chart, kind) {
  app.flush();
  const { region } = app;
  const name = fileOf(app, chart, kind);
  return withExtras(app, async (ask) => {
    if (kind === "json") return save(app, name, "application/json", await ask("chartJson", chart, region));
    // A picture goes into documents, whose paper is white.
    const dark = kind === "svg" && matchMedia("(prefers-color-scheme: dark)").matches;
    const svg = await ask("svg", chart, region, SAVED.width, SAVED.height, dark);
    if (kind === "svg") return save(app, name, "image/svg+xml", svg);
    const { png } = await part(() => import("./picture.js"));
    return save(app, name, "image/png", await png(svg));
  });
}
