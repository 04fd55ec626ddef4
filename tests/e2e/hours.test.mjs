// The hours view as an energy planner uses it: a grid and year, its figures, own hours, a link to share.
import { readFileSync } from "node:fs";
import { FOLD, NARROW, WIDE, accessible, enter, expect, fits, pictures, saved, settled, shared, shot, test, textOf, unfold } from "./browser.mjs";

/** Figures of the baseline that the native tests hold against the command line. */
const GOLDEN = JSON.parse(readFileSync(new URL("../ref/hours-north-2030.json", import.meta.url), "utf8"));

const panel = (page, name) => page.locator(`[data-panel="${name}"]`);
const chart = (page, name) => page.locator(`figure:has([data-chart="${name}"])`);
const title = (page, name) => chart(page, name).locator("h3");
const select = (page, i) => panel(page, "hours-place").locator("select").nth(i);
const figure = (page, id) => page.locator(`[data-figure="${id}"]`);
const curtailed = (page) => figure(page, "curtailed_share");

async function hours(page) {
  await page.click('#tabs a[data-view="hours"]');
  await ready(page);
}

/** Until figures and pictures of the place in sight stand; the years come later. */
async function ready(page) {
  await expect(panel(page, "hours-figures").locator("tbody")).toBeVisible();
  await settled(page, '[data-panel="hours-figures"], figure:has([data-chart="week"]), figure:has([data-chart="duration-curve"])');
}

/** The exact value of a figure that stands. */
async function exact(page, id) {
  let value = "";
  await expect.poll(async () => (value = await figure(page, id).getAttribute("data-value"))).toMatch(/\d/);
  return value;
}

test("dispatches a grid and year to the figures of the command line, and hands out its files", async ({ visit }) => {
  const { page, requests } = await visit({ lang: "en" });
  expect(requests.filter((path) => /hours/.test(path)), "fetched before anybody asked").toEqual([]);
  await hours(page);
  for (const [id, value] of Object.entries(GOLDEN)) await expect(figure(page, id)).toHaveAttribute("data-value", value);
  await expect(panel(page, "hours-place").getByRole("status")).toHaveText(/took \d+ ms/);
  await expect(page.locator("#hours-command")).toHaveText("tianchu dispatch baseline --grid north --year 2030");
  const files = panel(page, "hours-figures").locator(".action");
  const csv = await saved(page, files.nth(0));
  expect(csv).toMatch(/^\ufeffscenario,region,year,hour,load_mw,wind_mw,solar_mw,[^]*\nbaseline,north,2030,0,/);
  expect(csv.trimEnd().split("\n").length, "a row an hour for the grid and each store").toBe(1 + 3 * 8760);
  const problem = JSON.parse(await saved(page, files.nth(1)));
  expect(problem.net_load_mw).toHaveLength(8760);
  expect(problem.stores).toHaveLength(2);
});

test("draws week, duration curves and the years, read by arrow keys", async ({ visit }) => {
  const { page } = await visit({ lang: "en" });
  await hours(page);
  await expect(title(page, "week")).toContainText("North grid, 2030");
  await expect(title(page, "duration-curve")).toContainText("hours of surplus");
  await expect(panel(page, "hours-years")).toHaveAttribute("data-done", "true");
  await settled(page);
  await expect(title(page, "curtailment")).toContainText("2030");
  await expect(title(page, "value-of-next-mw")).toContainText("saves");
  await pictures(page, 4, WIDE);
  const surface = chart(page, "week").locator(".surface");
  await surface.focus();
  await page.keyboard.press("ArrowRight");
  await expect(surface).toHaveAttribute("aria-valuetext", /00:00: .*Load.*Marginal price/);
  await page.keyboard.press("ArrowRight");
  await expect(surface).toHaveAttribute("aria-valuetext", /01:00: /);
  // Another week by its button: the next after the hardest.
  const before = await textOf(title(page, "week"));
  await panel(page, "hours-place").locator(".action").nth(1).click();
  await expect(title(page, "week")).not.toHaveText(before);
  await expect(select(page, 2)).toHaveValue(/^\d+$/);
  // Published points stand on the curtailment chart.
  const curtailment = chart(page, "curtailment");
  await expect(curtailment.locator("figcaption p")).toContainText("dots: published for the nation");
  await curtailment.locator(".ops button").first().click();
  await expect(curtailment.locator("thead")).toContainText("Published for China, first half of 2025");
  await expect(curtailment.locator("tbody")).toContainText("6.11");
});

