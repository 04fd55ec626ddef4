// @ts-check
// The address bar holds the state: scenario, language, charts in sight, region.
import { NATION, problemsOf } from "./app.js";
import { byId, el } from "./dom.js";
import { withExtras } from "./extras.js";
import { Simulation } from "./pkg/tianchu_web.js";
import { notify } from "./save.js";
import { sorry } from "./trouble.js";
import { VIEWS } from "./views.js";

/** @import { App, Part } from "./app.js" */
/** @import { OpenedLink } from "./pkg/tianchu_web.js" */
/** @import { Mark } from "./tray-state.js" */
/** @import { Lang } from "./words.js" */

/** Milliseconds of rest before the address is written. */
const REST = 200;
/** Characters of a bad link that are shown again. */
const LONGEST = 2000;
/** Links to which Back returns exactly. */
const MOST_LEFT = 50;

/** Where the page stood, with the tray or before it was here. @typedef {Mark | {doc: readonly string[]}} Left */

/** A field of a link that says something of the tray. */
const OTHERS = /^(t|[A-D][snykopt])=/;

/**
 * What a link says of the view: its name, and `@` with the region; of hours the grid, year and week too, of the comparison its mode and charts. Older links name the view's charts instead.
 * @param {App} app
 * @param {string} name
 */
function shown(app, name) {
  const view = app.region === NATION ? name : `${name}@${app.region}`;
  if (name === "compare") return [view, ...app.compared];
  return name === "hours" && app.detail ? [view, app.detail] : [view];
}

/**
 * @param {App} app
 * @returns {Part & {open: (otherwise: Lang) => Promise<void>}}
 */
