// @ts-check
// The panel beside the share button, which has copied the link already: the link again, as a QR code, and the system's own
// way to hand it on.
import { el, fill } from "./dom.js";
import { withExtras } from "./extras.js";
import { own } from "./own.js";
import { link as here } from "./published.js";
import { copy } from "./save.js";
import { phrase } from "./words.js";

/** @import { App } from "./app.js" */
/** @import { Leaving } from "./published.js" */

/** Takes away the panel that is open. */
let remove = () => {};

/**
 * Opens the panel, in the place of one that is open; Escape, a press beside it and its button close it.
 * @param {App} app
 * @param {Leaving} link
 * @param {HTMLElement} opener
 * @param {typeof import("./inapp.js").copyable} copyable
 */
export function panel(app, { address, reach }, opener, copyable) {
  remove();
  const code = el("div", { class: "qr" });
  const root = el(
    "dialog",
    { id: "sharing", "aria-label": phrase(app, "share-title") },
    ...warning(app, reach),
    own.file && el("p", { "data-left-out": "hours" }, phrase(app, "share-own-hours", { file: own.file.name })),
    // Of more rows than it holds, the link says how many there are.
    /&o=\d+(&|$)/.test(address) && el("p", { "data-left-out": "data" }, phrase(app, "share-own-data", { file: app.sim.ownData()[0] ?? "" })),
    ...copyable(app, reach === "file" ? new URL(address).hash : address, phrase(app, "share-link")),
    app.tray?.isMore && el("p", {}, app.tray.isTooLong ? phrase(app, "share-tray-long") : el("label", {}, el("input", { type: "checkbox", id: "sharing-one", checked: !app.sharesTray, onchange: choose }), " ", phrase(app, "share-one"))),
    "share" in navigator && el("button", { type: "button", onclick: handOn }, phrase(app, "share-system")),
    " ",
    el("button", { type: "button", class: "close", onclick: close }, app.t("page-close")),
    code,
  );

  /** @param {{target: HTMLInputElement}} event */
  async function choose({ target }) {
    app.sharesTray = !target.checked;
    app.rebuild();
    const other = here();
    await copy(app, other.address, app.t("save-link-copied"));
    panel(app, other, opener, copyable);
    document.getElementById("sharing-one")?.focus();
  }

  function handOn() {
    // Whoever thinks better of it is no failure.
    navigator.share({ title: document.title, url: address }).catch(() => {});
  }

  remove = () => {
    root.remove();
    document.removeEventListener("pointerdown", beside);
  };

  function close() {
    remove();
    opener.focus({ preventScroll: true });
  }

  /** @param {Event} event */
  function beside({ target }) {
    if (target instanceof Node && (root.contains(target) || opener.contains(target))) return;
    remove();
  }

  root.addEventListener("keydown", ({ key }) => key === "Escape" && close());
  document.addEventListener("pointerdown", beside);
  opener.after(root);
  root.show();
  if (reach === "file" || reach === "machine") return;
  withExtras(app, async (ask) => {
    const drawn = await ask("qr", address);
    fill(code, drawn ? el("img", { src: `data:image/svg+xml,${encodeURIComponent(drawn)}`, alt: phrase(app, "share-qr") }) : phrase(app, "share-qr-long"));
  });
}

/**
 * What has to be known of the address before it is handed on.
 * @param {App} app
 * @param {Leaving["reach"]} reach
 */
function warning(app, reach) {
  if (reach === "page") return [];
  if (reach === "named") return [el("p", {}, phrase(app, "share-named"))];
  return [el("p", {}, phrase(app, reach === "file" ? "share-file" : "share-machine")), el("p", {}, el("code", {}, app.sim.command()))];
}