test("computes all six grids in workers, which end with the work or when it is stopped", async ({ visit }) => {
  // Whatever the machine has, several share the work.
  const prepared = () => Object.defineProperty(navigator, "hardwareConcurrency", { value: 4 });
  const { page, hold } = await visit({ lang: "en", prepared });
  await hours(page);
  const years = panel(page, "hours-years");
  const button = years.locator(".action");
  await expect(years).toHaveAttribute("data-done", "true");
  // They wait for their script, so that they are stopped before they are done, however fast the machine is.
  const script = await hold("worker.js");
  await button.click();
  await expect(button).toHaveText("Stop the other grids");
  await button.click();
  await expect(button).toHaveText("Compute all six grids");
  script();
  await expect.poll(() => page.workers().length).toBe(1);
  await expect(years).toHaveAttribute("data-done", "true");
  await button.click();
  await expect(years.locator("progress")).toHaveJSProperty("max", 72);
  await expect(years.locator("progress")).toHaveJSProperty("value", 72);
  await expect(button).toBeHidden();
  await expect.poll(() => page.workers().length).toBe(1);
  await settled(page);
  const curtailment = chart(page, "curtailment");
  await curtailment.locator(".ops button").first().click();
  // Every year of the nation has its share.
  const shares = () =>
    curtailment.locator("table").evaluate((table) => {
      const heads = [...table.querySelectorAll("thead th")].map((cell) => cell.textContent);
      const nation = heads.findIndex((text) => text.startsWith("China, six grids"));
      return [...table.querySelectorAll("tbody tr")].filter((row) => /\d/.test(row.children[nation]?.textContent ?? "")).length;
    });
  await expect.poll(shares).toBe(12);
});

test("follows a lever, and keeps place and levers in its link", async ({ visit }) => {
  const { page } = await visit({ lang: "en" });
  await hours(page);
  for (const [i, wanted] of ["northwest", "2027", "surplus"].entries()) {
    await select(page, i).selectOption(wanted);
    await ready(page);
    await expect(select(page, i)).toHaveValue(wanted);
  }
  const week = await textOf(title(page, "week"), /Northwest grid, 2027/);
  const share = await exact(page, "curtailed_share");
  await enter(page, "storage.new_duration_hours", "4");
  await ready(page);
  await expect(curtailed(page), "longer stores take in more").not.toHaveAttribute("data-value", share);
  await expect(title(page, "week")).not.toHaveText(week);
  const said = { share: await exact(page, "curtailed_share"), week: await textOf(title(page, "week")) };
  const { hash } = await shared(page, /c=hours,northwest\.2027\.surplus/);
  const second = await visit({ lang: "zh", hash });
  await ready(second.page);
  await expect(curtailed(second.page)).toHaveAttribute("data-value", said.share);
  await expect(title(second.page, "week")).toHaveText(said.week);
  await expect(select(second.page, 2)).toHaveValue("surplus");
  // Other views do not carry the place, and it is still there on the way back.
  await page.click('#tabs a[data-view="targets"]');
  await expect(page).toHaveURL(/c=targets/);
  await expect(page).not.toHaveURL(/northwest/);
  await page.goBack();
  await expect(panel(page, "hours-figures").locator("h3")).toContainText("Northwest grid, 2027");

  const bad = await visit({ lang: "en", hash: "#v=1&s=baseline&l=en&c=hours,west.2030.hardest" });
  await ready(bad.page);
  await expect(bad.page.locator("#notice")).toHaveText(/west.*north, northeast/s);
});

test("takes a reader's own hours, and says what is wrong with a bad file", async ({ visit }) => {
  const { page } = await visit({ lang: "en" });
  await hours(page);
  const before = await exact(page, "curtailed_share");
  const own = panel(page, "hours-own");
  await own.locator("summary").click();
  const put = (name, text) => own.locator("input").setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
  const lines = (header, line) => `${header}\n${Array.from({ length: 8760 }, (_, h) => line(h)).join("\n")}\n`;
  await put("bad.csv", lines("hour,load.nord,wind.north", (h) => `${h},0.2,${h === 3 ? "1.5" : h === 5 ? "calm" : "0.2"}`));
  const alarm = own.getByRole("alert");
  await expect(alarm).toHaveText(/bad\.csv[^]*load\.nord[^]*load\.north\?[^]*line 5: wind\.north is 1\.5; allowed is 0 to 1[^]*line 7: wind\.north is "calm"/);
  await expect(curtailed(page), "the hours in use stay").toHaveAttribute("data-value", before);
  await expect(own.getByRole("status")).toHaveText(/Generated/);
  await put("south.csv", lines("wind.south", () => "0.2"));
  await expect(alarm).toContainText("no column is of the grid asked for (north); the file has wind.south");
  // Hours that a spreadsheet would write are taken, hours out of order are not.
  await put("order.csv", lines('"hour","wind.north"', (h) => `"${h === 7 ? 8 : h}","0.2"`));
  await expect(alarm).toContainText("line 10: hour is 8, which line 9 has already");
  // An even wind all year: less to store, less to curtail.
  await put("mine.csv", lines("hour,wind.north", (h) => `${h},0.25`));
  await expect(curtailed(page)).not.toHaveAttribute("data-value", before);
  await expect(alarm).toHaveText("");
  await expect(own.getByRole("status")).toHaveText(/mine\.csv/);
  await expect(page.locator("#hours-command")).toHaveText(/--profiles mine\.csv/);
  await own.locator(".action").nth(1).click();
  await expect(curtailed(page)).toHaveAttribute("data-value", before);
});

