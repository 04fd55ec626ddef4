// @ts-check
// The brief: one page about a scenario, to print or to save as HTML or as a Word file.
import { NATION } from "./app.js";
import { el, fill } from "./dom.js";
import { dress } from "./dress.js";
import { withExtras } from "./extras.js";
import { part } from "./files.js";
import { link } from "./published.js";
import { isInside, save } from "./save.js";
import { sorry } from "./trouble.js";
import { phrase } from "./words.js";

/** @import { App } from "./app.js" */
/** @import { BriefInfo, TrayEntry } from "./pkg/tianchu_web.js" */
/** @import { Ask } from "./whole.js" */

/** Pixels of a picture in a Word file for one of its drawing. */
const FINENESS = 3;
/** What Word is told its files are. */
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Of choices, a page in small, and what to do with it. */
const STYLE = `
#brief { width: min(920px, calc(100vw - 2 * var(--margin))); max-width: none; }
#brief :is(.choices, .acts) { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; margin: 8px 0; }
#brief .preview { height: min(60vh, 640px); border: 1px solid var(--hair); background: #fff; }
#brief iframe { width: 100%; height: 100%; border: 0; }
#brief .small { font-size: 12px; color: var(--mid); }
`;

/**
 * Opens the dialog.
 * @param {App} app
 * @param {typeof import("./tray.js")} tray
 */
export function brief(app, { current, entries }) {
  dress(STYLE);
  const given = entries(app);
  const regions = app.sim.tiles(app.measure).tiles;
  const region = el(
    "select",
    { id: "brief-region" },
    el("option", { value: NATION }, phrase(app, "brief-nation")),
    ...regions.map((tile) => el("option", { value: tile.region }, tile.name)),
  );
  region.value = app.region;
  if (region.value === "") region.value = NATION;
  const about = el(
    "select",
    { id: "brief-scenario" },
    ...given.map((entry, i) => el("option", { value: i }, `${"ABCD"[i]}  ${entry.title}`)),
  );
  about.value = String(current(app));
  const preview = el("div", { class: "preview", "aria-busy": "true" });
  /** What is in sight; nothing while another is on its way. @type {BriefInfo | undefined} */
  let written;
  const act = (/** @type {string} */ label, /** @type {() => void} */ onclick) => el("button", { type: "button", disabled: true, onclick }, label);
  const buttons = [
    // Inside other programs nothing prints.
    ...(isInside() ? [] : [act(phrase(app, "brief-print"), () => written && print(preview))]),
    act(phrase(app, "brief-html"), () => written && save(app, `${written.name}.html`, "text/html", written.html)),
    act(phrase(app, "brief-docx"), () => word()),
  ];
  const dialog = el(
    "dialog",
    { id: "brief", "aria-labelledby": "brief-title" },
    el("h2", { id: "brief-title" }, phrase(app, "brief-title")),
    el("p", {}, phrase(app, "brief-about")),
    el(
      "p",
      { class: "choices" },
      el("label", { for: "brief-region" }, phrase(app, "brief-region")),
      region,
      el("label", { for: "brief-scenario" }, phrase(app, "brief-scenario")),
      about,
    ),
    el("p", { class: "acts" }, ...buttons, el("button", { type: "button", onclick: () => dialog.close() }, app.t("page-close"))),
    preview,
    el("p", { class: "small" }, phrase(app, "brief-wps")),
  );

  /** What the simulator is asked about; the address of the page as far as others can open it. @returns {[TrayEntry[], number, string, string | undefined]} */
  function asked() {
    const { address, reach } = link();
    const open = reach === "page" || reach === "named";
    return [given, Number(about.value), region.value, open ? address.split("#")[0] : undefined];
  }

  /** @param {BriefInfo | undefined} now */
  function take(now) {
    written = now;
    for (const button of buttons) button.disabled = !now;
    preview.setAttribute("aria-busy", String(!now));
  }

  function write() {
    take(undefined);
    withExtras(
      app,
      async (ask) => {
        const now = await ask("brief", ...asked());
        show(preview, now.html, phrase(app, "brief-preview"));
        take(now);
      },
      dialog,
    );
  }

  function word() {
    const now = written;
    if (!now) return;
    withExtras(app, async (ask) => save(app, `${now.name}.docx`, WORD, await docx(app, ask, now, asked())), word);
  }

  region.addEventListener("change", write);
  about.addEventListener("change", write);
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  write();

  /** @param {HTMLElement} shown */
  function print(shown) {
    try {
      const frame = shown.querySelector("iframe")?.contentWindow;
      const pressed = document.activeElement;
      frame?.focus();
      frame?.print();
      // Keys are the dialog's again: Escape closes it.
      if (pressed instanceof HTMLElement) pressed.focus({ preventScroll: true });
    } catch (error) {
      sorry(app, error, () => print(shown));
    }
  }
}

/**
 * Shows the page in a frame of its own, from which it is printed. The page lets in no style that stands in a text, so it is
 * handed over as a sheet; the words are inert, there is no script among them.
 * @param {HTMLElement} place
 * @param {string} html
 * @param {string} title
 */
function show(place, html, title) {
  const frame = el("iframe", { title });
  fill(place, frame);
  const { contentDocument: page, contentWindow: view } = frame;
  if (!page || !view) return;
  // Even in a document that is never shown the browser would complain of styles. In texts of ours no quote stands by itself.
  const [before = "", style = "", after = ""] = html.split(/<\/?style>/);
  const parsed = new DOMParser().parseFromString((before + after).replace(/ style="[^"]*"/g, ""), "text/html");
  // @ts-expect-error a sheet belongs to the document of the window that made it
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(style);
  page.adoptedStyleSheets = [sheet];
  page.documentElement.lang = parsed.documentElement.lang;
  page.title = parsed.title;
  page.body.replaceChildren(...[...parsed.body.childNodes].map((node) => page.importNode(node, true)));
}

/**
 * The Word file, with its pictures drawn here.
 * @param {App} app
 * @param {Ask} ask
 * @param {BriefInfo} now
 * @param {[TrayEntry[], number, string, string | undefined]} asked
 */
async function docx(app, ask, { scenes, size, qr }, asked) {
  const { painted, pixels } = await part(() => import("./picture.js"));
  const png = async (/** @type {HTMLCanvasElement} */ canvas) => new Uint8Array(await (await pixels(canvas)).arrayBuffer());
  const charts = [];
  for (const [i, { numbers, texts }] of scenes.entries()) {
    const name = `brief-${i}`;
    app.sim.takeScene(name, Float64Array.from(numbers), texts);
    const canvas = el("canvas", { width: FINENESS * size[0], height: FINENESS * size[1] });
    app.sim.draw(name, canvas, NATION, FINENESS, false);
    charts.push(await png(canvas));
  }
  return ask("briefDocx", ...asked, charts, qr ? await png(await painted(sized(qr))) : undefined);
}

/**
 * The QR code, whose drawing has a unit a square, in a size of its own.
 * @param {string} svg
 */
function sized(svg) {
  const side = FINENESS * Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
  return svg.replace("<svg ", `<svg width="${side}" height="${side}" `);
}
