// @ts-check
// The scenarios of the tray: which there are, which of them is live, and when another one begins. It needs a simulator and
// no page: node tests it.
import { FRAGMENT, ORIGIN, alike, fieldsOf, parted } from "./tray-history.js";

/** @import { Slot } from "./tray-history.js" */
/** @import { OpenedLink, Simulation } from "./pkg/tianchu_web.js" */

/** What is needed of the simulator.
 * @typedef {Pick<Simulation, "document" | "takeDocument" | "openLink" | "scenarios">} Core */

/** What a link may be that is taken up in the tray. @typedef {Pick<OpenedLink, "place" | "titles" | "others">} Linked */

/**
 * A scenario in short: its title, how many settings were changed since it was taken up, and whether it is a built-in one as it
 * stands.
 * @typedef {{title: string, nChanges: number, builtIn: boolean}} Info
 */

/**
 * Where the page stood before it turned to another scenario; `whole` counts how often the tray gave way to another one.
 * @typedef {{id: number, doc: readonly string[], whole: number, entries: readonly Slot[]}} Mark
 */

export const LETTERS = "ABCD";
/** Characters of the longest title, as links have it. */
export const LONGEST = 40;

/** Where a document has its texts, in each language, and where its reader's own data: name, rows and origins, once more for
 * what it was taken up as. */
const TITLE = 1;
const OWN = FRAGMENT + 2;
const ROWS = OWN + 1;

/** A reader's own data in a document, as `ownData` of the simulator gives them. @param {readonly string[]} doc */
export const ownDataOf = (doc) => (doc[ROWS] ? doc.slice(OWN, OWN + 3) : []);

/** Fields of a link that say something of one scenario, those that need not be said of the baseline, and bytes of the longest one that is read. */
const OF_SCENARIO = /^[snykop]=/;
const COMMON = ["y=latest", "n=7"];
const MOST_BYTES = 16_000;

/** A title in one line, without marks that turn the direction of what stands beside it. @param {string} typed */
export const tidy = (typed) => [...typed.replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, " ").trim()].slice(0, LONGEST).join("").trimEnd();

/** A title as links have it: see `Entry` in `crate/model/src/link/tray.rs`. @param {string} title */
export function coded(title) {
  const units = (/** @type {string} */ c) => [...Array(c.length).keys()].map((i) => `~${c.charCodeAt(i).toString(16).padStart(4, "0")}`).join("");
  return [...title].map((c, i) => (c === " " ? "-" : /[a-z]/i.test(c) || (i > 0 && /[0-9]/.test(c)) ? c : units(c))).join("");
}

/** @param {string} text which `coded` made */
export function decoded(text) {
  const plain = text.replace(/-/g, " ").replace(/~([0-9a-f]{4})/gi, (_, unit) => String.fromCharCode(parseInt(unit, 16)));
  // Half a character would be none.
  return tidy(plain.replace(/\p{Cs}/gu, ""));
}

export class Tray {
  /** @type {readonly Slot[]} */ #entries = [];
  #live = 0;
  #next = 0;
  #whole = 0;
  /** @type {WeakMap<readonly string[], Info>} */ #told = new WeakMap();

  /**
   * The baseline, and what the page started with if that is something else.
   * @param {Core} sim
   * @param {readonly string[]} baseline
   * @param {readonly string[]} begun
   * @param {() => string} lang the language spoken now
   * @param {Linked} [linked] what the link said that it started with
   */
  constructor(sim, baseline, begun, lang, linked) {
    this.sim = sim;
    this.lang = lang;
    this.#add(baseline);
    if (linked && linked.others.length > 0) this.#become(begun, linked);
    else if (!alike(baseline, begun)) this.#add(begun);
  }

  get entries() {
    return this.#entries;
  }

  get live() {
    const live = this.#entries.find(({ id }) => id === this.#live);
    if (!live) throw new Error("no scenario of the tray is live");
    return live;
  }

  /** The live one's place, counted from 0. */
  get place() {
    return this.#entries.indexOf(this.live);
  }

  get isFull() {
    return this.#entries.length >= LETTERS.length;
  }

