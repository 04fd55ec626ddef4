// @ts-check
// The words of the page, one language at a time. A language has two packs: what the first load says, which is fetched as
// soon as this file is here, and the rest, which comes with what says it.
import { distrust, isServed, text } from "./files.js";

/** @import { First, Rest, Value } from "./messages.d.ts" */
/** @import { App } from "./app.js" */

/** @typedef {"zh" | "en"} Lang */
/** @typedef {keyof First} FirstKey */
/** @typedef {keyof Rest} RestKey */

/**
 * A pack: what the simulator is handed, and the page's own messages by key.
 * @typedef {{simulator: string, messages: [string, string][]}} Pack
 */

/**
 * @param {Lang} lang
 * @param {"first" | "rest"} name
 * @returns {Promise<Pack>}
 */
function pack(lang, name) {
  return text(`words/${lang}-${name}.txt`, (content) => {
    const [simulator = "", own = ""] = content.split("\f");
    const messages = own.split("\n").map((line) => /** @type {[string, string]} */ (line.split(/=(.*)/s, 2)));
    return { simulator, messages };
  });
}

/** What is said in one language; `complete` if the rest has come too. */
export class Words {
  /** @type {string[]} */ #packs;
  /** @type {Map<string, string>} */ #messages;

  /**
   * @param {Lang} lang
   * @param {Pack[]} packs
   */
  constructor(lang, packs) {
    this.lang = lang;
    this.complete = packs.length > 1;
    /** They are of another build than the page, so they have to come again. */
    this.stale = false;
    this.#packs = packs.map(({ simulator }) => simulator);
    this.#messages = new Map(packs.flatMap(({ messages }) => messages));
  }

  /**
   * The words of a language.
   * @param {Lang} lang
   * @param {boolean} complete
   */
  static async fetch(lang, complete) {
    return new Words(lang, await Promise.all([pack(lang, "first"), ...(complete ? [pack(lang, "rest")] : [])]));
  }

  /**
   * Hands the words to a simulator, which refuses those of another build.
   * @template T
   * @param {(lang: Lang, packs: string[]) => T} take
   */
  handTo(take) {
    try {
      return take(this.lang, this.#packs);
    } catch (error) {
      if (isWrongPack(error)) this.distrust();
      throw error;
    }
  }

  /**
   * A message with its values in their places.
   * @param {string} key
   * @param {Record<string, Value>} values
   */
  say(key, values = {}) {
    const message = this.#messages.get(key);
    if (message === undefined) throw this.#wrong(`no words for ${key}`);
    return message.replace(/\{(\w+)\}/g, (_, name) => {
      const value = values[name];
      if (value === undefined) throw this.#wrong(`no ${name} for ${key}`);
      return String(value);
    });
  }

  /** @param {string} message */
  #wrong(message) {
    this.distrust();
    const error = new Error(message);
    error.name = "WrongPack";
    return error;
  }

  /** Nothing that was kept is trusted any more: it comes anew when it is next asked for. */
  distrust() {
    this.stale = true;
    distrust();
  }
}

/**
 * A message of what is fetched when opened; its words have come with it.
 * @template {RestKey} K
 * @param {App} app
 * @param {K} key
 * @param {Rest[K]} values
 */
export function phrase(app, key, ...values) {
  return app.words.say(key, values[0]);
}

/**
 * Whether words and simulator are of two builds; the simulator throws such errors too.
 * @param {unknown} error
 */
export const isWrongPack = (error) => error instanceof Error && error.name === "WrongPack";

/**
 * A language as documents name it.
 * @param {Lang} lang
 */
export const tagOf = (lang) => (lang === "zh" ? "zh-CN" : "en");

/** The browser's language, or English for those who speak none of ours. @type {Lang} */
export const browserLang = /^zh/i.test(navigator.language) ? "zh" : "en";

/** The words the page starts with, in the language that `floor.js` chose, under way before the simulator has come; one that is whole needs all of them. */
export const opening = Words.fetch(document.documentElement.lang === "en" ? "en" : "zh", !isServed);
// Who waits for them hears of a failure; until then it is not unheard.
opening.catch(() => {});
