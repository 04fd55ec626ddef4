// @ts-check
// What the parts of the page share: the simulator, words, view and region, and one update per frame.
import { failure } from "./trouble.js";
import { inTurn } from "./turns.js";
import { Words } from "./words.js";

/** @import { OpenedLink, Simulation, Summary, ProblemInfo } from "./pkg/tianchu_web.js" */
/** @import { Control } from "./tray.js" */
/** @import { First } from "./messages.d.ts" */
/** @import { FirstKey, Lang } from "./words.js" */

/**
 * A part of the page. `rebuild` writes its words anew, `refresh` brings its numbers up to date.
 * @typedef {{rebuild?: () => void, refresh?: () => void}} Part
 */

export const NATION = "CN";

export class App {
  /** @type {Part[]} */ #parts = [];
  /** @type {Map<string, string>} */ #typed = new Map();
  /** Whether a slider was answered since the last frame. */
  #answered = false;
  /** Counts the languages asked for: only the last one is taken up. */
  #turn = 0;

  /**
   * @param {Simulation} sim
   * @param {Words} words
   */
  constructor(sim, words) {
    this.sim = sim;
    this.words = words;
    this.view = "overview";
    this.region = NATION;
    /** Where the hours view looks, as links hold it: grid, year and week. */
    this.detail = "";
    /** What the tiles are shaded by. */
    this.measure = "cap-year";
    /** @type {Summary} */ this.summary = sim.run();
    /** The address holds a link that could not be read; it stays until something changes. */
    this.keepAddress = false;
    /** What the comparison shows, as links hold it: its mode and charts. @type {string[]} */
    this.compared = [];
    /** The tray, once it has come. @type {Control | undefined} */
    this.tray = undefined;
    /** What the tray begins with: the baseline, what the page started with, and what its link said beside that. */
    this.baseline = sim.document();
    this.begun = this.baseline;
    /** @type {OpenedLink | undefined} */ this.opened = undefined;
    /** Scenarios that gave way to others before the tray was here. @type {{left: string[], taken: string[], given: OpenedLink | undefined}[]} */
    this.left = [];
    /** The fragment that the page came with. */
    this.arrived = location.hash;
    /** Whether the address is to carry the whole tray, until something changes. */
    this.sharesTray = false;
  }

  get lang() {
    return this.words.lang;
  }

  /**
   * A message of the first load.
   * @template {FirstKey} K
   * @param {K} key
   * @param {First[K]} values
   */
  t(key, ...values) {
    return this.words.say(key, values[0]);
  }

  /**
   * What is said when something failed.
   * @param {unknown} error
   */
  failure(error) {
    return failure(this, error);
  }

  /** Makes sure of the words of what is fetched when opened, in the page's language. */
  async complete() {
    while (!this.words.complete || this.words.stale) {
      const words = await Words.fetch(this.lang, true);
      // Another language may have been chosen meanwhile.
      if (words.lang === this.lang) this.words = words;
    }
  }

  /**
   * Takes up the words of a language, all or none: what fails leaves everything as it was.
   * @param {Lang} lang
   * @returns {Promise<boolean>} whether it is spoken now; not if another was asked for meanwhile, which drops this one
   */
  async learn(lang) {
    const turn = ++this.#turn;
    if (lang === this.lang) return true;
    /** @type {Words} */
    let words;
    try {
      // What needs the rest may have been opened while the first words were on their way.
      do words = await Words.fetch(lang, this.words.complete);
      while (this.words.complete && !words.complete);
    } catch (error) {
      if (turn !== this.#turn) return false;
      throw error;
    }
    if (turn !== this.#turn) return false;
    words.handTo((lang, packs) => this.sim.setWords(lang, packs));
    this.words = words;
    return true;
  }

  /** @param {Part[]} parts */
  add(...parts) {
    this.#parts.push(...parts);
  }

  /** Words and numbers for the first time, a part after the other, so that what comes first is seen first. */
  async begin() {
    for (const part of this.#parts) {
      await inTurn(() => {
        part.rebuild?.();
        part.refresh?.();
      });
    }
  }

  /** Words and numbers, now; what is waiting comes first, or rows made anew would show what was before it. */
  rebuild() {
    this.flush();
    this.summary = this.sim.run();
    for (const part of this.#parts) part.rebuild?.();
    this.refresh();
  }

  /** Numbers, now. */
  refresh() {
    this.summary = this.sim.run();
    for (const part of this.#parts) part.refresh?.();
  }

  /**
   * What a slider says. The first move is answered at once, those that follow before the next frame with that: however often
   * it moves, there is one run and one drawing a frame.
   * @param {string} id
   * @param {string} typed
   */
  slide(id, typed) {
    this.#typed.set(id, typed);
    if (!this.#answered) this.#answer();
  }

  #answer() {
    this.#answered = this.#typed.size > 0;
    if (!this.#answered) return;
    requestAnimationFrame(() => this.#answer());
    this.flush();
  }

  /** Takes up what is waiting, now; parts may ask for it while they refresh, so nothing happens if nothing waits. */
  flush() {
    if (this.#typed.size === 0) return;
    const typed = [...this.#typed];
    this.#typed.clear();
    for (const [id, text] of typed) this.sim.setTyped(id, text);
    this.keepAddress = false;
    this.refresh();
  }

  /**
   * Changes something of the simulator; tells the problems if it is refused.
   * @param {() => void} change
   * @returns {ProblemInfo[]}
   */
  attempt(change) {
    try {
      change();
    } catch (error) {
      return problemsOf(error);
    }
    this.keepAddress = false;
    return [];
  }

  /**
   * Takes up another scenario; the tray keeps the one before.
   * @template {OpenedLink | void} T
   * @param {() => T} change
   * @returns {T}
   */
  open(change) {
    if (this.tray) return this.tray.open(change);
    const left = this.sim.document();
    const given = change();
    this.left.push({ left, taken: this.sim.document(), given: given ?? undefined });
    return given;
  }

  /** @param {string} region */
  choose(region) {
    this.region = region;
    this.keepAddress = false;
    this.rebuild();
  }
}

/**
 * What was wrong with a refused input; any other error goes on its way.
 * @param {unknown} error
 * @returns {ProblemInfo[]}
 */
export function problemsOf(error) {
  if (error instanceof Error && "problems" in error) return /** @type {ProblemInfo[]} */ (error.problems);
  throw error;
}