  /** The letter of a scenario. @param {number} id */
  letter(id) {
    return LETTERS[this.#entries.findIndex((entry) => entry.id === id)] ?? "";
  }

  /** A scenario in short. @param {Slot} entry */
  info({ doc }) {
    const known = this.#told.get(doc);
    if (known) return known;
    const texts = doc.slice(TITLE, FRAGMENT);
    // Own data are one change, whether a link has a field for them or not.
    const data = alike(doc.slice(OWN, OWN + 3), doc.slice(OWN + 3, OWN + 6)) ? 0 : 1;
    const [before, fields] = [fieldsOf(doc[ORIGIN] ?? ""), fieldsOf(doc[FRAGMENT] ?? "")];
    // On the data of another vintage links say also of what is left alone that it is.
    const isLeft = (/** @type {string} */ key) => fields.get("y") !== before.get("y") && [before, fields].every((of) => (of.get(key) ?? ":").endsWith(":"));
    const nChanges = parted(doc[ORIGIN] ?? "", doc[FRAGMENT] ?? "").filter((key) => key !== "o" && !isLeft(key)).length + data;
    const isPlain = texts.every((text) => text === "") && !doc[ROWS] && fields.get("s") === doc[0] && ![...fields.keys()].some((key) => key.startsWith(":"));
    const title = texts[this.lang() === "zh" ? 0 : 1] || this.sim.scenarios().find(({ name }) => name === doc[0])?.title || "";
    const info = { title, nChanges, builtIn: isPlain && nChanges === 0 };
    this.#told.set(doc, info);
    return info;
  }

  /** Another language is spoken: titles are other ones. */
  forget() {
    this.#told = new WeakMap();
  }

  /** Takes up what was set on the page. */
  sync() {
    this.see(this.sim.document());
  }

  /**
   * Settings have become these: of a built-in scenario that stood as it is, in a scenario of their own, so that what they
   * depart from stays.
   * @param {readonly string[]} doc
   */
  see(doc) {
    const { live } = this;
    if (alike(doc, live.doc)) return;
    const isSame = doc[0] === live.doc[0] && doc[ORIGIN] === live.doc[ORIGIN];
    if (isSame && !this.isFull && this.info(live).builtIn && !this.#hasTwin(live)) this.#add(doc);
    else this.#change(live, { doc });
  }

  /**
   * Another scenario was taken up: beside the live one, if that would be lost and there is room, or else in its place.
   * @param {readonly string[]} doc
   * @returns {boolean} whether the one before is still there
   */
  take(doc) {
    const { live } = this;
    const there = this.#entries.find((entry) => alike(entry.doc, doc));
    if (there) {
      this.#live = there.id;
      return true;
    }
    const isKept = !this.isFull && this.#isWorth(live);
    if (isKept) this.#add(doc);
    else this.#entries = this.#entries.map((entry) => (entry === live ? { id: entry.id, title: "", doc: this.#shared(doc) } : entry));
    return isKept;
  }

  /**
   * Does something that takes up another scenario, or a whole tray.
   * @param {() => Linked | void} change
   * @returns {boolean} whether the one before is still there
   */
  open(change) {
    this.sync();
    const linked = change();
    return this.takeUp(this.sim.document(), linked);
  }

  /**
   * A scenario was taken up, or with it a whole tray.
   * @param {readonly string[]} doc
   * @param {Linked | void} [linked] what the link said that it came by
   * @returns {boolean} whether the one before is still there
   */
  takeUp(doc, linked) {
    if (!linked || linked.others.length === 0) return this.take(doc);
    this.#become(doc, linked);
    return false;
  }

  /** A built-in scenario that stands in the tray as it is, other than the live one. @param {string} name */
  untouched(name) {
    return this.#entries.find((entry) => entry.id !== this.#live && this.info(entry).builtIn && entry.doc[0] === name);
  }

  /** @param {number} id */
  turnTo(id) {
    this.sync();
    const entry = this.#entries.find((one) => one.id === id);
    if (!entry || id === this.#live) return;
    this.sim.takeDocument([...entry.doc]);
    this.#live = id;
  }

  /**
   * @param {number} id
   * @param {string} title
   */
  name(id, title) {
    this.sync();
    const entry = this.#entries.find((one) => one.id === id);
    if (entry) this.#change(entry, { title: tidy(title) });
  }

  /** Keeps a copy of a scenario at the end. @param {number} id */
  duplicate(id) {
    this.sync();
    const entry = this.#entries.find((one) => one.id === id);
    if (!entry || this.isFull) return;
    this.#entries = [...this.#entries, { ...entry, id: this.#next++ }];
  }

  /**
   * @param {number} id
   * @param {number} by places to the right
   */
  move(id, by) {
    this.sync();
    const from = this.#entries.findIndex((entry) => entry.id === id);
    const to = from + by;
    if (from < 0 || to < 0 || to >= this.#entries.length) return;
    const entries = [...this.#entries];
    entries.splice(to, 0, ...entries.splice(from, 1));
    this.#entries = entries;
  }

  /** Removes a scenario, but never the last; its neighbour becomes live. @param {number} id */
  remove(id) {
    this.sync();
    const at = this.#entries.findIndex((entry) => entry.id === id);
    if (at < 0 || this.#entries.length < 2) return;
    const neighbour = this.#entries[at === 0 ? 1 : at - 1];
    if (id === this.#live && neighbour) this.turnTo(neighbour.id);
    this.#entries = this.#entries.filter((entry) => entry.id !== id);
  }

  /**
   * Brings back a tray; nothing changes if a document is refused.
   * @param {readonly Slot[]} entries
   * @param {number} live
   */
  put(entries, live) {
    const entry = entries.find(({ id }) => id === live);
    if (!entry) throw new Error("no scenario of the tray is live");
    this.sim.takeDocument([...entry.doc]);
    this.#entries = entries;
    this.#live = live;
    this.#next = Math.max(this.#next, ...entries.map(({ id }) => id + 1));
  }

  /**
   * Gives way to other scenarios.
   * @param {{title: string, doc: readonly string[]}[]} entries
   * @param {number} place of the live one
   */
  hold(entries, place) {
    const held = entries.map(({ title, doc }, i) => ({ id: this.#next + i, title: tidy(title), doc }));
    this.put(held, this.#next + place);
    this.#whole = this.#next;
  }

  /** Gives the live scenario other settings, which are its own. @param {readonly string[]} doc */
  fill(doc) {
    this.sim.takeDocument([...doc]);
    this.#change(this.live, { doc: this.sim.document() });
  }

  /** Whether this build reads a document. @param {readonly string[]} doc */
  reads(doc) {
    const now = this.sim.document();
    try {
      this.sim.takeDocument([...doc]);
      return true;
    } catch (error) {
      if (error instanceof Error && "problems" in error) return false;
      throw error;
    } finally {
      this.sim.takeDocument(now);
    }
  }

  /** @returns {Mark} where it stands, for `back` */
  mark() {
    this.sync();
    return { id: this.#live, doc: this.live.doc, whole: this.#whole, entries: this.#entries };
  }

  /**
   * Goes back to where a mark was made: what has been set in that scenario since is not taken back, unless another one
   * stands in its place.
   * @param {Mark} mark
   */
  back({ id, doc, whole, entries }) {
    this.sync();
    if (whole !== this.#whole) {
      this.put(entries, id);
      this.#whole = whole;
    } else if (id !== this.#live && this.#entries.some((entry) => entry.id === id)) this.turnTo(id);
    else {
      this.sim.takeDocument([...doc]);
      this.#change(this.live, { doc });
    }
  }

  /** The link that carries the whole tray, given that of the live scenario; nothing if it would be too long. @param {string} own */
  link(own) {
    this.sync();
    if (this.#entries.length < 2) return own;
    const fields = this.#entries.flatMap(({ id, title, doc }) => {
      const letter = this.letter(id);
      if (id === this.#live) return [`t=${letter}${coded(title)}`];
      const all = (doc[FRAGMENT] ?? "").split("&");
      const said = all.filter((field) => OF_SCENARIO.test(field) && !(COMMON.includes(field) && all.includes("s=baseline")));
      return [...said, ...(title ? [`t=${coded(title)}`] : [])].map((field) => letter + field);
    });
    const link = [own, ...fields].join("&");
    return link.length <= MOST_BYTES ? link : undefined;
  }

  /** Whether a link to the live scenario alone opens as another tray. */
  get isMore() {
    const [first, second, ...others] = this.#entries;
    if (!first || !second) return false;
    const isPlain = first.title === "" && first.doc[0] === "baseline" && this.info(first).builtIn;
    return !isPlain || others.length > 0 || this.live !== second || second.title !== "";
  }

  /** @param {Slot} entry */
  #hasTwin(entry) {
    return this.#entries.some((other) => other !== entry && alike(other.doc, entry.doc));
  }

  /** Whether something would be lost with a scenario that cannot be had again from the list. @param {Slot} entry */
  #isWorth(entry) {
    return entry.title !== "" || !this.info(entry).builtIn || (entry.doc[0] === "baseline" && !this.#hasTwin(entry));
  }

  /** @param {readonly string[]} doc */
  #add(doc) {
    this.#live = this.#next++;
    this.#entries = [...this.#entries, { id: this.#live, title: "", doc: this.#shared(doc) }];
  }

  /**
   * @param {Slot} entry
   * @param {Partial<Slot>} what
   */
  #change(entry, what) {
    const changed = { ...entry, ...what, ...(what.doc && { doc: this.#shared(what.doc) }) };
    this.#entries = this.#entries.map((one) => (one === entry ? changed : one));
  }

  /**
   * Gives way to the tray of a link.
   * @param {readonly string[]} doc of its live scenario
   * @param {Linked} linked
   */
  #become(doc, { place, titles, others }) {
    const [title = "", ...more] = titles.map(decoded);
    /** @type {{title: string, doc: readonly string[]}[]} */
    const all = others.map((other, i) => {
      this.sim.openLink(other);
      return { title: more[i] ?? "", doc: this.sim.document() };
    });
    all.splice(place, 0, { title, doc });
    this.hold(all, place);
  }

  /** A document that holds rows of a reader's own once with those that have them already. @param {readonly string[]} doc */
  #shared(doc) {
    const other = this.#entries.find((entry) => entry.doc[ROWS] !== "" && entry.doc[ROWS] === doc[ROWS]);
    return other ? doc.map((text, i) => (i === ROWS ? (other.doc[ROWS] ?? "") : text)) : doc;
  }
}

/**
 * The document of a fresh scenario with the changes of another one made in it too, and how many they are.
 * @param {readonly string[]} changed
 * @param {readonly string[]} fresh
 * @returns {{doc: string[], n: number}}
 */
export function carried(changed, fresh) {
  const [now = "", origin = ""] = [changed[FRAGMENT], changed[ORIGIN]];
  const keys = parted(origin, now).filter((key) => ["y", "n", "k"].includes(key) || key.startsWith(":"));
  const item = (/** @type {string} */ key) => now.split("&").find((field) => field.startsWith(`${key}=`))?.slice(key.length + 1) ?? "";
  const settings = item("p").split(",").filter((one) => keys.includes(`:${one.split(":")[0]}`) && !one.endsWith(":"));
  const fields = (fresh[FRAGMENT] ?? "").split("&").map((field) => {
    const [key = ""] = field.split("=");
    return keys.includes(key) ? `${key}=${item(key)}` : field;
  });
  const before = fields.findIndex((field) => field.startsWith("p="));
  const codes = new Set(settings.map((one) => one.split(":")[0]));
  const stay = (fields[before]?.slice(2).split(",") ?? []).filter((one) => one !== "" && !codes.has(one.split(":")[0]));
  if (before >= 0) fields.splice(before, 1);
  if (keys.includes("k") && item("k") && !fields.some((field) => field.startsWith("k="))) fields.push(`k=${item("k")}`);
  if (settings.length + stay.length > 0) fields.push(`p=${[...stay, ...settings].join()}`);
  const doc = [...fresh];
  doc[FRAGMENT] = fields.join("&");
  return { doc, n: settings.length + keys.filter((key) => !key.startsWith(":")).length };
}
