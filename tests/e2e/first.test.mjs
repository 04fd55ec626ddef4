// The first screen: understood in ten seconds, about the place chosen, and told to who comes for the first time.
import { NARROW, WIDE, accessible, expect, fits, settled, setting, test, textOf, textsOf } from "./browser.mjs";

const sentence = (page) => page.locator("#sentence");
const figure = (page, id) => page.locator(`#figures [data-figure="${id}"]`);
const welcome = (page) => page.locator("#welcome");
const rows = (page) => page.locator("#view .events tbody tr");

/** A reader who has been told before. */
const returning = () => localStorage.setItem("tianchu-welcomed", "yes");

/**
 * Words of the text in sight that tell something: nothing inside a canvas, nothing for screen readers alone, and not what controls are called
 * (settings, tabs, buttons, lists). In English a word is a run of letters, with what hyphens and apostrophes join; in Chinese every character counts.
 * Numbers are no words, nor units behind them.
 */
const wordsInSight = (page) =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    const texts = [];
    while (walker.nextNode()) {
      const { currentNode: node } = walker;
      const { parentElement: parent } = node;
      if (!parent?.checkVisibility({ visibilityProperty: true }) || parent.closest(".hidden, .skip, form, nav, button, select, a, summary, label, [aria-hidden=true]")) continue;
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      if (box.width > 1 && box.top < innerHeight && box.bottom > 0) texts.push(node.data);
    }
    const text = texts.join(" ");
    return document.documentElement.lang === "en" ? text.replace(/[\d.,]+\s?(%|[kM]?ha|GWh?|yr|h)\b/g, " ").match(/\p{L}[\p{L}’'-]*/gu).length : text.match(/\p{Script=Han}/gu).length;
  });

for (const [lang, most] of [["en", 150], ["zh", 300]]) {
  test(`says little above the fold: ${lang}`, async ({ visit }) => {
    const { page } = await visit({ lang, prepared: returning });
    await settled(page);
    await expect.poll(() => wordsInSight(page), { message: "words above the fold" }).toBeLessThanOrEqual(most);
    await expect.poll(() => sentence(page).evaluate((p) => p.querySelector("strong").getClientRects().length), { message: "lines of what it opens with" }).toBeLessThanOrEqual(2);
    const tall = () => sentence(page).evaluate((p) => {
      const range = document.createRange();
      range.selectNodeContents(p);
      return new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom / 8))).size;
    });
    await expect.poll(tall, { message: "lines of the sentence" }).toBeLessThanOrEqual(2);
  });
}

test("turns sentence, figures and events to a province and back", async ({ visit }) => {
  const { page } = await visit({ lang: "en", prepared: returning });
  const national = await textOf(sentence(page));
  await expect(sentence(page)).toContainText("red lines");
  await page.click('.tiles [data-region="31"]');
  await expect(sentence(page)).toContainText(/Shanghai's cap .* first zero in 20\d\d; its farmland .* floor/);
  await expect(figure(page, "first_year_without_cap").locator("strong")).toHaveText(/^20\d\d$/);
  await expect(figure(page, "farmland_2035")).toContainText("its floor");
  await expect(page.locator("#view .panel:has(.events) .top + p")).toContainText("Shanghai");
  await expect(rows(page).first()).toContainText("cap is zero");
  // The tile says in words what its shade says.
  const year = await textOf(page.locator('.tiles [data-region="31"] small'));
  await expect(figure(page, "first_year_without_cap").locator("strong")).toHaveText(year);
  await page.click("#back");
  await expect(sentence(page)).toHaveText(national);
  await expect(figure(page, "provinces_without_cap")).toContainText(`Shanghai, ${year}`);
});

test("opens the board from the number of targets met", async ({ visit }) => {
  const { page } = await visit({ lang: "en", prepared: returning });
  const met = await textOf(figure(page, "targets_met").locator("strong"));
  await figure(page, "targets_met").locator("button").click();
  await expect(page.locator('#tabs [data-view="targets"]')).toHaveAttribute("aria-current", "page");
  await expect(page.locator("#view")).toContainText(new RegExp(`computed.*\\b${met}\\b`));
});

test("lists events by consequence, by kind and by keyboard", async ({ visit }) => {
  const { page } = await visit({ lang: "en", prepared: returning });
  await expect(rows(page).first()).toHaveAttribute("data-consequence", "floor_broken");
  const panel = page.locator("#view .panel:has(.events)");
  await expect(panel.locator('tr[data-consequence="notice"]')).toHaveCount(0);
  const kinds = panel.locator("select");
  await kinds.focus();
  await kinds.selectOption("cap_zero");
  await expect(rows(page).first()).toContainText("cap is zero");
  await expect(panel.locator('tbody tr:not([data-consequence="cap_zero"])')).toHaveCount(0);
  await page.keyboard.press("Tab");
  await expect(panel.locator(":is(button, a, select):focus")).toHaveCount(1);
  await panel.getByRole("button", { name: /notices/ }).click();
  await expect(kinds).toHaveValue("notice");
  await expect(panel.locator('tbody tr:not([data-consequence="notice"])')).toHaveCount(0);
});

for (const [lang, size, screen] of [["en", "wide", WIDE], ["zh", "narrow", NARROW]]) {
  test(`tells who comes for the first time what this is: ${lang}, ${size}`, async ({ visit }) => {
    const { page } = await visit({ lang, screen });
    await expect(welcome(page).locator("button")).toHaveCount(2);
    await fits(page, screen);
    const before = await textsOf(page.locator("#figures strong"), 4);
    await welcome(page).locator("button").first().click();
    await expect(welcome(page).locator("[role=status]")).toContainText(`${before[1]} →`);
    await expect(setting(page, "farmland.acceptance_share")).toHaveValue("60");
    await welcome(page).locator("button").first().click();
    await expect(page.locator("#figures strong")).toHaveText(before);
    await accessible(page, "the first visit");
    await welcome(page).locator("button").last().click();
    await expect(welcome(page)).toBeHidden();
    await page.reload();
    await expect(page.locator("html")).toHaveAttribute("data-ready", "yes");
    await expect(welcome(page)).toBeHidden();
  });
}

test("keeps silent to who comes by a link, and does without storage", async ({ visit }) => {
  const by = await visit({ lang: "en", hash: "#v=1&s=baseline&l=en&p=ac:0.6" });
  await expect(welcome(by.page)).toBeHidden();
  const refused = () => Object.defineProperty(globalThis, "localStorage", { get: () => { throw new DOMException("refused", "SecurityError"); } });
  const { page } = await visit({ lang: "en", prepared: refused });
  await expect(sentence(page)).toContainText("red lines");
  await expect(welcome(page)).toBeHidden();
});

for (const dark of [false, true]) {
  for (const [size, screen] of Object.entries({ wide: WIDE, narrow: NARROW })) {
    test(`is for everybody: ${size}, ${dark ? "dark" : "light"}`, async ({ visit }) => {
      const { page } = await visit({ lang: "en", screen, dark, prepared: returning });
      await page.selectOption("#region", "11");
      await expect(sentence(page).locator("strong")).toContainText("Beijing");
      await accessible(page, "a province");
      await fits(page, screen);
    });
  }
}
