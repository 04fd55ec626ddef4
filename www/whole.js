// @ts-check
// A worker with the whole simulator, and the questions that wait for it.
import { wasm, worker } from "./files.js";

/** @import { Extras, ProblemInfo } from "./pkg/tianchu_web.js" */
/** @import { Words } from "./words.js" */

/**
 * A method of the whole simulator by its name, with what it takes, of a scenario and in words of a language; `packs` only
 * where the worker has none of that language yet.
 * @typedef {{lang: string, packs: string[], scenario: string, fragment: string, ownData: string[], method: string, args: unknown[]}} Question
 */

/**
 * What it gave, or why it gave nothing.
 * @typedef {{value?: any, error?: {name: string, message: string, problems?: ProblemInfo[], isTrap: boolean}}} Answer
 */

/** Asks for what a method of the whole simulator gives.
 * @typedef {<K extends keyof Extras>(method: K, ...args: Parameters<Extras[K]>) => Promise<ReturnType<Extras[K]>>} Ask */

/** The scenario of a question: its name in files, its link, and the reader's own observations as `ownData` of the simulator gives them.
 * @typedef {{scenario: string, fragment: string, ownData: string[]}} State */

/** Why a question has no answer that nobody waits for any more. */
export class Dropped extends Error {}

/**
 * A question on its way.
 * @typedef {{words: Words, state: State, method: string, args: unknown[], wanted: () => boolean,
 *   resolve: (value: any) => void, reject: (error: unknown) => void}} Waiting
 */

export class Whole {
  /** @type {Worker} */ #worker;
  /** @type {Waiting[]} */ #waiting = [];
  /** @type {Waiting | undefined} */ #asked;
  /** Why it answers nothing any more. @type {unknown} */ #ended;
  /** Languages whose words the worker has. @type {Set<string>} */ #spoken = new Set();

  /** @param {WebAssembly.Module} module */
  constructor(module) {
    this.#worker = worker();
    this.#worker.onmessage = ({ data }) => this.#take(data);
    this.#worker.onerror = (event) => {
      event.preventDefault();
      // A script that does not come has no message.
      this.end(event.message ? new Error(event.message) : new TypeError("Failed to fetch worker.js"));
    };
    this.#worker.onmessageerror = () => this.end(new Error("an answer of worker.js cannot be read"));
    this.#worker.postMessage({ module });
  }

  /** One with the module that all share, fetched and compiled the first time. */
  static async start() {
    return new Whole(await wasm("full/tianchu_web_bg.wasm"));
  }

  /**
   * Asks, once what was asked before is answered; if nobody wants it any more by then, it is dropped.
   * @param {Words} words
   * @param {State} state
   * @param {() => boolean} wanted
   * @returns {Ask}
   */
  asker(words, state, wanted) {
    return (method, ...args) =>
      new Promise((resolve, reject) => {
        if (this.#ended) return reject(this.#ended);
        this.#waiting.push({ words, state, method, args, wanted, resolve, reject });
        this.#next();
      });
  }

  /**
   * Ends the worker and gives its memory back; what waits has no answer for this reason.
   * @param {unknown} why
   */
  end(why = new Dropped()) {
    this.#ended ??= why;
    this.#worker.terminate();
    const all = [...(this.#asked ? [this.#asked] : []), ...this.#waiting];
    this.#asked = undefined;
    this.#waiting = [];
    for (const { reject } of all) reject(why);
  }

  #next() {
    if (this.#asked) return;
    let next = this.#waiting.shift();
    for (; next && !next.wanted(); next = this.#waiting.shift()) next.reject(new Dropped());
    if (!next) return;
    const { state, method, args } = next;
    this.#asked = next;
    next.words.handTo((lang, packs) => {
      this.#worker.postMessage({ lang, packs: this.#spoken.has(lang) ? [] : packs, ...state, method, args });
      this.#spoken.add(lang);
    });
  }

  /** @param {Answer} answer */
  #take({ value, error }) {
    const asked = this.#asked;
    this.#asked = undefined;
    if (error) asked?.reject(thrown(error));
    else if (asked?.wanted()) asked.resolve(value);
    else asked?.reject(new Dropped());
    this.#next();
  }
}

/**
 * The error again that the worker told of.
 * @param {NonNullable<Answer["error"]>} told
 */
function thrown({ name, message, problems, isTrap }) {
  if (isTrap) return new WebAssembly.RuntimeError(message);
  const error = new Error(message);
  error.name = name;
  return problems ? Object.assign(error, { problems }) : error;
}
