// Two browsers, driven alike: Chromium by the protocol of its developer tools, Firefox by WebDriver BiDi.
import { readFileSync } from "node:fs";
import puppeteer from "puppeteer-core";
import { kit } from "./kit.mjs";

/** Milliseconds after which something that should happen does not: hours are computed on machines that do more beside. */
export const PATIENCE = 240_000;

const LAUNCH = {
  chromium: {
    browser: "chrome",
    executablePath: process.env.TIANCHU_CHROMIUM,
    args: [
      "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--accept-lang=zh-CN",
    ],
  },
  firefox: {
    browser: "firefox",
    protocol: "webDriverBiDi",
    executablePath: process.env.TIANCHU_FIREFOX,
    extraPrefsFirefox: { "intl.accept_languages": "zh-CN" },
  },
};

/** Said by the browser where it is slow, not where something is wrong. */
const SLOWNESS = /preload.* not used within a few seconds/;

/** What the page says where something has yet to come. */
const COMING = ["…", ...["zh", "en"].map((language) => {
  const words = readFileSync(new URL(`../../crate/report/words/${language}/page/rest/view.ftl`, import.meta.url), "utf8");
  const [, text] = /^view-fetching = (.+)$/m.exec(words) ?? [];
  if (!text) throw new Error(`no view-fetching in ${language}`);
  return text;
})];

/** @typedef {keyof typeof LAUNCH} Name */

/**
 * A browser of its own, as on the day it was installed.
 * @param {Name} name
 */
export function launch(name) {
  return puppeteer.launch({ ...LAUNCH[name], headless: true, timeout: PATIENCE, protocolTimeout: PATIENCE, defaultViewport: { width: 1280, height: 800 } });
}

/**
 * A page with the walk's kit in it, and what went wrong on it: errors, warnings, requests that failed or went elsewhere.
 * `address` says where it will be opened; what lies below it is its own.
 * @param {import("puppeteer-core").Browser} browser
 * @param {string} address
 */
export async function open(browser, address) {
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE);
  /** @type {string[]} */
  const troubles = [];
  page.on("console", (message) => ["error", "warn"].includes(message.type()) && !SLOWNESS.test(message.text()) && troubles.push(`${message.type()}: ${message.text()} ${message.location()?.url ?? ""}`));
  page.on("pageerror", (error) => troubles.push(String(error)));
  page.on("requestfailed", (request) => troubles.push(`failed: ${request.url()} ${request.failure()?.errorText ?? ""}`));
  page.on("response", (response) => response.status() >= 400 && troubles.push(`${response.status()}: ${response.url()}`));
  page.on("request", (request) => {
    const url = request.url();
    if (!/^(data|blob):/.test(url) && !url.startsWith(address)) troubles.push(`elsewhere: ${url}`);
  });
  await page.evaluateOnNewDocument(kit, COMING);
  return { page, troubles };
}

/**
 * What a condition gives once it is something; it is tried again and again inside the page.
 * @template T
 * @param {import("puppeteer-core").Page} page
 * @param {string} what has come to be then
 * @param {(...args: any[]) => T | Promise<T>} condition
 * @param {unknown[]} args
 * @returns {Promise<T>}
 */
export async function until(page, what, condition, ...args) {
  try {
    const handle = await page.waitForFunction(condition, {}, ...args);
    return /** @type {Promise<T>} */ (handle.jsonValue());
  } catch (error) {
    throw new Error(`${what}: ${error}`, { cause: error });
  }
}
