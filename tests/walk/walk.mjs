// A walk over the whole page: every view and fold, both languages, a province, every file a reader can save.
import { until } from "./browsers.mjs";

/** @import { Page } from "puppeteer-core" */
/** @typedef {{name: string, size: number, hash: string}} Saved */

/** The views, what must stand in each at least, and how many charts it has for the nation. */
const VIEWS = [
  { name: "overview", there: [[".tiles button", 31], ["#view td", 3]], charts: 2 },
  { name: "farmland", there: [[".tiles button", 31], ['[data-panel="ledger"] td', 20], ['[data-panel="readings"] td', 3]], charts: 9 },
  { name: "storage", there: [[".tiles button", 31], ['[data-panel="stations"] td', 8], ['[data-panel="uses"] tbody tr', 9], ['[data-panel="need"] tbody tr', 31]], charts: 8 },
  { name: "hours", there: [['[data-panel="hours-figures"] td', 10], ['[data-panel="hours-evidence"] td', 50], ['[data-panel="hours-own"] pre', 1]], charts: 4 },
  { name: "ppp", there: [['[data-panel="ppp-opening"] tbody tr', 4], ['[data-panel="ppp-years"] tbody tr', 18], ['[data-panel="ppp-inputs"] tbody tr', 24]], charts: 1 },
  { name: "targets", there: [["#view details td", 31]], charts: 0 },
  { name: "sources", there: [["#view td", 100]], charts: 0 },
  { name: "checks", there: [["#view details:nth-of-type(1) td", 50], ["#view details:nth-of-type(2) td", 50], ["#view details:nth-of-type(3) td", 100]], charts: 0 },
];

/**
 * Presses what a selector names, once it is in sight.
 * @param {Page} page
 * @param {string} selector
 */
const press = (page, selector, i = 0) => until(page, `${selector} in sight`, (selector, i) => walk.press(selector, i), selector, i);

/**
 * Until so many of a selector are in sight.
 * @param {Page} page
 * @param {string} selector
 */
export const seen = (page, selector, least = 1) => until(page, `${least} of ${selector} in sight`, (selector, least) => walk.seen(selector).length >= least, selector, least);

/** Until everything in sight has come and is of the present settings. @param {Page} page */
const settled = (page) => until(page, "a page that has come to rest", () => walk.settled());

/**
 * Presses something that saves a file, and waits for the file.
 * @param {Page} page
 * @param {string} selector
 */
async function save(page, selector, i = 0) {
  const before = await until(page, `${selector} in sight`, (selector, i) => {
    const n = walk.files.length + 1;
    return walk.press(selector, i) && n;
  }, selector, i);
  const { name, fault } = await until(page, `a file from ${selector}`, (n) => {
    const file = walk.files[n - 1];
    return (file?.size > 0 || file?.fault) && file;
  }, before);
  if (fault) throw new Error(`${name}: ${fault}`);
}

/**
 * Presses all of a selector in the view that are in sight; each saves a file.
 * @param {Page} page
 * @param {string} selector
 */
async function saveAll(page, selector) {
  const { n } = await until(page, selector, (selector) => ({ n: walk.seen(selector).length }), selector);
  for (let i = 0; i < n; i += 1) await save(page, selector, i);
}

/**
 * Saves every chart of a selector in sight in every way.
 * @param {Page} page
 * @param {string} selector
 */
async function saveCharts(page, selector) {
  const menus = `${selector} .ops summary`;
  const { n } = await until(page, menus, (selector) => ({ n: walk.seen(selector).length }), menus);
  for (let i = 0; i < n; i += 1) {
    for (let kind = 0; kind < 4; kind += 1) {
      await press(page, menus, i);
      await save(page, `${selector} .ops details[open] li button`, kind);
    }
  }
}

/** Opens folds and tables in sight until none is closed, also those inside others. @param {Page} page */
async function unfold(page) {
  await until(page, "folds open", () => !walk.press('#view :is(details:not([open]):not(.menu) > summary, .ops button[aria-expanded="false"])'));
  await settled(page);
}

/**
 * Opens a view and everything in it.
 * @param {Page} page
 * @param {typeof VIEWS[0]} view
 * @param {string} place
 */
