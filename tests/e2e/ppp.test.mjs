// The account of existing PPP projects as a finance bureau reads it: illustrative, in tables, and hanging on what is budgeted.
import { NARROW, WIDE, accessible, enter, expect, find, fits, pictures, settled, shared, shot, test, textOf } from "./browser.mjs";

const panel = (page, name) => page.locator(`[data-panel="${name}"]`);
const rows = (page, name) => panel(page, `ppp-${name}`).locator("tbody tr");
/** What each language calls the view illustrative with, and arrears at the end of a year. */
const SAID = {
  zh: { illustrative: "示意", arrears: "年末拖欠", notBegun: "2024 年底前未开工" },
  en: { illustrative: "Illustrative", arrears: "Arrears, end of year", notBegun: "Not begun by the end of 2024" },
};
/** Arrears at the end of the last year, 2035. */
const arrears = (page, lang) => rows(page, "years").filter({ has: page.getByRole("rowheader", { name: SAID[lang].arrears, exact: true }) }).locator("td").last();

async function ppp(page) {
  await page.click('#tabs a[data-view="ppp"]');
  await expect(rows(page, "years").first()).toBeVisible();
  await settled(page);
}

for (const lang of ["zh", "en"]) {
  for (const [size, screen] of Object.entries({ wide: WIDE, narrow: NARROW })) {
    test(`says that it is illustrative, in tables that fit: ${lang}, ${size}`, async ({ visit }) => {
      const { page, requests } = await visit({ lang, screen, dark: (lang === "zh") === (screen === NARROW) });
      expect(requests.filter((path) => /ppp/.test(path)), "the tab is not part of the first load").toEqual([]);
      await ppp(page);
      const { illustrative, notBegun } = SAID[lang];
      await expect(panel(page, "ppp").locator(".answer")).toContainText(illustrative);
      for (const name of ["opening", "years", "events"]) await expect(panel(page, `ppp-${name}`).locator("h3")).toContainText(illustrative, { ignoreCase: true });
      await expect(rows(page, "opening")).toHaveCount(4);
      await expect(rows(page, "opening").first()).toContainText(notBegun);
      await expect(panel(page, "ppp-years").locator("thead th")).toHaveCount(12);
      // What is budgeted stands before the inputs, for arrears hang on it most.
      await expect(rows(page, "inputs").first()).toContainText("1.6%");
      await expect(rows(page, "events").filter({ hasText: "国办函〔2025〕84号" })).toHaveCount(1);
      await fits(page, screen);
      await pictures(page, 1, screen);
      await accessible(page);
      await expect(page.locator("#notice"), "a false alarm").toBeHidden();
      await shot(page, `ppp-${lang}-${size}`, true);
    });
  }
}

test("answers what is budgeted: arrears of 2035 change by its box, and come back by its link", async ({ visit }) => {
  const { page } = await visit({ lang: "en" });
  await ppp(page);
  const before = await textOf(arrears(page, "en"), /\d/);
  await find(page, "ppp.budget_share");
  await enter(page, "ppp.budget_share", "1.8");
  await expect(arrears(page, "en")).not.toHaveText(before);
  await settled(page);
  const after = await textOf(arrears(page, "en"), /\d/);
  const { hash } = await shared(page, /qe:0\.018/);
  const other = await visit({ lang: "en", hash });
  await expect(arrears(other.page, "en")).toHaveText(after);
});
