// The storage view as an energy planner uses it: how much, when, at what return, where, and does the plan add up?
import { NARROW, WIDE, accessible, enter, expect, find, fits, pictures, saved, settled, setting, shared, shot, test, textOf } from "./browser.mjs";

const panel = (page, name) => page.locator(`[data-panel="${name}"]`);
const figure = (page, id) => page.locator(`.profile [data-figure="${id}"] strong`);
const answer = (page) => page.locator(".province .answer");
/** The cell of a table in the row that begins so. */
const cell = (page, name, first, column) => panel(page, name).locator("tbody tr").filter({ has: page.getByRole("rowheader", { name: first, exact: true }) }).locator("th, td").nth(column);
/** A text as a number, whatever stands around it. */
const number = (text) => Number(text.replace("−", "-").match(/-?[\d.]+/)[0]);
/** What a column of a table holds, as numbers without their unit. */
const column = (page, name, i) => panel(page, name).locator("tbody tr").evaluateAll((rows, i) => rows.map((row) => Number(row.cells[i].textContent.replace(" %", ""))), i);
const sum = (numbers) => numbers.reduce((sum, x) => sum + x, 0);

async function storage(page) {
  await page.click('#tabs a[data-view="storage"]');
  await expect(panel(page, "stations").locator("tbody tr").first()).toBeVisible();
}

/** Until the figures and tables speak of a place. */
async function told(page, name) {
  await expect(panel(page, "stations").locator("h3")).toContainText(name);
  await expect(answer(page)).toContainText(name);
}

/** All results as the reader can save them: the table the command line writes. */
async function results(page) {
  await page.click("#file summary");
  const { rows } = JSON.parse(await saved(page, page.locator("#file button").nth(2)));
  return (series, region, time) => Number(rows.find((row) => row.series === series && row.region === region && row.time === time)?.value);
}

