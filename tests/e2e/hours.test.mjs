// The hours view as an energy planner uses it: a grid and year, its figures, own hours, a link to share.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, it } from "node:test";
import { NARROW, WIDE, canvases, launch, open, settled, shot, violations } from "./browser.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** Figures of the baseline that the native tests hold against the command line. */
const GOLDEN = JSON.parse(await readFile(new URL("../ref/hours-north-2030.json", import.meta.url), "utf8"));

async function hours(page) {
  await page.click('#tabs a[data-view="hours"]');
  await ready(page);
}

/** Until figures and pictures of the place in sight stand; the years come later. */
async function ready(page) {
  await page.waitForSelector('[data-panel="hours-figures"]');
  await settled(page, '[data-panel="hours-figures"], figure:has([data-chart="week"], [data-chart="duration-curve"])');
}
const select = (page, i) => page.locator('[data-panel="hours-place"] select').nth(i);
const exact = (page, id) => page.locator(`[data-figure="${id}"]`).getAttribute("data-value");
const title = (page, chart) => page.locator(`figure:has([data-chart="${chart}"]) h3`).innerText();
const titled = (page, chart, text) => page.waitForFunction(([chart, text]) => document.querySelector(`figure:has([data-chart="${chart}"]) h3`)?.textContent?.includes(text), [chart, text]);
const bytes = async (page, button) => {
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator('[data-panel="hours-figures"] .action').nth(button).click()]);
  return readFile(await download.path(), "utf8");
};

it("dispatches a grid and year to the figures of the command line, and hands out its files", async () => {
  const { page, troubles, requests, close } = await open(browser, { lang: "en" });
  assert.deepEqual(requests.filter((path) => /hours/.test(path)), [], "fetched before anybody asked");
  await hours(page);
  for (const [id, value] of Object.entries(GOLDEN)) assert.equal(await exact(page, id), value, id);
  assert.match(await page.locator('[data-panel="hours-place"] [role=status]').innerText(), /took \d+ ms/);
  assert.equal(await page.locator("#hours-command").innerText(), "tianchu dispatch baseline --grid north --year 2030");
  const csv = await bytes(page, 0);
  assert.match(csv, /^scenario,region,year,hour,load_mw,wind_mw,solar_mw,[^]*\nbaseline,north,2030,0,/);
  assert.equal(csv.trimEnd().split("\n").length, 1 + 2 * 8760, "a row for each hour and store");
  const problem = JSON.parse(await bytes(page, 1));
  assert.equal(problem.net_load_mw.length, 8760);
  assert.equal(problem.stores.length, 2);
  assert.deepEqual(troubles, []);
  await close();
});

it("draws week, duration curves and the years, read by arrow keys", async () => {
  const { page, troubles, close } = await open(browser, { lang: "en" });
  await hours(page);
  await titled(page, "week", "North grid, 2030");
  await titled(page, "duration-curve", "hours of surplus");
  await page.waitForSelector('[data-panel="hours-years"][data-done="true"]');
  await settled(page);
  await titled(page, "curtailment", "2030");
  await titled(page, "value-of-next-mw", "saves");
  for (const { label, ink } of await canvases(page)) {
    assert.ok(label.length > 20 && ink > 0.005, label);
  }
  const surface = page.locator('figure:has([data-chart="week"]) .surface');
  await surface.focus();
  await page.keyboard.press("ArrowRight");
  assert.match(await surface.getAttribute("aria-valuetext"), /00:00: .*Load.*Marginal price/);
  await page.keyboard.press("ArrowRight");
  assert.match(await surface.getAttribute("aria-valuetext"), /01:00: /);
  // Another week by its button: the next after the hardest.
  const before = await title(page, "week");
  await page.locator('[data-panel="hours-place"] .action').nth(1).click();
  await page.waitForFunction((was) => document.querySelector('figure:has([data-chart="week"]) h3')?.textContent !== was, before);
  assert.match(await select(page, 2).inputValue(), /^\d+$/);
  // Published points stand on the curtailment chart.
  const curtailment = page.locator('figure:has([data-chart="curtailment"])');
  assert.match(await curtailment.locator("figcaption p").innerText(), /dots: published for the nation/);
  await curtailment.locator(".ops button").first().click();
  assert.match(await curtailment.locator("thead").innerText(), /Published for China, first half of 2025/);
  assert.match(await curtailment.locator("tbody").innerText(), /6\.11/);
  assert.deepEqual(troubles, []);
  await close();
});