test("reads files as offices have them, says what it made of them, and what a link leaves out", async ({ visit }) => {
  const { page } = await visit({ lang: "en" });
  await hours(page);
  const own = panel(page, "hours-own");
  await own.locator("summary").click();
  const put = (name, text, encoding = "utf8") => own.locator("input").setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text, encoding) });
  const lines = (header, line, n = 8760) => `${header}\n${Array.from({ length: n }, (_, h) => line(h)).join("\n")}\n`;
  const alarm = own.getByRole("alert");
  const notes = own.locator("details > ul li");
  const load = (h) => 100 + (h % 24);
  await expect(notes).toHaveCount(0);
  // What is refused is refused once, and changes nothing.
  await put("leap.csv", lines("hour,load.north", (h) => `${h},${load(h)}`, 8784));
  await expect(alarm.locator("li")).toHaveText([/^8784 hours: 29 February .*lines 1418 to 1441/]);
  await put("large.csv", "0".repeat(8_000_001));
  await expect(alarm.locator("li")).toHaveText([/^the file has 8\.1 MB; at most 8 MB are read\./]);
  await put("big5.csv", "hour,load.north,\xb3\xc6\xb5\xf9\n0,1,\xb9\xea\xb4\xfa\xad\xc8\n", "latin1");
  await expect(alarm.locator("li")).toHaveText([/^line 2 is neither UTF-8 text nor GB18030/]);
  await put("book.csv", "PK\x03\x04", "latin1");
  await expect(alarm.locator("li")).toHaveText([/Excel workbook/]);
  await expect(own.getByRole("status")).toHaveText(/Generated/);
  // "remark" and "measured", as Excel saves them in China.
  await put("gbk.csv", lines("hour,load.north,\xb1\xb8\xd7\xa2", (h) => `${h},${load(h)},\xca\xb5\xb2\xe2`), "latin1");
  await expect(notes).toHaveText(["the file is no UTF-8 text and was read as GB18030.", "columns that are not read (1): 备注."]);
  await expect(alarm).toHaveText("");
  await expect(own.getByRole("status")).toHaveText(/gbk\.csv/);
  await put("night.csv", lines("solar.north", () => "0"));
  await expect(notes).toHaveText([/^solar\.north is 0 in every hour: in 2030 the wind and sun of North grid lack \d+ of \d+ TWh\.$/]);
  await page.click("#share");
  await expect(page.locator("[data-left-out]")).toHaveText(/Your own hours \(night\.csv\) are not in the link/);
  await page.locator("#sharing .close").click();
  await own.locator(".action").nth(1).click();
  await expect(notes).toHaveCount(0);
  await page.click("#share");
  await expect(page.locator("#sharing .close")).toBeVisible();
  await expect(page.locator("[data-left-out]")).toHaveCount(0);
});

test("tries other weather, and refuses a seed that is none", async ({ visit }) => {
  const { page } = await visit({ lang: "en" });
  await hours(page);
  const before = await exact(page, "curtailed_share");
  const seed = page.getByLabel("Weather seed", { exact: true });
  await seed.fill("-1");
  await seed.press("Enter");
  const alarm = page.locator("[data-weather]").getByRole("alert");
  await expect(alarm).toHaveText(/seed is -1 but must be a whole number from 0 to 9223372036854775807\..*7 is still in use/s);
  await expect(seed).toHaveAttribute("aria-invalid", "true");
  await alarm.locator("button").click();
  await expect(seed).toHaveValue("7");
  await expect(alarm).toHaveText("");
  await expect(curtailed(page)).toHaveAttribute("data-value", before);
  await page.getByRole("button", { name: "Other weather" }).click();
  await expect(seed).toHaveValue("8");
  await ready(page);
  await expect(curtailed(page)).not.toHaveAttribute("data-value", before);
  await expect(page.locator("#hours-command")).toHaveText(/--seed 8 /);
  const other = await exact(page, "curtailed_share");
  const { hash } = await shared(page, /c=hours/);
  const second = await visit({ lang: "zh", hash });
  await ready(second.page);
  await expect(second.page.getByLabel("Weather seed", { exact: true })).toHaveValue("8");
  await expect(curtailed(second.page)).toHaveAttribute("data-value", other);
  const draw = page.getByLabel("Draw", { exact: true });
  await draw.fill("3");
  await draw.press("Enter");
  await expect(curtailed(page)).not.toHaveAttribute("data-value", other);
  await expect(page.locator("#changes")).toHaveText(/Weather seed7 → 8.*Draw0 → 3/s);
});

for (const [size, screen] of Object.entries({ wide: WIDE, narrow: NARROW })) {
  test(`shows what it rests on, and fits the screen: ${size}`, async ({ visit }) => {
    const { page } = await visit({ lang: size === "wide" ? "en" : "zh", screen, dark: screen === NARROW });
    await hours(page);
    await unfold(page, FOLD);
    const evidence = panel(page, "hours-evidence");
    await expect(evidence.locator(".missed").nth(2), "misses are marked").toBeVisible();
    await expect(evidence).toHaveText(/Wu.*2023/s);
    await expect(evidence.locator("table").nth(1).locator("tbody tr")).toHaveCount(18);
    await fits(page, screen);
    await accessible(page);
    await shot(page, `hours-${size}`, screen === WIDE);
  });
}
