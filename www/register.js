// @ts-check
// The register's files, with every note and address, fetched when somebody asks where a number comes from.

/** @import { App } from "./app.js" */
/** @typedef {Record<string, string>} Row */

/** @type {Map<string, Promise<Row[]>>} */
const fetched = new Map();

/**
 * The rows of a file of the register.
 * @param {"sources" | "rules"} name
 */
export function register(name) {
  const rows = fetched.get(name) ?? fetchRows(name);
  fetched.set(name, rows);
  // What failed is tried again next time.
  rows.catch(() => fetched.delete(name));
  return rows;
}

/** @param {string} name */
async function fetchRows(name) {
  const answer = await fetch(`register/${name}.csv`);
  if (!answer.ok) throw new Error(`register/${name}.csv: ${answer.status}`);
  const [header = [], ...rows] = cells(await answer.text());
  return rows.map((row) => Object.fromEntries(header.map((key, i) => [key, row[i] ?? ""])));
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
  const [colon, comma] = app.lang === "zh" ? ["：", "，"] : [": ", ", "];
  const title = `${word(app, row, "issuer")}${colon}${word(app, row, "title")}`;
  return [title, row.document_number, row.date].filter(Boolean).join(comma);
}
