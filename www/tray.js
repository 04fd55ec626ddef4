// @ts-check
// The tray under the header: up to four scenarios, each live in its turn, with undo, and kept by the browser. Everything else
// of the page works without it, and it comes when the page stands.
import { byId, el } from "./dom.js";
import { Simulation } from "./pkg/tianchu_web.js";
import { notify, tell } from "./save.js";
import { FRAGMENT, History, alike } from "./tray-history.js";
import { Keeper, read } from "./tray-kept.js";
import { row } from "./tray-row.js";
import { LETTERS, Tray, carried, ownDataOf } from "./tray-state.js";
import { phrase, tagOf } from "./words.js";

/** @import { App, Part } from "./app.js" */
/** @import { RestKey } from "./words.js" */
/** @import { Slot, State } from "./tray-history.js" */
/** @import { Kept } from "./tray-kept.js" */
/** @import { Linked, Mark } from "./tray-state.js" */

/** A scenario of the tray as others ask for it: what it is called, and what `stateOf` of `extras.js` gives of it.
 * @typedef {{title: string, scenario: string, fragment: string, ownData: string[]}} Entry */

/** Milliseconds of rest after which a move of a slider is a step of its own, and the tray is written down. */
const REST = 600;

/** @type {WeakMap<App, Control>} */
const controls = new WeakMap();

/** @param {App} app */
function of(app) {
  const control = controls.get(app) ?? new Control(app);
  controls.set(app, control);
  return control;
}

/**
 * The scenarios of the tray in order; the letter of each is its place in `ABCD`.
 * @param {App} app
 * @returns {Entry[]}
 */
export function entries(app) {
  const control = of(app);
  control.sync();
  return control.entries.map((entry) => {
    return { title: control.called(entry), scenario: control.nameElsewhere(entry), fragment: entry.doc[FRAGMENT] ?? "", ownData: ownDataOf(entry.doc) };
  });
}

/**
 * The place of the live scenario, counted from 0.
 * @param {App} app
 */
export function current(app) {
  const control = of(app);
  control.sync();
  return control.place;
}

/**
 * @param {App} app
 * @returns {Part}
 */
export function tray(app) {
  const control = of(app);
  app.tray = control;
  const line = row(app, control);
  control.begin(line.write);
  return {
    rebuild() {
      control.forget();
    },
    refresh() {
      control.note();
      line.write();
    },
  };
}

export class Control {
  /** @type {App} */ #app;
  /** @type {Tray} */ #tray;
  /** @type {History} */ #history;
  #keeper = new Keeper();
  /** Names elsewhere of documents that were live, where they are others than their own. @type {Map<string, string>} */
  #names = new Map();
  /** Whether the place of this tab is known. */
  #isClaimed = false;
  /** Whether it was told that nothing can be kept. */
  #isRefused = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */ #resting;

  /** @param {App} app */
  constructor(app) {
    this.#app = app;
    this.#tray = new Tray(app.sim, app.baseline, app.begun, () => app.lang, app.opened);
    this.#history = new History(this.#state());
    // What was set and left before the tray was here: each a step that can be undone.
    for (const { left, taken, given } of app.left.splice(0)) {
      this.#tray.see(left);
      this.#history.note(this.#state());
      this.#history.rest();
      const before = this.live;
      const isKept = this.#tray.takeUp(taken, given);
      if (!isKept && this.info(before).nChanges > 0) this.#tellLeft(before, false);
      this.#history.note(this.#state());
      this.#history.rest();
    }
    this.note();
  }

  get entries() {
    return this.#tray.entries;
  }

  get live() {
    return this.#tray.live;
  }

  get place() {
    return this.#tray.place;
  }

  get isFull() {
    return this.#tray.isFull;
  }

  get isMore() {
    return this.#tray.isMore;
  }

  /** Whether no link can carry the whole tray. */
  get isTooLong() {
    return this.#tray.link(this.#app.sim.share([])) === undefined;
  }

  get canUndo() {
    return this.#history.canUndo;
  }

  get canRedo() {
    return this.#history.canRedo;
  }

  /** @param {Slot} entry */
  info(entry) {
    return this.#tray.info(entry);
  }

