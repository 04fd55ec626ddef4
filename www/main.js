// @ts-check
// Starts the page: simulator, link, parts, first picture.
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
import { text } from "./text.js";
import { views } from "./views.js";

/** @type {"zh" | "en"} */
const lang = navigator.language.startsWith("en") ? "en" : "zh";

/** @param {string} message */
function alarm(message) {
  const notice = byId("notice");
  notice.hidden = false;
  fill(notice, el("p", {}, message));
}

try {
  await init();
  const app = new App(new Simulation(lang), lang);
  const address = link(app);
  address.open();
  app.add(header(app), summary(app), levers(app), changes(app), views(app), sheet(app), footer(app), address);
  app.rebuild();
  document.documentElement.dataset.ready = "yes";
  // A bug in the core leaves it unusable; say so instead of showing old numbers as new ones.
  // What a browser reports without an error of ours, such as sizes that settle one frame late, breaks nothing.
  addEventListener("error", ({ error }) => error && alarm(app.t("broken")));
} catch (error) {
  alarm(text(lang, "cannotStart") + String(error));
  throw error;
}
