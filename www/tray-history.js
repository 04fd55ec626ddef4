// @ts-check
// What can be undone: states of the tray and the page, one after another. No page and no simulator in here: node tests it.

/**
 * A scenario of the tray: what its reader calls it, or nothing, and what `document` of the simulator gave of it. Nothing in
 * it is ever changed, another one takes its place.
 * @typedef {{readonly id: number, readonly title: string, readonly doc: readonly string[]}} Slot
 */

/**
 * All that undoing brings back; `live` is the id of the scenario on the page.
 * @typedef {{readonly entries: readonly Slot[], readonly live: number, readonly view: string, readonly region: string,
 *   readonly measure: string, readonly detail: string, readonly compared: string}} State
 */

/** Steps that can be undone. */
export const MOST_STEPS = 50;

/** Where a document has the link to its settings, and that to what they were taken up as. */
export const FRAGMENT = 7;
export const ORIGIN = 8;

/**
 * @param {readonly string[]} a
 * @param {readonly string[]} b
 */
export const alike = (a, b) => a.length === b.length && a.every((text, i) => text === b[i]);

/**
 * The fields of a link by key, each changed parameter as one of its own, behind a colon.
 * @param {string} fragment
 * @returns {Map<string, string>}
 */
export function fieldsOf(fragment) {
  /** @type {Map<string, string>} */
  const fields = new Map();
  for (const field of fragment.split("&")) {
    const [key = "", value = ""] = field.split(/=(.*)/s, 2);
    if (key !== "p") fields.set(key, value);
    else for (const item of value.split(",")) fields.set(`:${item.split(":")[0]}`, item);
  }
  return fields;
}

/**
 * Names of what differs between two links.
 * @param {string} a
 * @param {string} b
 * @returns {string[]}
 */
export function parted(a, b) {
  const [before, after] = [fieldsOf(a), fieldsOf(b)];
  return [...new Set([...before.keys(), ...after.keys()])].filter((key) => before.get(key) !== after.get(key));
}

/**
 * Names of what differs between two states; settings begin with `set`.
 * @param {State} a
 * @param {State} b
 * @returns {Set<string>}
 */
export function differences(a, b) {
  /** @type {Set<string>} */
  const parts = new Set();
  for (const part of /** @type {const} */ (["live", "view", "region", "measure", "detail", "compared"])) if (a[part] !== b[part]) parts.add(part);
  const ids = (/** @type {State} */ state, /** @type {State} */ other) => state.entries.map(({ id }) => id).filter((id) => other.entries.some((entry) => entry.id === id));
  const [here, there] = [ids(a, b), ids(b, a)];
  if (here.length < a.entries.length || there.length < b.entries.length) parts.add("entries");
  if (here.join() !== there.join()) parts.add("order");
  // One that began with a change moves on with it.
  const [left, begun] = [a, b].map(({ entries, live }) => entries.find(({ id }) => id === live));
  if (left && begun && !a.entries.some(({ id }) => id === begun.id)) for (const key of parted(left.doc[FRAGMENT] ?? "", begun.doc[FRAGMENT] ?? "")) parts.add(`set${key}`);
  for (const before of a.entries) {
    const after = b.entries.find(({ id }) => id === before.id);
    if (!after || after === before) continue;
    if (after.title !== before.title) parts.add("title");
    if (alike(after.doc, before.doc)) continue;
    const settings = parted(before.doc[FRAGMENT] ?? "", after.doc[FRAGMENT] ?? "");
    for (const key of settings) parts.add(`set${key}`);
    const others = before.doc.some((text, i) => i !== FRAGMENT && text !== after.doc[i]);
    if (others || settings.length === 0) parts.add("scenario");
  }
  return parts;
}

export class History {
  /** @type {{state: State, parts: Set<string>}[]} */ #past = [];
  /** @type {{state: State, parts: Set<string>}[]} */ #future = [];
  /** @type {State} */ #now;
  /** Whether the last step may still go on: a moving slider is one. */
  #open = false;

  /** @param {State} first */
  constructor(first) {
    this.#now = first;
  }

  get now() {
    return this.#now;
  }

  get canUndo() {
    return this.#past.length > 0;
  }

  get canRedo() {
    return this.#future.length > 0;
  }

  /**
   * Notes what stands now, if it is not what was noted last. Further moves of the same settings are the same step until
   * it comes to rest.
   * @param {State} state
   * @returns {boolean} whether there was anything to note
   */
  note(state) {
    const parts = differences(this.#now, state);
    if (parts.size === 0) return false;
    const last = this.#past.at(-1);
    const goesOn = this.#open && last && [...parts].every((part) => part.startsWith("set") && last.parts.has(part));
    if (!goesOn) {
      this.#past.push({ state: this.#now, parts });
      this.#past.splice(0, this.#past.length - MOST_STEPS);
    } else if (differences(last.state, state).size === 0) {
      // Moved back to where it was: there is nothing to undo.
      this.#past.pop();
    }
    this.#future = [];
    this.#now = state;
    this.#open = true;
    return true;
  }

  /** What comes from here on is another step. */
  rest() {
    this.#open = false;
  }

  /** @returns {{state: State, parts: Set<string>} | undefined} what to bring back, and what of it is other than now */
  undo() {
    return this.#go(this.#past, this.#future);
  }

  /** @returns {{state: State, parts: Set<string>} | undefined} */
  redo() {
    return this.#go(this.#future, this.#past);
  }

  /**
   * @param {{state: State, parts: Set<string>}[]} from
   * @param {{state: State, parts: Set<string>}[]} to
   */
  #go(from, to) {
    this.rest();
    const step = from.pop();
    if (!step) return undefined;
    to.push({ state: this.#now, parts: step.parts });
    this.#now = step.state;
    return step;
  }
}
