// @ts-check
// The register's files, with every note and address, fetched when somebody asks where a number comes from.
import { el } from "./dom.js";
import { text } from "./files.js";
import { save } from "./save.js";
import { sorry } from "./trouble.js";

/** @import { App } from "./app.js" */
/** @typedef {Record<string, string>} Row */

/**
 * The long texts the simulator is built without: questions and readings of built-in scenarios, by name.
 * @typedef {Record<string, Record<import("./words.js").Lang, string>>} Named
 * @typedef {{questions: Named, readings: Named}} Texts
 */

/**
 * A file of the register, as it is and as rows.
 * @param {string} name
 * @returns {Promise<{content: string, rows: Row[]}>}
 */
function file(name) {
  return text(`register/${name}.csv`, (content) => {
    const [header = [], ...rows] = cells(content);
    return { content, rows: rows.map((row) => Object.fromEntries(header.map((key, i) => [key, row[i] ?? ""]))) };
  });
}

/**
 * The rows of a file of the register.
 * @param {"assumptions" | "levers" | "rules" | "sources"} name
 */
export const register = async (name) => (await file(name)).rows;

/**
 * A link that saves a file of the register, also where there is no server to ask.
 * @param {App} app
 * @param {string} name
 */
export function original(app, name) {
  const download = `${name}.csv`;
  const keep = async () => {
    try {
      save(app, download, "text/csv", (await file(name)).content);
    } catch (error) {
      sorry(app, error, keep);
    }
  };
  return el("a", { href: `register/${download}`, download, onclick: (/** @type {Event} */ event) => (event.preventDefault(), keep()) }, download);
}

/** @returns {Promise<Texts>} */
export function texts() {
  return text("texts.json", JSON.parse);
}

/**
 * The cells of a CSV text (RFC 4180).
 * @param {string} text
 */
function cells(text) {
  /** @type {string[][]} */
  const rows = [];
  /** @type {string[]} */
  let row = [];
  // A cell, quoted or plain, and what ends it.
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    if (end === ",") continue;
    if (row.length > 1) rows.push(row);
    row = [];
  }
  return rows;
}

/**
 * The text of a bilingual column in the page's language.
 * @param {App} app
 * @param {Row} row
 * @param {string} column
 */
export function word(app, row, column) {
  return row[`${column}_${app.lang}`] ?? "";
}

/**
 * A source in one line.
 * @param {App} app
 * @param {Row} row
 */
export function cite(app, row) {
  const title = app.t("page-labelled", { label: word(app, row, "issuer"), text: word(app, row, "title") });
  return [row.document_number, row.date].reduce((text, more) => (more ? app.t("page-further", { text, more }) : text), title);
}
