// @ts-check
// Starts the page: words, simulator, link, parts, first picture.
import init, { Prepared, Simulation } from "./pkg/tianchu_web.js";
import { App } from "./app.js";
import { hold } from "./build.js";
import { changes } from "./changes.js";
import { byId, el, fill } from "./dom.js";
import { isServed, part, wasm } from "./files.js";
import { footer } from "./footer.js";
import { header } from "./header.js";
import { levers } from "./levers.js";
import { link } from "./link.js";
import { sheet } from "./sheet.js";
import { summary } from "./summary.js";
import { apology } from "./trouble.js";
import { inTurn, quiet } from "./turns.js";
import { views } from "./views.js";
import { browserLang, opening } from "./words.js";

// At once: another page may be about to give up old builds.
if (isServed) hold();
// What goes wrong up to `ready` is told by floor.js: there may be no words yet.
const simulator = wasm(isServed ? "pkg/tianchu_web_bg.wasm" : "full/tianchu_web_bg.wasm").then((module) => init({ module_or_path: module }));
const [words] = await Promise.all([opening, simulator]);
// Model and run each take as long as a reader may notice.
const prepared = await inTurn(() => new Prepared());
const app = await inTurn(() => new App(words.handTo((lang, packs) => new Simulation(lang, packs, prepared)), words));
const address = link(app);
await address.open(browserLang);
app.add(header(app), summary(app), views(app), levers(app), changes(app), sheet(app), footer(app), address);
await app.begin();
app.begun = app.sim.document();
await quiet();
document.documentElement.dataset.ready = "yes";
byId("failed").hidden = true;
// The tray has time: all else works without it.
part(() => import("./tray.js")).then(({ tray }) => {
  const row = tray(app);
  app.add(row);
  row.refresh?.();
}, () => {});
// A bug in the core leaves it unusable; say so instead of showing old numbers as new ones.
const broken = (/** @type {unknown} */ error) => {
  byId("notice").hidden = false;
  fill(byId("notice"), el("p", {}, ...apology(app, error)));
};
// What a browser reports without an error of ours, such as sizes that settle one frame late, breaks nothing.
addEventListener("error", ({ error }) => error && broken(error));
addEventListener("unhandledrejection", ({ reason }) => broken(reason));
// What keeps the page up to date comes when there is nothing else to do; a page without it works as well.
const keepUp = () => part(() => import("./release.js")).then(({ release }) => app.add(release(app))).catch(() => {});
if (isServed) (globalThis.requestIdleCallback ?? setTimeout)(keepUp);