export function link(app) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;
  /** The fragment that is taken up, or was written here. Another in the address is a link whose event is still to come. */
  let taken = "";
  /** What the link says of other scenarios, which the address keeps until the tray has come and taken them. */
  let others = "";
  /** The number of the link that holds. Settings left for a link are kept under the number of the one before it, so that Back returns to them. @type {number} */
  let holds = history.state?.link ?? 0;
  /** Where the page stood when each link gave way to another, by its number. @type {Map<number, Left>} */
  const left = new Map();
  /** The link to the live scenario that was written last. */
  let own = "";

  /**
   * Takes up the link in the address: scenario, view and place at once, its language when the words have come. What is
   * wrong with it is said after that, in the language given where it cannot be read.
   * @param {Lang} otherwise
   * @param {boolean} pasted into a page that shows something already
   */
  async function open(otherwise, pasted = false) {
    taken = location.hash;
    const fragment = taken.slice(1);
    // A place in the page, or what a chat app appends to addresses: nothing to read.
    if (!Simulation.isLink(fragment)) return pasted ? write() : app.rebuild();
    app.flush();
    const opened = take(fragment, pasted);
    app.rebuild();
    const before = app.lang;
    try {
      if (!(await app.learn(opened?.lang ?? otherwise))) return;
    } catch (error) {
      sorry(app, error, () => open(otherwise, pasted));
    }
    if (app.lang !== before) app.rebuild();
    tell(fragment, opened, pasted);
  }

  /**
   * Turns to the scenario, view and place of a link, if it can be read.
   * @param {string} fragment
   * @param {boolean} pasted
   * @returns {OpenedLink | undefined}
   */
  function take(fragment, pasted) {
    /** @type {OpenedLink} */
    let opened;
    try {
      const stood = stand();
      // The tray keeps what stands where another link is taken up.
      opened = pasted || app.tray ? app.open(() => app.sim.openLink(fragment)) : app.sim.openLink(fragment);
      others = fragment.split("&").filter((field) => OTHERS.test(field)).map((field) => `&${field}`).join("");
      if (pasted) leave(stood);
      else app.opened ??= opened;
    } catch (error) {
      problemsOf(error);
      app.keepAddress = true;
      return undefined;
    }
    if (pasted) holds += 1;
    const { charts } = opened;
    const [chart, region] = (charts[0] ?? "").split("@");
    const all = charts.map((one) => one.split("@")[0]);
    const exact = VIEWS.find((view) => view.charts.length > 0 && view.charts.join() === all.join());
    const named = VIEWS.find((one) => one.name === chart || one.charts.includes(chart ?? ""));
    // A chart no view shows any more is still named after its subject.
    const view = exact ?? named ?? VIEWS.find((one) => chart?.startsWith(one.name));
    app.view = view?.name ?? "overview";
    app.detail = app.view === "hours" ? (charts[1] ?? "") : app.detail;
    app.compared = app.view === "compare" ? charts.slice(1) : app.compared;
    const known = app.sim.tiles(app.measure).tiles.some((tile) => tile.region === region);
    app.region = known && region ? region : NATION;
    app.keepAddress = false;
    return opened;
  }

  /**
   * Says what is wrong with a link, in the language that is spoken now.
   * @param {string} fragment
   * @param {OpenedLink | undefined} opened
   * @param {boolean} pasted
   */
  function tell(fragment, opened, pasted) {
    try {
      // One that cannot be read is refused once more, in that language.
      const { model, data, ownRowsLeft, leftOut } = opened ?? app.sim.openLink(fragment);
      const here = app.sim.about();
      const other = (model !== "" && model !== here.model) || (data !== "" && data !== here.data);
      const notes = [
        other && app.t("link-other-version", { model: model || "?", data: data || "?", model_here: here.model, data_here: here.data }),
        app.sim.leftOut(leftOut),
      ];
      const said = notes.filter((note) => typeof note === "string");
      if (said.length > 0) notify(app, ...said.map((note) => el("p", {}, note)));
      if (other) thenAndNow(fragment);
      if (ownRowsLeft) ownRows(ownRowsLeft);
    } catch (error) {
      const list = el("ul", {}, ...problemsOf(error).map((problem) => el("li", {}, problem.message)));
      // Of a whole mail in the place of a link, the beginning says which it is.
      const shown = fragment.length > LONGEST ? `${fragment.slice(0, LONGEST)}…` : fragment;
      notify(app, el("p", {}, app.t(pasted ? "link-bad-kept" : "link-bad")), el("code", {}, `#${shown}`), list);
    }
  }

  /**
   * Tells that observations of a link's maker are not in it.
   * @param {number} n
   */
  function ownRows(n) {
    withExtras(app, async (ask) => {
      const note = el("p", {}, await ask("ownRowsLeft", n));
      // The tray of this browser may have had them.
      if (app.sim.ownData().length > 0) return;
      const notice = byId("notice");
      if (notice.hidden) notify(app, note);
      else notice.lastChild?.before(note);
    });
  }

  /**
   * Adds to the notice what the baseline said with the data of a link, and a way back to the defaults of then.
   * @param {string} fragment
   */
  function thenAndNow(fragment) {
    const notice = byId("notice");
    const told = notice.firstChild;
    withExtras(app, async (ask) => {
      const { said, asThen } = await ask("thenAndNow", fragment);
      // Something else may have been told meanwhile.
      if (notice.hidden || notice.firstChild !== told) return;
      const more = said.map((note) => el("p", {}, note));
      if (asThen) more.push(el("p", {}, el("a", { href: `#${asThen.fragment}` }, asThen.label)));
      notice.lastChild?.before(...more);
    });
  }

  /** @returns {Left} */
  const stand = () => app.tray?.mark() ?? { doc: app.sim.document() };

  /** @param {Left} stood where the page stood under the link that holds */
  function leave(stood) {
    left.set(holds, stood);
    // A reader goes back a few links, and each may hold a file of observations.
    for (const oldest of [...left.keys()].slice(0, -MOST_LEFT)) left.delete(oldest);
  }

  /**
   * @param {number} number of a link that holds again
   * @returns {boolean} whether it is known where the page stood
   */
  function bringBack(number) {
    const stood = left.get(number);
    if (!stood) return false;
    if (app.tray && "entries" in stood) app.tray.back(stood);
    else app.sim.takeDocument([...stood.doc]);
    return true;
  }

  function write() {
    clearTimeout(waiting);
    waiting = undefined;
    // A link that somebody pasted while this waited must not be written over.
    if (app.keepAddress || location.hash !== taken) return;
    const now = app.sim.share(shown(app, app.view));
    app.sharesTray &&= now === own;
    own = now;
    if (app.tray) others = "";
    const fragment = `#${app.sharesTray && app.tray ? app.tray.link(own) : own + others}`;
    const { view, region } = app;
    const place = { view, region, link: holds };
    /** @type {typeof place | null} */
    const here = history.state;
    const moved = here !== null && (here.view !== view || here.region !== region);
    // Another view or place is a step one can take back; another setting is not, or a slider would leave a hundred.
    if (moved) history.pushState(place, "", fragment);
    else if (fragment !== location.hash || !here) history.replaceState(place, "", fragment);
    taken = location.hash;
    for (const tab of byId("tabs").querySelectorAll("a")) {
      // With the page's own address before it: those who look for a link that skips to the results take a bare fragment for one.
      tab.href = `${location.href.split("#")[0]}#${app.sim.share(shown(app, tab.dataset.view ?? ""))}`;
    }
  }

  // Back or forward: the place changes, the settings stay as they are, unless another link held then.
  addEventListener("popstate", ({ state }) => {
    if (!state?.view) return;
    taken = location.hash;
    if (state.link !== holds) {
      app.flush();
      leave(stand());
      // After a reload the address alone knows.
      if (!bringBack(state.link)) take(location.hash, false);
      holds = state.link;
      byId("notice").hidden = true;
    }
    app.view = state.view;
    app.region = state.region;
    app.keepAddress = false;
    app.rebuild();
  });

  // Somebody pasted another link into the same page.
  addEventListener("hashchange", () => {
    if (location.hash === taken) return;
    byId("notice").hidden = true;
    open(app.lang, true);
  });

  return {
    open,
    rebuild: write,
    refresh() {
      clearTimeout(waiting);
      waiting = setTimeout(write, REST);
    },
  };
}
