// What the journeys share: pages that watch themselves, and how something is read that the page may still be writing.
//
// A journey never reads the page once: it says what must come to be, with `expect(locator)`, `expect.poll` or `toPass`,
// which look again until it is so or patience ends. `cargo xtask tidy` holds every read against that.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test as base, expect } from "@playwright/test";

export { expect };

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export const address = process.env.TIANCHU_URL ?? "http://127.0.0.1:8080/";
export const WIDE = { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 };
export const NARROW = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, isMobile: true, hasTouch: true };

/** How many times slower than this machine's the browser's processor is. */
const THROTTLE = Number(process.env.TIANCHU_THROTTLE ?? 1);

/** Where the files of the page lie, by name: in the page they are named by their content. */
let addresses;
const placed = async () => (addresses ??= await (await fetch(`${address}files.json`)).json());

/** Said by the browser where it is slow, and by Playwright of the service worker that it keeps out: nothing is wrong. */
const NOISE = /was preloaded using link preload but not used within a few seconds|^Service Worker registration blocked by Playwright$/;

/**
 * A journey. `visit` opens a page that has drawn its first picture, and hands out what it has fetched so far;
 * every page visited must have done without errors, warnings and requests to other hosts. `spoil` lets a file of the page
 * not come, or come with another text or answer, and `mend` comes as it is again; `hold` keeps a file back until the
 * function it gives is called; `connect` takes the network away and gives it back. A page with files `spoiled` from the
 * start, by name, or in a browser that a script `prepared` until it `fails`, need not draw. `agent` is what the browser
 * calls itself. Files go by their names: `requests` has `/words/zh-first.txt`, wherever that lies.
 */
export const test = base.extend({
  visit: async ({ browser }, use) => {
    const visits = [];
    await use(async (wish) => {
      const visit = await open(browser, wish);
      visits.push(visit);
      return visit;
    });
    for (const { troubles } of visits) expect.soft(troubles, "errors, warnings, requests to other hosts").toEqual([]);
    // A page left open would go on computing beside the next journey.
    for (const { page } of visits) await page.context().close();
  },
});

async function open(browser, { lang = "zh", screen = WIDE, hash = "", dark = false, spoiled = {}, agent, prepared, fails = Object.keys(spoiled).length > 0, at = address } = {}) {
  const places = await placed();
  const names = new Map(Object.entries(places).map(([name, place]) => [place, name]));
  const context = await browser.newContext({
    ...screen,
    locale: lang === "zh" ? "zh-CN" : "en-GB",
    colorScheme: dark ? "dark" : "light",
    permissions: ["clipboard-read", "clipboard-write"],
    // One would fetch the whole page beside the journey, and answer in the place of what is spoiled or held.
    serviceWorkers: "block",
    userAgent: agent,
  });
  const page = await context.newPage();
  if (prepared) await page.addInitScript(prepared);
  if (THROTTLE > 1) await (await context.newCDPSession(page)).send("Emulation.setCPUThrottlingRate", { rate: THROTTLE });
  const troubles = [];
  const requests = [];
  /** Addresses of spoiled files, of which nothing is a trouble. */
  const bad = new Set();
  /** Without a network no file comes. */
  let connected = true;
  page.on("console", (message) => {
    const expected = NOISE.test(message.text()) || bad.has(message.location().url) || (!connected && /ERR_INTERNET_DISCONNECTED/.test(message.text()));
    if (["error", "warning"].includes(message.type()) && !expected && !fails) troubles.push(message.text());
  });
  page.on("pageerror", (error) => fails || troubles.push(String(error)));
  page.on("requestfailed", (request) => fails || !connected || bad.has(request.url()) || troubles.push(`failed: ${request.url()}`));
  page.on("request", (request) => {
    const { origin, protocol, pathname } = new URL(request.url());
    const place = pathname.slice(new URL(address).pathname.length);
    requests.push(`/${names.get(place) ?? place}`);
    if (protocol.startsWith("http") && origin !== new URL(address).origin) troubles.push(`foreign: ${request.url()}`);
  });
  const place = (name) => address + (places[name] ?? name);
  const spoil = (name, answer) => {
    bad.add(place(name));
    const given = typeof answer === "string" ? { body: answer } : answer;
    return page.route(place(name), (route) => (given ? route.fulfill(given) : route.abort()));
  };
  const connect = (yes) => {
    connected &&= yes;
    return context.setOffline(!yes);
  };
  const mend = (name) => page.unroute(place(name));
  const hold = async (name) => {
    let release;
    const released = new Promise((done) => (release = done));
    await page.route(place(name), (route) => released.then(() => route.continue()));
    return release;
  };
  for (const [name, answer] of Object.entries(spoiled)) await spoil(name, answer);
  await page.goto(at + hash);
  if (!fails) {
    await page.waitForSelector("html[data-ready]", { state: "attached" });
    await drawn(page);
  }
  return { page, requests, troubles, spoil, mend, hold, connect };
}

