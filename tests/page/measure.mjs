// How the page behaves in time: what the first load weighs, how long it keeps the processor, when the first chart stands, how far
// things move, how soon a lever is answered, how much memory it takes. Numbers to compare two builds by, not tests.
// usage: node measure.mjs URL [cpu] [start] [shift] [views] [lever]      (the browser is that of TIANCHU_CHROMIUM; `cpu` is
// part of `start`)
import { readFileSync } from "node:fs";
import { loadavg } from "node:os";
import { chromium } from "@playwright/test";
import { watch } from "./watch.mjs";

const [address, ...parts] = process.argv.slice(2);
const PARTS = ["cpu", "start", "shift", "views", "lever"];
const usage = `usage: node measure.mjs URL ${PARTS.map((part) => `[${part}]`).join(" ")}`;
/** Ends what cannot be done, and says why. */
function refuse(why) {
  console.error(why);
  process.exit(2);
}
if (!address) refuse(usage);
for (const part of parts) if (!PARTS.includes(part)) refuse(`there is no part ${part}; ${usage}`);
if (!process.env.TIANCHU_CHROMIUM) refuse("set TIANCHU_CHROMIUM to the program of a Chromium, or run cargo xtask bench --page");
const wanted = (part) => parts.length === 0 || parts.includes(part);

const LOADS = 5;
const SCREENS = [[1280, 800], [1920, 1080], [768, 1024], [390, 844]];
const LANGUAGES = { zh: "zh-CN", en: "en-GB" };
const MOVES = 40;

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const p95 = (numbers) => numbers.toSorted((a, b) => a - b)[Math.ceil(0.95 * numbers.length) - 1];
const ms = (x) => (x === undefined ? "never" : `${x.toFixed(0)} ms`);
const tell = (what, value) => console.log(`${what.padEnd(44)} ${value}`);

const browser = await chromium.launch({ executablePath: process.env.TIANCHU_CHROMIUM });

/** A page that watches itself, opened in a context of its own with nothing cached. */
async function open({ rate = 1, size: [width, height] = SCREENS[0], lang = "zh" } = {}) {
  const context = await browser.newContext({ viewport: { width, height }, locale: LANGUAGES[lang] });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate });
  await page.addInitScript(watch);
  await page.goto(address);
  await page.waitForSelector("html[data-ready]", { state: "attached", timeout: 120_000 });
  const rest = () => page.evaluate(() => globalThis.watched.rest());
  await rest();
  return { page, devtools, rest, seen: () => page.evaluate(() => globalThis.watched.told()), close: () => context.close() };
}

async function several(wish) {
  const all = [];
  for (let i = 0; i < LOADS; i++) {
    const { seen, close } = await open(wish);
    all.push(await seen());
    await close();
  }
  return all;
}

/** Processor time of the longest tasks of a start: unlike their length it does not depend on what else the machine does. */
async function worked() {
  const context = await browser.newContext({ viewport: { width: SCREENS[0][0], height: SCREENS[0][1] }, locale: LANGUAGES.zh });
  const page = await context.newPage();
  await browser.startTracing(page, { categories: ["toplevel", "devtools.timeline"] });
  await page.goto(address);
  await page.waitForSelector("html[data-ready]", { state: "attached", timeout: 120_000 });
  const { traceEvents } = JSON.parse(String(await browser.stopTracing()));
  await context.close();
  const own = traceEvents.find(({ name, args }) => name === "ParseHTML" && args.beginData?.url?.startsWith(address));
  const tasks = traceEvents
    .filter(({ name, ph, pid, tid, tdur }) => ph === "X" && name.endsWith("RunTask") && pid === own?.pid && tid === own.tid && tdur >= 10_000)
    .toSorted((a, b) => a.ts - b.ts);
  // The same task is told once by each part of the browser that hands it on.
  return tasks.filter(({ ts }, i) => i === 0 || ts >= tasks[i - 1].ts + tasks[i - 1].dur).map(({ tdur }) => tdur / 1000);
}

/** The longest tasks of the loads, place by place; only those of 50 ms and more are told by the browser. */
function tasks(loads) {
  const sorted = loads.map(({ tasks }) => tasks.toSorted((a, b) => b - a));
  const places = Math.max(...sorted.map((list) => list.length), 0);
  const each = Array.from({ length: places }, (_, i) => median(sorted.map((list) => list[i] ?? 0)));
  return each.filter((x) => x > 0).map((x) => x.toFixed(0)).join(" + ") || "none";
}

