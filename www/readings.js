// @ts-check
// The present scenario under the three readings of the cap: where they part, and by how much.
import { el, fill, say, table, whenOpened } from "./dom.js";
import { drop, withExtras } from "./extras.js";
import { figure } from "./figure.js";
import { phrase } from "./words.js";

/** @import { App } from "./app.js" */
/** @import { ReadingsInfo } from "./pkg/tianchu_web.js" */
/** @import { Panel } from "./views.js" */

/** Milliseconds of rest before the three runs are made anew. */
const REST = 150;

/**
 * @param {App} app
 * @returns {Panel}
 */
export function readings(app) {
  const title = el("h3");
  const paragraph = el("p", {}, phrase(app, "view-fetching"));
  const picture = figure(app, "readings");
  const totals = el("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": phrase(app, "readings-table") });
  const held = el("div", {}, totals);
  const details = el("details", { class: "fold" }, el("summary", {}, title), paragraph, picture.root, held);
  const root = el("section", { class: "panel wide", "data-panel": "readings" }, details);
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;
  whenOpened(details, load);

  /** What is shown, if anything, belongs to settings that are gone. */
  function wait() {
    drop(root);
    held.setAttribute("aria-busy", "true");
  }


  // Three runs more are made only for those who look.
  function load() {
    wait();
    withExtras(app, async (ask) => show(await ask("readings", app.region)), root);
    picture.refresh?.();
  }

  /** @param {ReadingsInfo} now */
  function show(now) {
    say(paragraph, now.paragraph);
    fill(totals, table({ caption: phrase(app, "readings-table"), ...now.table, numbersFrom: 1 }));
    held.removeAttribute("aria-busy");
  }

  return {
    root,
    rebuild() {
      const place = app.sim.tiles(app.measure).tiles.find((tile) => tile.region === app.region)?.name;
      say(title, phrase(app, "readings-title", { place: place ?? app.t("page-nation") }));
    },
    refresh() {
      clearTimeout(waiting);
      wait();
      if (details.open) waiting = setTimeout(load, REST);
    },
    close() {
      clearTimeout(waiting);
      drop(root);
      picture.close?.();
    },
  };
}
