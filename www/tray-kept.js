// @ts-check
// Trays in the storage of the browser, one for each tab: a tab finds its own again by an id of its session. Two tabs never
// write into one place, since each holds a lock on its own, or where there are none says again and again that it is open.

/**
 * A tray as it is kept: the place of the live scenario, and of the page what its address does not decide.
 * @typedef {{schema: number, at: number, address: string, live: number, entries: {title: string, doc: string[]}[], measure: string}} Kept
 */

/** Layout of what is kept. */
const SCHEMA = 1;
/** Trays that are kept; the oldest goes. */
const MOST = 8;
/** Milliseconds between two signs of life, and after how many a tab without any is closed. */
const BEAT = 5_000;
const SILENT = 15_000;

/** Pages of other folders of the same host have their own. */
const PREFIX = `tianchu-tray ${typeof location === "undefined" ? "" : new URL("./", location.href).pathname} `;
const SESSION = `${PREFIX}tab`;
const BEATS = `${PREFIX}open `;
const TRAYS = `${PREFIX}kept `;

/** @param {() => Storage} get which some browsers refuse */
function storage(get) {
  try {
    return get();
  } catch {
    return undefined;
  }
}

/**
 * What a text says that was kept; nothing if it is of another layout or none of ours.
 * @param {string} text
 * @returns {Kept | undefined}
 */
export function read(text) {
  try {
    const { schema, at, address, live, entries, measure } = JSON.parse(text);
    const isText = (/** @type {unknown} */ value) => typeof value === "string";
    const isEntry = (/** @type {any} */ entry) => isText(entry.title) && Array.isArray(entry.doc) && entry.doc.every(isText);
    const isOurs = schema === SCHEMA && Number.isFinite(at) && isText(address) && isText(measure) && Array.isArray(entries) && entries.length <= 4 && entries.every(isEntry) && Number.isInteger(live) && live in entries;
    return isOurs ? { schema, at, address, live, entries, measure } : undefined;
  } catch {
    return undefined;
  }
}

export class Keeper {
  #local = storage(() => localStorage);
  #session = storage(() => sessionStorage);
  #id = "";

  /**
   * Finds the place of this tab. A tab that was duplicated has the id of the other one, and takes a place of its own.
   * @returns {Promise<string | undefined>} what is kept there, or was at the other one's
   */
  async claim() {
    const before = this.#get(this.#session, SESSION);
    this.#id = before ?? crypto.getRandomValues(new Uint32Array(2)).join("-");
    const found = before === undefined ? undefined : this.#get(this.#local, TRAYS + before);
    if (!(await this.#hold())) {
      this.#id = crypto.getRandomValues(new Uint32Array(2)).join("-");
      await this.#hold();
    }
    try {
      this.#session?.setItem(SESSION, this.#id);
    } catch {
      // Without it a reload finds nothing of its own, and is offered it.
    }
    addEventListener("pageshow", ({ persisted }) => persisted && this.#hold());
    return found;
  }

  /**
   * Keeps a tray, if the browser lets us.
   * @param {Omit<Kept, "schema" | "at">} tray
   */
  async keep(tray) {
    const text = JSON.stringify({ schema: SCHEMA, at: Date.now(), ...tray });
    if (this.#set(text)) return true;
    const [oldest] = await this.#closed();
    if (oldest) this.forget(oldest.id);
    return this.#set(text);
  }

  /** Keeps a tray at once: the page is about to go. @param {Omit<Kept, "schema" | "at">} tray */
  keepNow(tray) {
    return this.#set(JSON.stringify({ schema: SCHEMA, at: Date.now(), ...tray }));
  }

  /** @param {string} [id] of a tray; this tab's own without any */
  forget(id = this.#id) {
    try {
      this.#local?.removeItem(TRAYS + id);
    } catch {
      // What cannot be written is not there.
    }
  }

  /** @returns {Promise<{id: string, kept: Kept} | undefined>} the newest of tabs that are closed */
  async newest() {
    const closed = await this.#closed();
    for (const { id } of closed.splice(0, Math.max(0, closed.length - MOST + 1))) this.forget(id);
    return closed.at(-1);
  }

  /** Those of closed tabs, the oldest first; what is none of ours is put away. */
  async #closed() {
    const all = [];
    for (const key of this.#keys()) {
      const id = key.slice(TRAYS.length);
      if (!key.startsWith(TRAYS) || id === this.#id) continue;
      if (await this.#isOpen(id)) continue;
      const kept = read(this.#get(this.#local, key) ?? "");
      if (!kept) this.forget(id);
      else all.push({ id, kept });
    }
    return all.sort((a, b) => a.kept.at - b.kept.at);
  }

  #keys() {
    try {
      return Object.keys(this.#local ?? {});
    } catch {
      return [];
    }
  }

  /** @param {string} text */
  #set(text) {
    try {
      if (!this.#local) return false;
      this.#local.setItem(TRAYS + this.#id, text);
      return true;
    } catch {
      return false;
    }
  }

  /**
   * @param {Storage | undefined} from
   * @param {string} key
   */
  #get(from, key) {
    try {
      return from?.getItem(key) ?? undefined;
    } catch {
      return undefined;
    }
  }

  /** @param {string} id */
  async #isOpen(id) {
    try {
      const { held } = await navigator.locks.query();
      if (held?.some(({ name }) => name === TRAYS + id)) return true;
    } catch {
      // Then the signs of life tell.
    }
    return Date.now() - Number(this.#get(this.#local, BEATS + id) ?? 0) < SILENT;
  }

  /** Holds the place of this tab until its page goes; says whether no other has it. */
  async #hold() {
    const id = this.#id;
    const gone = new Promise((done) => addEventListener("pagehide", done, { once: true }));
    const held = await /** @type {Promise<boolean | undefined>} */ (
      new Promise((done) => {
        if (!navigator.locks) return done(undefined);
        const hold = (/** @type {Lock | null} */ lock) => (done(lock !== null), lock ? gone : undefined);
        navigator.locks.request(TRAYS + id, { ifAvailable: true }, hold).catch(() => done(undefined));
      })
    );
    if (held !== undefined) return held;
    if (await this.#isOpen(id)) return false;
    const beat = () => {
      try {
        this.#local?.setItem(BEATS + id, String(Date.now()));
      } catch {
        // A tab that can write nothing has nothing to defend.
      }
    };
    beat();
    const beating = setInterval(beat, BEAT);
    gone.then(() => {
      clearInterval(beating);
      try {
        this.#local?.removeItem(BEATS + id);
      } catch {
        // It falls silent all the same.
      }
    });
    return true;
  }
}