console.log(`${address}, ${browser.version()}, median of ${LOADS} loads, load average ${loadavg()[0].toFixed(1)}\n`);

if (wanted("start") || wanted("cpu")) {
  const loads = [];
  for (let i = 0; i < LOADS; i++) loads.push({ tasks: await worked() });
  tell("tasks of the start from 10 ms of processor", `${tasks(loads)} ms`);
}

if (wanted("start")) for (const rate of [1, 4]) {
  const loads = await several({ rate });
  if (rate === 1) for (const [part, bytes] of Object.entries(loads[0].bytes)) tell(`first load, ${part}`, `${bytes.toLocaleString("en")} bytes sent`);
  tell(`tasks of the start from 50 ms, ${rate}x`, `${tasks(loads)} ms`);
  tell(`first chart painted, ${rate}x`, ms(median(loads.map(({ firstChart }) => firstChart ?? Infinity))));
  tell(`first contentful paint, ${rate}x`, ms(median(loads.map(({ firstPaint }) => firstPaint))));
}

if (wanted("shift")) for (const size of SCREENS) {
  for (const lang of Object.keys(LANGUAGES)) {
    const { page, seen, close } = await open({ size, lang });
    const { shift, sentence, moved } = await seen();
    const inSight = await page.locator("#sentence").evaluate((element) => element.getBoundingClientRect().bottom <= innerHeight);
    tell(`layout shift, ${size.join("x")} ${lang}`, `${shift.toFixed(3)}; sentence at ${ms(sentence)}, ${inSight ? "in sight" : "OUT OF SIGHT"}${moved.length > 0 ? `; ${moved.join(", ")}` : ""}`);
    await close();
  }
}

if (wanted("views")) for (const rate of [1, 4]) {
  const { page, devtools, rest, seen, close } = await open({ rate });
  const count = await page.locator("#tabs a").count();
  for (let i = 1; i < count; i++) {
    const tab = page.locator("#tabs a").nth(i);
    const before = (await seen()).tasks.length;
    await tab.click();
    await page.waitForFunction(() => ![...document.querySelectorAll('#view[aria-busy="true"], #view [aria-busy="true"]')].some((part) => part.checkVisibility()), undefined, { timeout: 120_000 });
    await rest();
    const longest = (await seen()).tasks.slice(before).toSorted((a, b) => b - a);
    tell(`opening ${await tab.getAttribute("data-view")}, ${rate}x`, longest.length > 0 ? `${longest.slice(0, 5).map((x) => x.toFixed(0)).join(" + ")} ms` : "none of 50 ms");
  }
  if (rate === 1) {
    const { usedSize, embedderHeapUsedSize = 0 } = await devtools.send("Runtime.getHeapUsage");
    const { memories } = await seen();
    tell("memory after every view, scripts", `${mega(usedSize + embedderHeapUsedSize)}`);
    tell("memory after every view, wasm on the page", memories.map(mega).join(" + "));
    tell("memory after every view, greatest process", await greatestProcess());
  }
  await close();
}

function mega(bytes) {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

/** Memory that the greatest renderer holds, workers among it; read where the system tells. */
async function greatestProcess() {
  const devtools = await browser.newBrowserCDPSession();
  const { processInfo } = await devtools.send("SystemInfo.getProcessInfo");
  const held = processInfo
    .filter(({ type }) => type === "renderer")
    .map(({ id }) => {
      try {
        return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, "utf8"))?.[1] ?? 0) * 1024;
      } catch {
        return 0;
      }
    });
  return mega(Math.max(...held));
}

if (wanted("lever")) for (const rate of [1, 4]) {
  const { page, close } = await open({ rate });
  const rounds = [];
  for (let round = 0; round < 3; round++) rounds.push(p95(await page.evaluate((moves) => globalThis.watched.lever(moves), MOVES)));
  tell(`lever to frame, two charts, ${rate}x, p95`, `${ms(median(rounds))} (${rounds.map((x) => x.toFixed(0)).join(", ")})`);
  await close();
}

console.log(`\nload average at the end ${loadavg()[0].toFixed(1)}`);
await browser.close();
