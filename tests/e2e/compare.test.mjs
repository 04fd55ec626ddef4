// The comparison as an analyst uses it: figures, charts chosen in their places, three lines, and where the differences come from.
import { NARROW, TABLE, WIDE, accessible, enter, expect, find, fits, settled, shared, shot, test, textOf } from "./browser.mjs";

const panel = (page, name) => page.locator(`[data-panel="${name}"]`);
const mode = (page, i) => panel(page, "compare").locator(".modes button").nth(i);
/** The place of a chart, counted from 0. */
const place = (page, i) => panel(page, "compare-charts").locator(".held").nth(i);
const title = (page, i) => place(page, i).locator("figure h3").first();
const cell = (page, figure, letter) => panel(page, "compare").locator(`tr[data-figure="${figure}"] td[data-letter="${letter}"]`);
const effects = (page) => panel(page, "compare-effects");
/** A link to the comparison of the baseline with a built-in scenario. */
const to = (scenario, lang, shown = "compare") => `#v=1&s=${scenario}&l=${lang}&c=${shown}`;

async function ready(page) {
  await expect(panel(page, "compare").locator("tbody")).toBeVisible();
  await expect(effects(page).locator("tbody").first()).toBeVisible();
  await settled(page);
}

for (const lang of ["zh", "en"]) {
  for (const [size, screen] of Object.entries({ wide: WIDE, narrow: NARROW })) {
    test(`holds two scenarios side by side, with everything told: ${lang}, ${size}`, async ({ visit }) => {
      const { page } = await visit({ lang, screen, dark: (lang === "zh") === (screen === NARROW), hash: to("q01-demand-and-acceptance", lang) });
      await ready(page);
      await expect(panel(page, "compare").locator("tbody tr")).toHaveCount(6);
      await expect(panel(page, "compare").locator(".notices"), "both rest on the same data").toBeHidden();
      await expect(place(page, 0).locator("canvas"), "lines lie in one picture").toHaveCount(1);
      await expect(place(page, 2).locator("canvas"), "columns have one each").toHaveCount(2);
      await expect(place(page, 2).locator(".total").first()).toContainText("=");
      await expect(panel(page, "compare-lines").locator("tbody tr")).toHaveCount(6);
      await fits(page, screen);
      await accessible(page);
      await expect(page.locator("#notice"), "a false alarm").toBeHidden();
      await shot(page, `compare-${lang}-${size}`, true);
    });
  }
}

test("fetches the comparison when it is opened, and says how a second scenario comes", async ({ visit }) => {
  const { page, requests } = await visit({ lang: "en" });
  expect(requests.filter((path) => /compare/.test(path)), "fetched before anybody asked").toEqual([]);
  await page.click('#tabs a[data-view="compare"]');
  await expect(panel(page, "compare").locator(".answer")).toContainText("one scenario only");
  await expect(panel(page, "compare-charts")).toBeHidden();
  await accessible(page);
  await find(page, "farmland.acceptance_share");
  await enter(page, "farmland.acceptance_share", "60");
  await ready(page);
  await expect(cell(page, "farmland_2035_mu", "B").locator("span")).toHaveText(/^−.*ha$/);
  await expect(effects(page).locator('tr[data-setting="farmland.acceptance_share"]')).toContainText("85 % → 60 %");
});

test("takes A away, swaps a chart in two clicks, and finds both again by its link", async ({ visit }) => {
  const { page } = await visit({ lang: "en", hash: to("q01-demand-and-acceptance", "en") });
  await ready(page);
  await expect(title(page, 0)).toHaveText(/^Farmland: B is .* below A in 2035$/);
  await mode(page, 1).click();
  await expect(mode(page, 1)).toHaveAttribute("aria-pressed", "true");
  await expect(place(page, 2).locator("canvas"), "differences are lines").toHaveCount(1);
  // Its list, then the chart: two clicks.
  await place(page, 1).locator("select").selectOption("cap-and-demand");
  await expect(title(page, 1)).toContainText("Demand blocked");
  await settled(page);
  await place(page, 0).locator(TABLE).click();
  await expect(place(page, 0).locator("thead th").nth(1)).toContainText(/^[AB] /);
  const { hash } = await shared(page, /c=compare,difference,farmland-stock,cap-and-demand/);
  const other = await visit({ lang: "en", hash });
  await ready(other.page);
  await expect(mode(other.page, 1)).toHaveAttribute("aria-pressed", "true");
  await expect(title(other.page, 1)).toContainText("Demand blocked");
});

/** The number a cell prints. */
const number = (text) => Number(text.replace("−", "-"));

test("adds up as it is printed, in every way in which effects are told", async ({ visit }) => {
  const { page } = await visit({ lang: "en", hash: to("q01-demand-and-acceptance", "en") });
  await ready(page);
  await find(page, "storage.completion_share");
  await enter(page, "storage.completion_share", "75");
  await expect(effects(page).locator('tr[data-setting="storage.completion_share"]')).toBeVisible();
  await settled(page);
  for (const way of ["averaged", "in-order", "alone"]) {
    await effects(page).locator("select").selectOption(way);
    await expect(async () => {
      const rows = await effects(page).locator("tbody tr").evaluateAll((all) => all.map((row) => ({ kind: Array.from(row.classList), numbers: Array.from(row.querySelectorAll(".effect"), (one) => one.textContent) })));
      const sum = (wanted, i) => rows.filter(({ kind }) => wanted(kind)).reduce((total, { numbers }) => total + number(numbers[i]), 0);
      const settings = (part) => (kind) => kind.includes(part) && kind.includes("setting");
      const parts = (part) => (kind) => kind.includes(part) && kind.includes("sum");
      expect(rows[0].numbers).toHaveLength(6);
      for (let i = 0; i < 6; i += 1) {
        const whole = sum(parts("all"), i);
        const together = sum(parts("together"), i);
        expect(sum(parts("policy"), i) + sum(parts("assumptions"), i) + together, `${way}, column ${i}`).toBeCloseTo(whole, 9);
        for (const part of ["policy", "assumptions"]) expect(sum(settings(part), i), `${way}, ${part}, column ${i}`).toBeCloseTo(sum(parts(part), i), 9);
      }
    }).toPass();
  }
});

test("tells that a scenario rests on other data", async ({ visit }) => {
  const { page } = await visit({ lang: "en", hash: to("known-in-2024", "en") });
  await ready(page);
  await expect(panel(page, "compare").locator(".notices li")).toHaveText(/^B rests on other data than A: data of 2024/);
});

test("turns to a province, and says the chosen scenario's three lines", async ({ visit }) => {
  const { page } = await visit({ lang: "en", hash: to("q01-demand-and-acceptance", "en", "compare@44") });
  await ready(page);
  await expect(title(page, 0)).toHaveText(/kha/);
  const lines = panel(page, "compare-lines");
  expect(await textOf(lines.locator("figure h3"), /baseline/)).toContain("B is");
  await lines.locator("select").first().selectOption("0");
  await expect(lines.locator("figure h3")).toHaveText(/no difference/);
});