async function look(page, { name, there, charts }, place) {
  await press(page, `#tabs a[data-view="${name}"]`);
  await seen(page, `#view[data-view="${name}"]:not([aria-busy])`);
  await settled(page);
  await unfold(page);
  for (const [selector, least] of there) await seen(page, selector, least);
  // One of the storage charts and that of PPP projects are accounts of the nation alone.
  const n = charts - (["storage", "ppp"].includes(name) && place !== "CN" ? 1 : 0);
  await until(page, `${n} charts with ink and a table`, (n) => {
    const canvases = walk.seen("#view canvas");
    return canvases.length === n && canvases.every((canvas) => walk.ink(canvas) > 0.005 && canvas.getAttribute("aria-label").length > 10) && walk.seen("#view figure td").length >= n;
  }, n);
}

/** Opens every view for the nation, with everything in it. @param {Page} page */
export async function lookAll(page) {
  for (const view of VIEWS) await look(page, view, "CN");
}

/** What stands around the views. @param {Page} page */
async function surroundings(page) {
  await press(page, "#assumptions > summary");
  await seen(page, "#assumptions .subject", 10);
  await until(page, "every subject open", () => !walk.press("#assumptions .subject:not([open]) > summary"));
  await seen(page, "#assumptions .lever", 100);
  await press(page, "#assumptions .lever .grade");
  await seen(page, "#assumptions .about p:nth-of-type(4)");
  await press(page, "#assumptions > summary");
  await press(page, "#reproduce > summary");
  await until(page, "a command and a fingerprint", () => walk.seen("#command, #fingerprint").every((code) => code.textContent.length > 10));
  await press(page, "#open-limits");
  await seen(page, "#limits[open] li", 9);
  await press(page, "#close-limits");
  await until(page, "no dialog", () => walk.seen("dialog[open]").length === 0);
}

/** The entries of the file menu: the first opens a file, the last the brief, the others save something. @param {Page} page */
async function menu(page) {
  await press(page, "#file > summary");
  const { n } = await until(page, "entries of the menu", () => {
    const n = walk.seen("#file li button").length;
    return n > 0 && { n };
  });
  await press(page, "#file > summary");
  for (let i = 1; i < n - 1; i += 1) {
    await press(page, "#file > summary");
    await save(page, "#file li button", i);
  }
  await press(page, "#file > summary");
  await press(page, "#file li button", n - 1);
  // The first prints.
  for (const file of [1, 2]) await save(page, "#brief .acts button:enabled", file);
  await press(page, "#brief .acts button:enabled", 3);
  await until(page, "no dialog", () => walk.seen("dialog[open]").length === 0);
}

/**
 * Chooses from a list as a reader does.
 * @param {Page} page
 * @param {string} selector
 * @param {string} value
 */
const choose = (page, selector, value) =>
  until(page, `${value} in ${selector}`, (selector, value) => {
    const list = document.querySelector(selector);
    list.value = value;
    return list.value === value && list.dispatchEvent(new Event("change", { bubbles: true }));
  }, selector, value);

/** Until the page has started. @param {Page} page */
export const ready = (page) => until(page, "a page that has started", () => document.documentElement.dataset.ready === "yes");

/** Until the whole page is kept for when there is no network. @param {Page} page */
export const kept = (page) => until(page, "a page that is kept", () => document.documentElement.dataset.kept === "yes");

/**
 * Walks a page that has started: in the language it has, for the nation, everything; in the other, for a province,
 * every view once more.
 * @param {Page} page
 * @returns {Promise<Saved[]>} what was saved on the way
 */
export async function walkAll(page) {
  for (const view of VIEWS) {
    await look(page, view, "CN");
    await saveCharts(page, "#view figure");
    await saveAll(page, "#view :is(a[download], .files button)");
    if (view.name === "farmland") await save(page, '[data-panel="ledger"] .action');
  }
  // The view in sight is that of the checks.
  await press(page, "#view .action");
  await seen(page, "#view .checks .met", 20);
  await surroundings(page);
  await menu(page);
  await choose(page, "#scenario", "q04-constant-construction");
  await press(page, "#reading > summary");
  await until(page, "what the scenario asks and what it showed", () => walk.seen("#reading p").every((p) => p.textContent !== ""));
  await press(page, "#language");
  await until(page, "the other language", () => document.documentElement.lang === "en" && document.querySelector("#language").textContent !== "English");
  await choose(page, "#region", "37");
  for (const view of VIEWS) {
    await look(page, view, "37");
    if (view.charts > 0) await saveCharts(page, "#view figure:first-of-type");
  }
  await menu(page);
  return until(page, "what was saved", () => walk.files);
}