  /** What a scenario is called. @param {Slot} entry */
  title(entry) {
    return entry.title || this.#tray.info(entry).title || this.#app.t("header-own-scenario");
  }

  /** The same where it stands alone: what has no name of its own tells that it was changed. @param {Slot} entry */
  called(entry) {
    const { nChanges } = this.#tray.info(entry);
    const title = this.title(entry);
    return entry.title === "" && nChanges > 0 ? phrase(this.#app, "tray-edited", { title, n: nChanges }) : title;
  }

  /** Its name where another simulator takes it up: one of a reader's own file tells its changes there. @param {Slot} entry */
  nameElsewhere({ doc }) {
    return this.#names.get(`${doc[0]} ${doc[FRAGMENT]}`) ?? doc[0] ?? "";
  }

  /** @param {number} id */
  letter(id) {
    return this.#tray.letter(id);
  }

  sync() {
    this.#tray.sync();
  }

  forget() {
    this.#tray.forget();
  }

  /** Notes what stands now, for undoing and for the next visit. */
  note() {
    this.#tray.sync();
    const { doc } = this.live;
    if (doc[0] !== this.#app.summary.nameElsewhere) this.#names.set(`${doc[0]} ${doc[FRAGMENT]}`, this.#app.summary.nameElsewhere);
    if (!this.#history.note(this.#state())) return;
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => {
      this.#history.rest();
      this.#keep();
    }, REST);
  }

  /**
   * Does something that takes up another scenario, or with a link a whole tray.
   * @template {Linked | void} T
   * @param {() => T} change
   * @returns {T} what it gives
   */
  open(change) {
    this.note();
    this.#history.rest();
    /** @type {T | undefined} */
    let given;
    this.#tray.open(() => (given = change()));
    return /** @type {T} */ (given);
  }

  /**
   * The same for a scenario that was picked by itself; says what became of changes in the one before.
   * @param {() => void} change
   */
  pick(change) {
    this.note();
    this.#history.rest();
    const before = this.live;
    const edited = this.info(before).nChanges > 0;
    const isKept = this.#tray.open(change);
    if (edited && this.live.doc !== before.doc) this.#tellLeft(before, isKept);
  }

  /** Turns to a built-in scenario: where it stands in the tray as it is, or else beside what was changed. @param {string} name */
  load(name) {
    this.sync();
    const there = ownDataOf(this.live.doc).length > 0 ? undefined : this.#tray.untouched(name);
    this.pick(() => (there ? this.#tray.turnTo(there.id) : this.#app.sim.load(name)));
  }

  /** @param {number} id */
  turnTo(id) {
    this.#act(() => this.#tray.turnTo(id));
  }

  /**
   * @param {number} id
   * @param {string} title
   */
  name(id, title) {
    this.#act(() => this.#tray.name(id, title));
  }

  /** @param {number} id */
  duplicate(id) {
    this.#act(() => this.#tray.duplicate(id));
  }

  /**
   * @param {number} id
   * @param {number} by
   */
  move(id, by) {
    this.#act(() => this.#tray.move(id, by));
  }

  /** @param {number} id */
  remove(id) {
    if (this.entries.length < 2) return;
    const [letter, title] = [this.letter(id), this.title(this.entries.find((entry) => entry.id === id) ?? this.live)];
    this.#act(() => this.#tray.remove(id));
    this.#said(() => phrase(this.#app, "tray-removed", { letter, title }));
  }

  /** Turns to a view. @param {string} view */
  show(view) {
    this.#app.view = view;
    this.#app.keepAddress = false;
    this.#app.rebuild();
  }

  undo() {
    this.#app.flush();
    this.note();
    this.#bring(this.#history.undo(), "tray-undone");
  }

  redo() {
    this.#app.flush();
    this.note();
    this.#bring(this.#history.redo(), "tray-redone");
  }

  /** @returns {Mark} */
  mark() {
    return this.#tray.mark();
  }

  /** @param {Mark} mark */
  back(mark) {
    this.note();
    this.#history.rest();
    this.#tray.back(mark);
  }

  /** The link that carries the whole tray, given that of the live scenario. @param {string} own */
  link(own) {
    return this.#tray.link(own) ?? own;
  }

  /**
   * Finds what this tab had before, or offers what another one left; from here on the tray is kept.
   * @param {() => void} changed
   */
  async begin(changed) {
    document.addEventListener("keydown", (event) => this.#key(event));
    addEventListener("pagehide", () => this.#isClaimed && this.#isWorth && this.#keeper.keepNow(this.#kept()));
    const text = await this.#keeper.claim();
    this.#isClaimed = true;
    const kept = text === undefined ? undefined : read(text);
    if (kept) this.#resume(kept);
    else if (text !== undefined) this.#said(() => phrase(this.#app, "tray-other-version"));
    else if (!Simulation.isLink(this.#app.arrived.slice(1))) await this.#offer();
    changed();
    this.#keep();
  }

  /** @param {() => void} change */
  #act(change) {
    this.#app.flush();
    this.note();
    this.#history.rest();
    change();
    this.#app.keepAddress = false;
    this.#app.rebuild();
    this.#history.rest();
  }

  /** @returns {State} */
  #state() {
    const { view, region, measure, detail, compared } = this.#app;
    return { entries: this.#tray.entries, live: this.#tray.live.id, view, region, measure, detail, compared: compared.join() };
  }

  /**
   * @param {{state: State, parts: Set<string>} | undefined} step
   * @param {"tray-undone" | "tray-redone"} said
   */
  #bring(step, said) {
    if (!step) return;
    const app = this.#app;
    const { entries, live, view, region, measure, detail, compared } = step.state;
    this.#tray.put(entries, live);
    app.compared = compared === "" ? [] : compared.split(",");
    Object.assign(app, { view, region, measure, detail, keepAddress: false });
    byId("notice").hidden = true;
    app.rebuild();
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => this.#keep(), REST);
    this.#said(() => phrase(app, said, { what: phrase(app, whatOf(step.parts)) }));
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const { key, ctrlKey, metaKey, altKey, shiftKey, target } = event;
    if (!(ctrlKey || metaKey) || altKey) return;
    const wanted = key.toLowerCase() === "z" ? (shiftKey ? "redo" : "undo") : key.toLowerCase() === "y" && ctrlKey && !shiftKey ? "redo" : undefined;
    // A box with text has an undo of its own.
    if (!wanted || (target instanceof Element && target.closest("textarea, [contenteditable], dialog, input:not([type=range], [type=checkbox], [type=radio], [type=button])"))) return;
    event.preventDefault();
    this[wanted]();
  }

  /**
   * Says in words of the rest, once they have come; without them nothing is said.
   * @param {() => string} words
   */
  async #said(words) {
    await this.#app.complete().then(() => tell(words()), () => {});
  }

  /**
   * What became of the changes of the scenario before, and what can be done about it.
   * @param {Slot} before
   * @param {boolean} isKept
   */
  async #tellLeft(before, isKept) {
    const app = this.#app;
    try {
      await app.complete();
    } catch {
      return;
    }
    const title = this.title(before);
    if (!isKept) {
      return void notify(app, el("p", {}, phrase(app, "tray-replaced", { title })), el("button", { type: "button", onclick: () => this.undo() }, app.t("tray-undo")), " ");
    }
    const { doc, n } = carried(before.doc, this.live.doc);
    const here = this.live.id;
    const close = notify(
      app,
      el("p", {}, phrase(app, "tray-kept", { letter: this.letter(before.id), title, now: this.letter(here) })),
      ...(n > 0 ? [el("button", { type: "button", "data-act": "carry", onclick: carry }, phrase(app, "tray-carry", { n })), " "] : []),
    );
    const act = (/** @type {() => void} */ change) => this.#act(change);
    const [tray, live] = [this.#tray, () => this.live.id];
    function carry() {
      close();
      if (live() === here) act(() => app.attempt(() => tray.fill(doc)));
    }
  }

  get #isWorth() {
    return this.entries.length > 1 || this.live.title !== "" || !this.info(this.live).builtIn;
  }

  /** @returns {Omit<Kept, "schema" | "at">} */
  #kept() {
    const entries = this.entries.map(({ title, doc }) => ({ title, doc: [...doc] }));
    return { address: location.hash, live: this.place, entries, measure: this.#app.measure };
  }

  async #keep() {
    if (!this.#isClaimed) return;
    if (!this.#isWorth) return this.#keeper.forget();
    if ((await this.#keeper.keep(this.#kept())) || this.#isRefused) return;
    this.#isRefused = true;
    const app = this.#app;
    await app.complete().then(() => notify(app, el("p", {}, phrase(app, "tray-refused"))), () => {});
  }

  /**
   * Brings back the tray of this tab; its address decides which scenario is live.
   * @param {Kept} kept
   */
  #resume(kept) {
    const app = this.#app;
    const begun = this.live.doc;
    const isChanged = this.canUndo;
    const held = this.#readable(kept);
    if (held.entries.length === 0) return;
    // What was set on the page before it was known that this tab had a tray.
    const set = isChanged ? this.entries.filter((entry) => this.info(entry).nChanges > 0).map(({ doc }) => doc) : [];
    this.#tray.hold(held.entries, held.live);
    // Another build may have had a measure that this one has not.
    if (app.sim.tiles(app.measure).measures.some(({ id }) => id === kept.measure)) app.measure = kept.measure;
    const { live } = this;
    this.#history = new History(this.#state());
    const isSame = !isChanged && (kept.address === app.arrived || live.doc[FRAGMENT] === begun[FRAGMENT]);
    if (!isSame) {
      for (const doc of [...set.filter((doc) => !alike(doc, begun)), begun]) {
        const before = this.live;
        if (!this.#tray.take(doc) && this.info(before).nChanges > 0) this.#tellLeft(before, false);
        this.#history.note(this.#state());
        this.#history.rest();
      }
      app.sim.takeDocument([...begun]);
    }
    app.rebuild();
  }

  /** Offers the tray of a tab that was closed. */
  async #offer() {
    const app = this.#app;
    const found = await this.#keeper.newest();
    const held = found && this.#readable(found.kept);
    if (!held || held.entries.length === 0) return;
    try {
      await app.complete();
    } catch {
      return;
    }
    const tag = tagOf(app.lang);
    const when = new Date(found.kept.at).toLocaleString(tag, { dateStyle: "medium", timeStyle: "short" });
    const titles = held.entries.map(({ title, doc }) => this.title({ id: -1, title, doc }));
    const what = new Intl.ListFormat(tag, { type: "unit", style: "short" }).format(titles);
    const close = notify(
      app,
      el("p", {}, phrase(app, "tray-found", { when, what })),
      el("button", { type: "button", "data-act": "restore", onclick: () => (close(), this.#keeper.forget(found.id), this.#act(() => this.#tray.hold(held.entries, held.live))) }, phrase(app, "tray-restore")),
      " ",
      el("button", { type: "button", "data-act": "forget", onclick: () => (close(), this.#keeper.forget(found.id)) }, phrase(app, "tray-forget")),
      " ",
    );
  }

  /**
   * What this build reads of a tray that was kept; what it does not is told.
   * @param {Kept} kept
   */
  #readable({ entries, live }) {
    const readable = entries.filter(({ doc }, i) => {
      const reads = this.#tray.reads(doc);
      if (!reads) this.#said(() => phrase(this.#app, "tray-left-out", { letter: LETTERS[i] ?? "" }));
      return reads;
    });
    return { entries: readable, live: Math.max(0, readable.findIndex((entry) => entry === entries[live])) };
  }
}

/**
 * What a step was about, in a word.
 * @param {Set<string>} parts
 * @returns {RestKey}
 */
function whatOf(parts) {
  const has = (/** @type {string[]} */ ...names) => names.some((name) => parts.has(name));
  if ([...parts].some((part) => part.startsWith("set") && part !== "sets")) return "tray-what-settings";
  if (has("entries", "order", "live")) return "tray-what-tray";
  if (has("scenario", "sets")) return "tray-what-scenario";
  if (has("title")) return "tray-what-name";
  return has("region") ? "tray-what-region" : "tray-what-view";
}
