// @ts-check
// What this is, for who comes for the first time: three sentences, and one setting to move.
import { byId, el, fill, say } from "./dom.js";

/** @import { App, Part } from "./app.js" */

/** What is moved, and to what, as one types it. */
const TRIED = { id: "farmland.acceptance_share", typed: "60" };

/**
 * @param {App} app
 * @returns {Part}
 */
export function welcome(app) {
  const root = byId("welcome");
  const sentences = el("p");
  const outcome = el("p", { role: "status" });
  const attempt = el("button", { type: "button", class: "action", onclick: move });
  const close = el("button", { type: "button", onclick: leave });
  /** The figures before the setting was moved, and under what. @type {{figures: ReturnType<typeof figures>, under: string} | undefined} */
  let before;
  fill(root, el("div", {}, sentences, outcome), el("div", { class: "ways" }, attempt, close));

  /** What the figures are of, but for that setting: with another place, language or scenario they cannot be held against each other. */
  const under = () => [app.lang, app.region, app.summary.scenario.name].join(" ");
  const isTried = () => app.sim.levers([TRIED.id])[0]?.text === TRIED.typed;
  const figures = () => app.sim.firstScreen(app.region).figures.map(({ label, value, unit }) => ({ label, value, unit }));

  function move() {
    if (before) {
      before = undefined;
      app.attempt(() => app.sim.reset(TRIED.id));
    } else {
      before = { figures: figures(), under: under() };
      app.attempt(() => app.sim.setTyped(TRIED.id, TRIED.typed));
    }
    app.rebuild();
  }

  function leave() {
    document.documentElement.removeAttribute("data-welcome");
    fill(root);
    try {
      localStorage.setItem("tianchu-welcomed", "yes");
    } catch {
      // It comes again, since nothing is kept here.
    }
    byId("main").focus({ preventScroll: true });
  }

  function told() {
    const was = before?.figures;
    const moved = figures().filter(({ value }, i) => value !== was?.[i]?.value);
    const one = (/** @type {{label: string, value: string, unit: string}} */ { label, value, unit }) => app.t("welcome-changed", { label, before: was?.find((one) => one.label === label)?.value ?? "", now: `${value} ${unit}`.trim() });
    return moved.map(one).join(app.t("page-semicolon"));
  }

  function rebuild() {
    root.setAttribute("aria-label", app.t("welcome-label"));
    say(sentences, app.t("welcome-text"));
    say(attempt, app.t(before ? "welcome-back" : "welcome-try"));
    say(close, app.t("welcome-close"));
  }

  rebuild();
  return {
    rebuild: () => root.childElementCount > 0 && rebuild(),
    refresh() {
      if (before && (before.under !== under() || !isTried())) before = undefined;
      say(outcome, before ? told() : "");
      say(attempt, app.t(before ? "welcome-back" : "welcome-try"));
    },
  };
}
