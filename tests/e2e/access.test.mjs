// The page can be used by everybody: axe finds nothing, in any view, language, theme and on any screen.
import { FOLD, NARROW, TABLE, WIDE, accessible, enter, expect, settled, shot, test, unfold } from "./browser.mjs";

/** The views, and what stands in each once it has all it shows. */
const VIEWS = {
  overview: "#view .events tbody tr",
  farmland: "[data-book]",
  storage: '[data-panel="need"] tbody tr',
  hours: '[data-panel="hours-evidence"] tbody tr',
  compare: '[data-panel="compare"] .answer',
  ppp: '[data-panel="ppp-inputs"] tbody tr',
  targets: "#view tbody tr",
  sources: "#view tbody tr",
  checks: "#view .fold tbody tr",
};

for (const lang of ["zh", "en"]) {
  test(`has no violation that axe knows: ${lang}`, async ({ visit }) => {
    // Each language on both screens and in both themes, each screen in both themes.
    const looks = [{ screen: WIDE, dark: lang === "en" }, { screen: NARROW, dark: lang === "zh" }];
    for (const { screen, dark } of looks) {
      const { page } = await visit({ lang, screen, dark });
      if (screen === NARROW) await page.click("#adjust");
      await page.click("#assumptions > summary");
      await page.locator(".subject > summary").nth(2).click();
      await page.locator("#primary .grade").first().click();
      const id = "farmland.acceptance_share";
      await enter(page, id, "15000");
      await expect(page.locator(`[id="${id}-error"]`)).toBeVisible();
      await accessible(page);
      await shot(page, `settings-${lang}-${screen === WIDE ? "wide" : "narrow"}`);
    }
  });

  test(`has no violation that axe knows, view by view: ${lang}`, async ({ visit }) => {
    const { page } = await visit({ lang });
    await expect(page.locator("#tabs a")).toHaveCount(Object.keys(VIEWS).length);
    for (const [name, whole] of Object.entries(VIEWS)) {
      await page.click(`#tabs a[data-view="${name}"]`);
      await expect(page.locator(`#view[data-view="${name}"] .panel, #view[data-view="${name}"] figure`).first()).toBeVisible();
      await settled(page);
      if (name === "checks") {
        await page.click("#view .action");
        await expect(page.locator(".checks li").first()).toBeVisible();
      }
      await unfold(page, FOLD, TABLE);
      await expect(page.locator(whole).first()).toBeVisible();
      await accessible(page, name);
      await shot(page, `view-${name}-${lang}`, true);
    }
    await page.click("#open-limits");
    await expect(page.locator("#limits li")).toHaveCount(12);
    await accessible(page, "limits");
    await shot(page, `limits-${lang}`);
  });
}

test("keeps sliders, shades, lines and focus in sight where the system sets the colours", async ({ visit }) => {
  for (const dark of [false, true]) {
    const { page } = await visit({ lang: "en", dark });
    await page.emulateMedia({ forcedColors: "active", colorScheme: dark ? "dark" : "light" });
    const styleOf = (locator, name) => locator.evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), name);

    // Above the rail of a slider nothing is drawn but its handle, so that moving it must show there.
    const slider = page.locator("#primary .track input").first();
    await slider.scrollIntoViewIfNeeded();
    const above = async () => {
      const { x, y, height } = await slider.boundingBox();
      return page.screenshot({ clip: { x, y: y + height / 2 - 5, width: 14, height: 3 } });
    };
    await slider.press("Home");
    let there;
    await expect.poll(async () => (there = await above()).length).toBeGreaterThan(0);
    await slider.press("End");
    await expect.poll(async () => (await above()).equals(there), { message: "the handle is not to be seen" }).toBe(false);
    await expect.poll(() => styleOf(slider, "outline-style"), { message: "the focus is not to be seen" }).not.toBe("none");

    const alike = () => page.locator(".legend i").evaluateAll((marks) => marks.length - new Set(marks.map((mark) => getComputedStyle(mark).backgroundColor)).size);
    await expect.poll(alike, { message: "each shade is another" }).toBe(0);
    const tile = page.locator('.tiles [data-region="44"]');
    await expect.poll(async () => (await styleOf(tile, "background-color")) === (await styleOf(tile, "color"))).toBe(false);
    await shot(page, `forced-${dark ? "dark" : "light"}`);
  }
});
