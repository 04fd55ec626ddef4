// The page can be used by everybody: axe finds nothing, in any view, language, theme and on any screen.
import assert from "node:assert/strict";
import { after, before, it } from "node:test";
import { NARROW, WIDE, launch, open, settled, shot, violations } from "./browser.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

for (const lang of ["zh", "en"]) {
  it(`has no violation that axe knows: ${lang}`, async () => {
    // Each language on both screens and in both themes, each screen in both themes.
    const looks = [{ screen: WIDE, dark: lang === "en" }, { screen: NARROW, dark: lang === "zh" }];
    for (const { screen, dark } of looks) {
      const { page, close } = await open(browser, { lang, screen, dark });
      if (screen === NARROW) await page.click("#adjust");
      await page.click("#assumptions > summary");
      await page.locator(".subject > summary").nth(2).click();
      await page.locator("#primary .grade").first().click();
      const box = page.locator("#primary .entry input").nth(1);
      await box.fill("15000");
      await box.press("Enter");
      assert.ok(await page.locator("#primary .error").nth(1).isVisible());
      assert.deepEqual(await violations(page), []);
      await shot(page, `settings-${lang}-${screen === WIDE ? "wide" : "narrow"}`);
      await close();
    }
  });

  it(`has no violation that axe knows, view by view: ${lang}`, async () => {
    const { page, troubles, close } = await open(browser, { lang });
    const views = await page.locator("#tabs a").count();
    assert.ok(views >= 4);
    for (let i = 0; i < views; i += 1) {
      const tab = page.locator("#tabs a").nth(i);
      await tab.click();
      await settled(page);
      const name = await tab.getAttribute("data-view");
      if (name === "checks") {
        await page.click(".action");
        await page.waitForSelector(".checks li");
      }
      if (name === "checks") await page.waitForSelector("#view .fold");
      if (name === "storage") await page.waitForSelector('[data-panel="stations"] tbody tr');
      if (name === "sources") await page.waitForSelector("#view tbody tr");
      for (const more of await page.locator("#view details summary").all()) await more.click();
      if (name === "farmland") await page.waitForSelector("[data-book]");
      for (const button of await page.locator(".ops button[aria-expanded]").all()) await button.click();
      if (name === "targets") await page.waitForSelector("#view tbody tr");
      assert.deepEqual(await violations(page), [], name);
      await shot(page, `view-${name}-${lang}`, true);
    }
    await page.click("#open-limits");
    assert.deepEqual(await violations(page), [], "limits");
    await shot(page, `limits-${lang}`);
    assert.deepEqual(troubles, []);
    await close();
  });
}