/** Two frames: what waited for the next one is taken up and measured in the first, and drawn by the second. */
const drawn = (page) => page.waitForFunction(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true)))));

/** Until no part of the view, or of the parts named, is of settings that are gone: what is, says so to readers too. */
export async function settled(page, parts = "#view") {
  await drawn(page);
  await expect(page.locator('#view[aria-busy="true"]')).toHaveCount(0);
  await expect(page.locator(`:is(${parts}) [aria-busy="true"], :is(${parts})[aria-busy="true"]`).filter({ visible: true })).toHaveCount(0);
}

/** The text of an element once it is as said. */
export async function textOf(locator, wanted = /\S/) {
  let text = "";
  await expect.poll(async () => (text = await locator.innerText())).toMatch(wanted);
  return text;
}

/** The texts of `n` elements once none is empty. */
export async function textsOf(locator, n) {
  let texts = [];
  await expect
    .poll(async () => (texts = await locator.allInnerTexts()).filter((text) => text.trim() !== "").length)
    .toBe(n);
  return texts;
}

/** The link that the page's button copies, once it is as said. */
export async function shared(page, wanted) {
  let link = "";
  await page.click("#share");
  await expect.poll(async () => (link = await page.evaluate(() => navigator.clipboard.readText()))).toMatch(wanted);
  await expect(page).toHaveURL(link);
  // What opens beside the button may lie over what comes next.
  await page.locator("#sharing .close").click();
  return new URL(link);
}

/** Opens the menu of a chart under which it is saved, and gives its entry. */
export async function saver(figure, kind) {
  await figure.locator(".ops summary").click();
  return figure.locator(".ops li button", { hasText: kind });
}

/** What a button of the page saves, as text. */
export async function saved(page, button) {
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  return readFileSync(await download.path(), "utf8");
}

/** What opens a fold, or the table of a chart, that is closed. */
export const FOLD = "details:not([open]):not(.menu) > summary";
export const TABLE = '.ops button[aria-expanded="false"]';

/** Opens all of a kind that are in sight in the view, also those inside others. */
export async function unfold(page, ...kinds) {
  const closed = page.locator("#view").locator(kinds.join()).filter({ visible: true });
  await expect
    .poll(async () => {
      const left = await closed.count();
      if (left > 0) await closed.first().click();
      return left;
    }, { intervals: [20] })
    .toBe(0);
}

/** Finds a setting of the drawer by a part of its name. */
export async function find(page, part) {
  await page.click("#assumptions > summary");
  await page.fill(".filter input", part);
}

/** The box or list of a setting. */
export const setting = (page, id) => page.locator(`[id="${id}"]`);

/** Types a value into the box of a setting. */
export async function enter(page, id, value) {
  await setting(page, id).fill(value);
  await setting(page, id).press("Enter");
}

/** Axe finds nothing, on a page that has come to rest. */
export async function accessible(page, what) {
  await settled(page);
  await expect.poll(() => violations(page), { message: what }).toEqual([]);
}

/** Violations axe finds, in short. */
async function violations(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.target} ${node.failureSummary}`).join(" | ")}`);
}

/** As many canvases in sight as said, each as sharp as the screen, told in a sentence and with ink on it. */
export async function pictures(page, n, { deviceScaleFactor }) {
  await expect(async () => {
    const all = await page.locator("canvas").filter({ visible: true }).evaluateAll((canvases) =>
      canvases.map((canvas) => {
        const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
        const paper = data.slice(0, 3).join();
        let ink = 0;
        for (let i = 0; i < data.length; i += 4) ink += data.slice(i, i + 3).join() === paper ? 0 : 1;
        return {
          sharpness: canvas.width / canvas.getBoundingClientRect().width,
          label: canvas.getAttribute("aria-label"),
          ink: (4 * ink) / data.length,
        };
      }),
    );
    expect(all).toHaveLength(n);
    for (const { sharpness, label, ink } of all) {
      expect(Math.abs(sharpness - deviceScaleFactor), `${label}: ${sharpness} canvas pixels for a pixel of the page`).toBeLessThan(0.02);
      expect(label.length, `${label}: the chart is told in a sentence`).toBeGreaterThan(10);
      expect(ink, `${label}: ink on the pixels`).toBeGreaterThan(0.005);
    }
  }).toPass();
}

/** The page is no broader than its screen. */
export const fits = (page, screen) => expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth), { message: "the page scrolls sideways" }).toBe(screen.viewport.width);

/** A picture to look at, below `shots/`; no test compares it, since fonts differ from machine to machine. */
export async function shot(page, name, fullPage = false) {
  // What keeps its place on the screen would stand in the middle of a whole page.
  if (fullPage) await page.waitForFunction(() => (scrollTo(0, 0), scrollY === 0));
  await page.screenshot({ path: `shots/${name}.png`, fullPage });
}
