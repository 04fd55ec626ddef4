// @ts-check
// Files handed out where none can be saved, as in the browser of WeChat: pictures to press and hold, texts to copy, and for
// what is too long for that the way into a browser.
import { el, say } from "./dom.js";
import { dress } from "./dress.js";
import { part } from "./files.js";
import { link } from "./published.js";
import { copied, download } from "./save.js";
import { phrase } from "./words.js";

/** @import { App } from "./app.js" */
/** @import { Content } from "./save.js" */

/** Characters that one may still copy and paste by hand on a phone. */
const COPYABLE = 60_000;

/** Of what is handed out, and of the panel of the share button. */
const STYLE = `
#sharing { position: fixed; inset: var(--head) var(--margin) auto auto; width: min(344px, calc(100vw - 2 * var(--margin))); max-height: calc(100vh - var(--head) - 16px); overflow: auto; padding: 16px; z-index: 5; }
#sharing :is(p, textarea), .handout :is(p, textarea, img) { margin-bottom: 8px; }
#sharing textarea, .handout textarea { width: 100%; font: inherit; color: inherit; background: var(--ground); border: 1px solid var(--soft); border-radius: 4px; padding: 4px 8px; overflow-wrap: anywhere; }
.handout img { width: 100%; }
.handout button { margin-bottom: 8px; }
.handout h2 { overflow-wrap: anywhere; }
.qr img { display: block; width: 240px; margin: 16px auto 0; }
`;

/**
 * Shows over the page what cannot be saved.
 * @param {App} app
 * @param {string} name
 * @param {string} type
 * @param {Content} content
 */
export async function offer(app, name, type, content) {
  dress(STYLE);
  const dialog = el(
    "dialog",
    { class: "handout", "aria-label": name },
    el("h2", {}, name.replace(/\.\w+$/, "")),
    ...(await shown(app, type, content)),
    el(
      "p",
      {},
      el("button", { type: "button", onclick: () => download(name, type, content) }, phrase(app, "inapp-anyway")),
      " ",
      el("button", { type: "button", onclick: () => dialog.close() }, app.t("page-close")),
    ),
  );
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

/**
 * @param {App} app
 * @param {string} type
 * @param {Content} content
 */
async function shown(app, type, content) {
  if (type.startsWith("image/")) return [el("p", {}, phrase(app, "inapp-picture")), el("img", { src: await picture(content), alt: "" })];
  if (typeof content === "string" && content.length <= COPYABLE) return [el("p", {}, phrase(app, "inapp-text")), ...copyable(app, content.replace(/^\uFEFF/, ""), phrase(app, "inapp-content"))];
  const size = `${(new Blob([content]).size / 1e6).toFixed(1)} MB`;
  return [el("p", {}, phrase(app, "inapp-file", { size })), ...copyable(app, link().address, phrase(app, "share-link"))];
}

/**
 * A picture that phones save, as the address it is shown from. A drawing that cannot be painted is shown as it is.
 * @param {Content} content
 */
async function picture(content) {
  if (typeof content === "string") {
    const { address, painted } = await part(() => import("./picture.js"));
    return painted(content).then((canvas) => canvas.toDataURL(), () => address(content));
  }
  const reader = new FileReader();
  const read = new Promise((done) => (reader.onload = done));
  reader.readAsDataURL(content instanceof Blob ? content : new Blob([content]));
  await read;
  return String(reader.result);
}

/**
 * A text in a box, and a button that copies it or else selects it, to be copied by hand.
 * @param {App} app
 * @param {string} content
 * @param {string} label
 */
export function copyable(app, content, label) {
  dress(STYLE);
  const field = el("textarea", { readonly: true, rows: content.includes("\n") ? 8 : 4, "aria-label": label }, content);
  const button = el("button", { type: "button", onclick: act }, app.t("save-copy"));
  async function act() {
    const done = await copied(content);
    if (!done) field.select();
    say(button, app.t(done ? "save-copied" : "save-by-hand"));
  }
  return [field, button];
}
