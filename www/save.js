// @ts-check
// Files to the reader's disk, texts to the clipboard, words to the reader.
import { byId, el, fill } from "./dom.js";
import { part } from "./files.js";
import { later } from "./trouble.js";

/** @import { App } from "./app.js" */

/** Whether the browser is part of another program, where a file to save goes nowhere and nothing says so. */
export const isInside = () => /MicroMessenger|wxwork|DingTalk|\bQQ\/|AliApp|Weibo|Lark|Feishu/i.test(navigator.userAgent);

/** What is in a file. @typedef {string | Blob | Uint8Array<ArrayBuffer>} Content */

/** Addresses of files handed out. @type {string[]} */
const handedOut = [];
/** As many files stay readable: a reader may take any time over the question where to put one. */
const KEPT = 4;
/** Bytes of the longest file name that file systems take, less what browsers add to names taken already. */
const LONGEST = 240;

/**
 * Saves bytes that the simulator wrote, as they are; inside another program they are shown instead.
 * @param {App} app
 * @param {string} wish name, which may hold what a file name must not
 * @param {string} type
 * @param {Content} content
 */
export function save(app, wish, type, content) {
  const name = fileName(wish);
  if (!isInside()) return download(name, type, content);
  return later(app, () => part(() => import("./inapp.js")), ({ offer }) => offer(app, name, type, content));
}

/**
 * A name that every file system takes.
 * @param {string} wish
 */
export function fileName(wish) {
  const [, stem = "", ending = ""] = /^(.*?)(\.\w+)?$/s.exec(wish.replace(/[\\/:*?"<>|\p{Cc}]/gu, "-")) ?? [];
  const bytes = (/** @type {string} */ text) => new TextEncoder().encode(text).length;
  const letters = [...stem];
  while (bytes(letters.join("") + ending) > LONGEST) letters.pop();
  return letters.join("") + ending;
}

/**
 * @param {string} name
 * @param {string} type
 * @param {Content} content
 */
export function download(name, type, content) {
  const address = URL.createObjectURL(new Blob([content], { type }));
  handedOut.push(address);
  for (const old of handedOut.splice(0, handedOut.length - KEPT)) URL.revokeObjectURL(old);
  el("a", { href: address, download: name }).click();
}

/**
 * Copies a text and says so; where the browser forbids it, shows the text to copy by hand.
 * @param {App} app
 * @param {string} content
 * @param {string} done
 */
export async function copy(app, content, done) {
  if (await copied(content)) return tell(done);
  const field = el("input", { type: "text", readonly: true, value: content, "aria-label": app.t("save-by-hand") });
  notify(app, el("p", {}, app.t("save-by-hand")), field);
  field.select();
}

/**
 * Copies a text, if the browser lets us; the clipboard itself is there neither without HTTPS nor inside other programs.
 * @param {string} content
 */
export async function copied(content) {
  try {
    await navigator.clipboard.writeText(content);
    return true;
  } catch {
    const field = el("textarea", { class: "hidden", readonly: true }, content);
    // While a dialog is open, nothing outside it can be selected.
    (document.querySelector("dialog[open]") ?? document.body).append(field);
    const before = document.activeElement;
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    return done;
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