test("shows the figures of the run, for the nation and for a province, by keyboard", async ({ visit }) => {
  const { page, requests } = await visit({ lang: "en" });
  expect(requests.filter((path) => /storage|\/full\//.test(path)), "the tab is not part of the first load").toEqual([]);
  await storage(page);
  const value = await results(page);
  /** Until a text says a number to the digits shown. */
  const says = async (locator, wanted, what) => {
    const off = async () => Math.abs(number(await locator.innerText()) / wanted - 1);
    await expect.poll(off, { message: `${what}: ${wanted}` }).toBeLessThan(6e-4);
  };
  for (const [code, name] of [["CN", "China"], ["37", "Shandong"]]) {
    if (code !== "CN") {
      await page.locator(`[data-region="${code}"]`).focus();
      await page.keyboard.press("Enter");
      await told(page, name);
    }
    for (const year of ["2027", "2035"]) {
      await page.locator(".province select").selectOption(year);
      await expect(panel(page, "uses").locator("h3")).toContainText(year);
      await says(figure(page, "power"), value("storage.power_kw", code, `${year}Q4`) / 1e6, `power ${code} ${year}`);
      await says(figure(page, "stages"), value("storage.pipeline_power_kw", code, `${year}Q4`) / 1e6, `pipeline ${code} ${year}`);
      await says(figure(page, "hours"), value("storage.equivalent_hours", code, year), `hours ${code} ${year}`);
      const two = (i) => cell(page, "stations", "Grid side, 2 h", i);
      const rate = 100 * value("storage.irr_grid_2h_share", code, year);
      await expect.poll(async () => number(await two(4).innerText()).toFixed(1)).toBe(rate.toFixed(1));
      const cost = value("storage.levelised_2h_yuan_per_kwh", code, year);
      await expect.poll(async () => number(await two(6).innerText()).toFixed(3)).toBe(cost.toFixed(3));
      await says(cell(page, "uses", "Computing facilities", 3), value("storage.use_computing_kw", code, `${year}Q4`) / 1e6, `computing ${code} ${year}`);
    }
  }
  // The nine uses are all of it.
  await expect(panel(page, "uses").locator("tbody tr")).toHaveCount(9);
  await expect.poll(async () => Math.abs(sum(await column(page, "uses", 4)) - 100)).toBeLessThan(0.5);
  // Every setting behind a table has a grade and a source.
  await panel(page, "stations").locator("details > summary").click();
  const rests = panel(page, "stations").locator("li");
  await expect(rests.nth(7)).toBeVisible();
  await expect(rests.filter({ hasNotText: /Grade [ABCD] · .+/ })).toHaveCount(0);
});

test("says that the plan does not add up, and what the run knew", async ({ visit }) => {
  const { page } = await visit({ lang: "en" });
  await storage(page);
  const plan = panel(page, "plan");
  for (const part of ["73.76 GW", "6.24 GW", "S02, S03", "2026Q2"]) await expect(plan).toContainText(part);
  const events = page.locator(".events tbody");
  await expect(events).toHaveText(/plan does not add up.*miss 180 GW by 6\.24 GW[^]*S03/);
  await expect(events, "events of farmland stand elsewhere").not.toHaveText(/ [FP]\d\d\b/);
  await page.selectOption("#scenario", "known-in-2024");
  await expect(plan).toContainText("2024-12-31");
  await expect(plan).toContainText("2024Q4");
});

test("answers a lever: a higher capacity payment returns more, and more is built", async ({ visit }) => {
  const { page } = await visit({ lang: "en" });
  await storage(page);
  await settled(page);
  const rate = cell(page, "stations", "Grid side, 4 h", 4);
  const before = { rate: number(await textOf(rate, /\d/)), power: number(await textOf(figure(page, "power"), /\d/)) };
  await find(page, "storage.capacity_payment_recovery_share");
  await enter(page, "storage.capacity_payment_recovery_share", "100");
  await expect.poll(async () => number(await rate.innerText())).toBeGreaterThan(before.rate + 1);
  await expect.poll(async () => number(await figure(page, "power").innerText())).toBeGreaterThan(before.power);
});

test("keeps province and view in its link, also in links of before", async ({ visit }) => {
  const { page } = await visit({ lang: "zh" });
  await storage(page);
  await page.click('[data-region="15"]');
  await told(page, "内蒙古");
  const said = await textOf(answer(page), /内蒙古/);
  const { hash } = await shared(page, /c=storage@15/);
  const other = await visit({ lang: "zh", hash });
  await told(other.page, "内蒙古");
  await expect(answer(other.page)).toHaveText(said);
  const old = await visit({ lang: "zh", hash: hash.replace("c=storage@15", "c=storage-additions@15,storage-stock@15") });
  await expect(old.page.locator('#tabs a[aria-current="page"]')).toHaveAttribute("data-view", "storage");
  await expect(old.page.locator("#region")).toHaveValue("15");
});

test("shades the provinces by storage and says who needs flexibility", async ({ visit }) => {
  const { page } = await visit({ lang: "en" });
  await storage(page);
  const title = page.locator("#view section:has(.tiles) h3");
  const list = page.locator(".measure select");
  await expect(list.locator("option")).toHaveCount(4);
  const titles = new Set(["…"]);
  for (let i = 0; i < 4; i += 1) {
    await list.selectOption({ index: i });
    await expect.poll(async () => titles.has(await title.innerText()), { message: "the title says what the tiles show" }).toBe(false);
    titles.add(await textOf(title));
    await expect(page.locator('[data-region="37"][data-level]')).toBeVisible();
  }
  const need = panel(page, "need");
  await need.locator("summary").click();
  await expect(need.locator("tbody tr")).toHaveCount(31);
  await expect.poll(async () => Math.abs(sum(await column(page, "need", 2)) - 600), { message: "each of six grids is shared out whole" }).toBeLessThan(2);
  // Another setting does not start seconds of work; it says that the table is from before.
  const again = need.locator(".action");
  await expect(again).toBeHidden();
  await enter(page, "storage.policy_pull_factor", "0.5");
  await expect(again).toBeVisible();
  await expect(need.locator("tbody tr")).toHaveCount(31);
  await accessible(page);
});

for (const lang of ["zh", "en"]) {
  for (const [size, screen] of Object.entries({ wide: WIDE, narrow: NARROW })) {
    test(`fits the screen: ${lang}, ${size}`, async ({ visit }) => {
      const { page } = await visit({ lang, screen, dark: (lang === "zh") === (screen === NARROW) });
      await storage(page);
      await page.click('[data-region="37"]');
      await told(page, lang === "zh" ? "山东" : "Shandong");
      await settled(page);
      await panel(page, "stations").locator("details > summary").click();
      await fits(page, screen);
      await expect(page.locator('#view > figure:has([data-chart="equipment"])'), "equipment is an account of the nation").toBeHidden();
      await pictures(page, 7, screen);
      await accessible(page);
      await expect(page.locator("#notice"), "a false alarm").toBeHidden();
      await shot(page, `storage-shandong-${lang}-${size}`, true);
    });
  }
}