it("follows a lever, and keeps place and levers in its link", async () => {
  const { page, close } = await open(browser, { lang: "en" });
  await hours(page);
  for (const [i, wanted] of ["northwest", "2027", "surplus"].entries()) {
    await select(page, i).selectOption(wanted);
    await ready(page);
  }
  const told = async (page) => [await exact(page, "curtailed_share"), await title(page, "week")];
  const before = await told(page);
  assert.match(before[1], /Northwest grid, 2027/);
  const lever = page.locator('[id="storage.new_duration_hours"]');
  await lever.fill("4");
  await lever.press("Enter");
  await ready(page);
  const said = await told(page);
  before.forEach((was, i) => assert.notEqual(said[i], was, "longer stores take in more"));
  await page.click("#share");
  const shared = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(shared, /c=hours,northwest\.2027\.surplus/);
  const second = await open(browser, { lang: "zh", hash: new URL(shared).hash });
  await ready(second.page);
  assert.deepEqual(await told(second.page), said);
  assert.equal(await select(second.page, 2).inputValue(), "surplus");
  assert.deepEqual(second.troubles, []);
  await second.close();
  // Other views do not carry the place, and it is still there on the way back.
  await page.click('#tabs a[data-view="targets"]');
  await page.waitForFunction(() => /c=targets/.test(location.hash) && !/northwest/.test(location.hash));
  await page.goBack();
  await page.locator('[data-panel="hours-figures"] h3', { hasText: "Northwest grid, 2027" }).waitFor();
  await close();

  const bad = await open(browser, { lang: "en", hash: "#v=1&s=baseline&l=en&c=hours,west.2030.hardest" });
  await ready(bad.page);
  assert.match(await bad.page.locator("#notice").innerText(), /west.*north, northeast/s);
  await bad.close();
});

it("takes a reader's own hours, and says what is wrong with a bad file", async () => {
  const { page, troubles, close } = await open(browser, { lang: "en" });
  await hours(page);
  const before = await exact(page, "curtailed_share");
  await page.click('[data-panel="hours-own"] summary');
  const put = (name, text) => page.setInputFiles('[data-panel="hours-own"] input', { name, mimeType: "text/csv", buffer: Buffer.from(text) });
  const lines = (header, line) => `${header}\n${Array.from({ length: 8760 }, (_, h) => line(h)).join("\n")}\n`;
  await put("bad.csv", lines("hour,wind.nord,wind.north", (h) => `${h},0.2,${h === 3 ? "1.5" : h === 5 ? "calm" : "0.2"}`));
  const alarm = page.locator('[data-panel="hours-own"] [role=alert]');
  await alarm.locator("li").nth(2).waitFor();
  const told = await alarm.innerText();
  assert.match(told, /bad\.csv[^]*wind\.nord[^]*wind\.north\?[^]*line 5: wind\.north is 1\.5; allowed is 0 to 1[^]*line 7: wind\.north is "calm"/);
  assert.equal(await exact(page, "curtailed_share"), before, "the hours in use stay");
  assert.match(await page.locator('[data-panel="hours-own"] [role=status]').innerText(), /Generated/);
  await put("south.csv", lines("wind.south", () => "0.2"));
  await alarm.locator("li", { hasText: "no column is of the grid asked for (north); the file has wind.south" }).waitFor();
  // Hours that a spreadsheet would write are taken, hours out of order are not.
  await put("order.csv", lines('"hour","wind.north"', (h) => `"${h === 7 ? 8 : h}","0.2"`));
  await alarm.locator("li", { hasText: "line 10: hour is 8, which line 9 has already" }).waitFor();
  // An even wind all year: less to store, less to curtail.
  await put("mine.csv", lines("hour,wind.north", (h) => `${h},0.25`));
  await page.waitForFunction((was) => document.querySelector('[data-figure="curtailed_share"]')?.dataset.value !== was, before);
  assert.equal(await alarm.innerText(), "");
  assert.match(await page.locator('[data-panel="hours-own"] [role=status]').innerText(), /mine\.csv/);
  assert.match(await page.locator("#hours-command").innerText(), /--profiles mine\.csv/);
  await page.locator('[data-panel="hours-own"] .action').nth(1).click();
  await page.waitForFunction((was) => document.querySelector('[data-figure="curtailed_share"]')?.dataset.value === was, before);
  assert.deepEqual(troubles, []);
  await close();
});

