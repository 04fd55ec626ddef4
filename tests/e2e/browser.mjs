// What the journeys share: a browser, pages that watch themselves, axe.
import { readFileSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const FLAGS = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
];
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export const address = process.env.TIANCHU_URL ?? "http://127.0.0.1:8080/";
export const WIDE = { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 };
export const NARROW = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, isMobile: true, hasTouch: true };

/** Milliseconds after which something that should happen does not: hours are computed on machines that do more beside. */
const PATIENCE = 90_000;

export const launch = () => chromium.launch({ executablePath: process.env.TIANCHU_CHROMIUM, args: FLAGS });

/** Two frames: sizes are known after the first, pictures stand after the second. */
const frames = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/**
 * A page that has drawn its first picture; `troubles` collects errors and requests to other hosts,
 * `requests` what was fetched.
 */
export async function open(browser, { lang = "zh", screen = WIDE, hash = "", dark = false } = {}) {
  const context = await browser.newContext({
    ...screen,
    locale: lang === "zh" ? "zh-CN" : "en-GB",
    colorScheme: dark ? "dark" : "light",
    permissions: ["clipboard-read", "clipboard-write"],
  });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const troubles = [];
  const requests = [];
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && troubles.push(message.text()));
  page.on("pageerror", (error) => troubles.push(String(error)));
  page.on("requestfailed", (request) => troubles.push(`failed: ${request.url()}`));
  page.on("request", (request) => {
    const { origin, protocol, pathname } = new URL(request.url());
    requests.push(pathname);
    if (protocol.startsWith("http") && origin !== new URL(address).origin) troubles.push(`foreign: ${request.url()}`);
  });
  await page.goto(address + hash);
  await page.waitForSelector("html[data-ready]", { state: "attached" });
  await frames(page);
  return { page, troubles, requests, close: () => context.close() };
}

/**
 * Until parts of the view show what is of the settings in use: the next frame takes those up, and marks what is not
 * computed yet. What is hidden is not waited for.
 */
export async function settled(page, parts = '#view, #view [aria-busy="true"]') {
  await frames(page);
  await page.waitForFunction((parts) => ![...document.querySelectorAll(parts)].some((part) => part.ariaBusy === "true" && part.checkVisibility()), parts);
}

/** Violations axe finds, in short. */
export async function violations(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.target} ${node.failureSummary}`).join(" | ")}`);
}

/** Width and height of a canvas against those on the screen, and the share of its pixels that are not paper. */
export function canvases(page) {
  return page.$$eval("canvas", (all) =>
    all.map((canvas) => {
      const box = canvas.getBoundingClientRect();
      const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
      const paper = data.slice(0, 3).join();
      let ink = 0;
      for (let i = 0; i < data.length; i += 4) ink += data.slice(i, i + 3).join() === paper ? 0 : 1;
      return { sharpness: canvas.width / box.width, label: canvas.getAttribute("aria-label"), ink: (4 * ink) / data.length };
    }),
  );
}

export async function shot(page, name, fullPage = false) {
  mkdirSync("shots", { recursive: true });
  if (fullPage) await page.evaluate(() => scrollTo(0, 0));
  await page.screenshot({ path: `shots/${name}.png`, fullPage });
}
