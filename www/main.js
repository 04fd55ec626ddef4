// @ts-check
// Starts the page: words, simulator, link, parts, first picture.
import init, { Simulation } from "./pkg/tianchu_web.js";
import { App } from "./app.js";
import { changes } from "./changes.js";
import { byId, el, fill } from "./dom.js";
import { footer } from "./footer.js";
import { header } from "./header.js";
import { levers } from "./levers.js";
import { link } from "./link.js";
import { sheet } from "./sheet.js";
import { summary } from "./summary.js";
import { apology } from "./trouble.js";
import { views } from "./views.js";
import { browserLang, opening } from "./words.js";

// What goes wrong up to `ready` is told by floor.js: there may be no words yet.
const [words] = await Promise.all([opening, init()]);
const app = new App(words.handTo((lang, packs) => new Simulation(lang, packs)), words);
const address = link(app);
await address.open(browserLang);
app.add(header(app), summary(app), levers(app), changes(app), views(app), sheet(app), footer(app), address);
app.rebuild();
document.documentElement.dataset.ready = "yes";
// A bug in the core leaves it unusable; say so instead of showing old numbers as new ones.
const broken = (/** @type {unknown} */ error) => {
  byId("notice").hidden = false;
  fill(byId("notice"), el("p", {}, ...apology(app, error)));
};
// What a browser reports without an error of ours, such as sizes that settle one frame late, breaks nothing.
addEventListener("error", ({ error }) => error && broken(error));
addEventListener("unhandledrejection", ({ reason }) => broken(reason));