it("tries other weather, and refuses a seed that is none", async () => {
  const { page, troubles, close } = await open(browser, { lang: "en" });
  await hours(page);
  const before = await exact(page, "curtailed_share");
  const seed = page.getByLabel("Weather seed", { exact: true });
  await seed.fill("-1");
  await seed.press("Enter");
  const alarm = page.locator("[data-weather] [role=alert]");
  assert.match(await alarm.innerText(), /seed is -1 but must be a whole number from 0 to 9223372036854775807\..*7 is still in use/s);
  assert.equal(await seed.getAttribute("aria-invalid"), "true");
  await alarm.locator("button").click();
  assert.deepEqual([await seed.inputValue(), await alarm.innerText(), await exact(page, "curtailed_share")], ["7", "", before]);
  await page.getByRole("button", { name: "Other weather" }).click();
  await page.waitForFunction((was) => document.querySelector('[data-figure="curtailed_share"]')?.dataset.value !== was, before);
  assert.equal(await seed.inputValue(), "8");
  assert.match(await page.locator("#hours-command").innerText(), /--seed 8 /);
  const other = await exact(page, "curtailed_share");
  await page.click("#share");
  const shared = await page.evaluate(() => navigator.clipboard.readText());
  const second = await open(browser, { lang: "zh", hash: new URL(shared).hash });
  await ready(second.page);
  assert.equal(await second.page.getByLabel("Weather seed", { exact: true }).inputValue(), "8");
  assert.equal(await exact(second.page, "curtailed_share"), other);
  await second.close();
  const draw = page.getByLabel("Draw", { exact: true });
  await draw.fill("3");
  await draw.press("Enter");
  await page.waitForFunction((was) => document.querySelector('[data-figure="curtailed_share"]')?.dataset.value !== was, other);
  assert.match(await page.locator("#changes").textContent(), /Weather seed7 → 8.*Draw0 → 3/s);
  assert.deepEqual(troubles, []);
  await close();
});

for (const [size, screen] of Object.entries({ wide: WIDE, narrow: NARROW })) {
  it(`shows what it rests on, and fits the screen: ${size}`, async () => {
    const { page, troubles, close } = await open(browser, { lang: size === "wide" ? "en" : "zh", screen, dark: screen === NARROW });
    await hours(page);
    for (const summary of await page.locator("#view details > summary").all()) await summary.click();
    await page.waitForSelector('[data-panel="hours-evidence"] tbody tr');
    const evidence = page.locator('[data-panel="hours-evidence"]');
    assert.ok((await evidence.locator(".missed").count()) >= 3, "misses are marked");
    assert.match(await evidence.innerText(), /Wu.*2023/s);
    assert.equal(await evidence.locator("table").nth(1).locator("tbody tr").count(), 18);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), screen.viewport.width, "the page scrolls sideways");
    assert.deepEqual(await violations(page), []);
    await shot(page, `hours-${size}`, screen === WIDE);
    assert.deepEqual(troubles, []);
    await close();
  });
}
