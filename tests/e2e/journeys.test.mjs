// What readers come to do, in a real browser.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, describe, it } from "node:test";
import { NARROW, WIDE, canvases, launch, open, settled, shot } from "./browser.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

const WORDS = {
  zh: { lang: "zh-CN", slack: "宽松", other: "English" },
  en: { lang: "en", slack: "slack", other: "中文" },
};
const ACCEPTANCE = "farmland.acceptance_share";
const box = (page, id = ACCEPTANCE) => page.locator(`[id="${id}"]`);
const slider = (page, id) => page.locator(`[data-lever="${id}"] input[type=range]`);
const sentence = (page) => page.locator("#sentence").innerText();
/** Opens the drawer and finds a setting by a part of its name. */
const find = async (page, part) => {
  await page.click("#assumptions > summary");
  await page.fill(".filter input", part);
};
const figures = (page) => page.locator("#figures strong").allInnerTexts();

for (const lang of ["zh", "en"]) {
  for (const [size, screen] of Object.entries({ wide: WIDE, narrow: NARROW })) {
    it(`loads: ${lang}, ${size}`, async () => {
      const { page, troubles, requests, close } = await open(browser, { lang, screen });
      assert.equal(await page.locator("html").getAttribute("lang"), WORDS[lang].lang);
      assert.match(await sentence(page), new RegExp(WORDS[lang].slack), "the first screen says that the nation's cap is slack");
      const shown = await figures(page);
      assert.equal(shown.length, 4);
      assert.ok(shown.every((value) => value !== ""), shown.join());
      const pictures = await canvases(page);
      assert.equal(pictures.length, 2);
      for (const { sharpness, label, ink } of pictures) {
        assert.ok(Math.abs(sharpness - screen.deviceScaleFactor) < 0.02, `${sharpness} canvas pixels for a pixel of the page`);
        assert.ok(label.length > 10, "the chart is told in a sentence");
        assert.ok(ink > 0.005, `ink on ${ink} of the pixels`);
      }
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), screen.viewport.width, "the page scrolls sideways");
      assert.ok((await page.locator("#primary .lever").count()) >= 8);
      const unasked = requests.filter((path) => /\/(full|register|scenarios)\/|texts\.json/.test(path));
      assert.deepEqual(unasked, [], "fetched before anybody asked");
      await shot(page, `first-${lang}-${size}`, true);
      assert.deepEqual(troubles, []);
      await close();
    });
  }
}

it("moves levers by keyboard, and the finding follows", async () => {
  const { page, troubles, close } = await open(browser);
  const before = [await sentence(page), ...(await figures(page))].join();
  const lever = slider(page, ACCEPTANCE);
  await lever.focus();
  for (let i = 0; i < 40; i += 1) await page.keyboard.press("ArrowLeft");
  await page.waitForFunction((was) => document.getElementById("sentence")?.textContent !== was, before.split(",")[0]);
  assert.equal(await box(page).inputValue(), "45");
  assert.notEqual([await sentence(page), ...(await figures(page))].join(), before);
  assert.match(await page.locator("#changes summary").innerText(), /1/);
  // Back by its own button, and everything is as it was.
  await page.locator(`[data-lever="${ACCEPTANCE}"] .reset`).click();
  assert.equal([await sentence(page), ...(await figures(page))].join(), before);
  await box(page).focus();
  await page.keyboard.press("ArrowUp");
  assert.equal(await box(page).inputValue(), "86");
  assert.deepEqual(troubles, []);
  await close();
});

describe("a number that is not allowed", () => {
  for (const [lang, typed, said] of [
    ["zh", "150", [/补充耕地验收合格率/, /150 %/, /30 至 100 %/, /85 %/]],
    ["en", "150", [/Acceptance rate/, /150 %/, /30 to 100 %/, /85 %/]],
    ["zh", "很多", [/补充耕地验收合格率/, /很多/, /30 至 100 %/, /85 %/]],
  ]) {
    it(`is refused in place: ${typed}, ${lang}`, async () => {
      const { page, troubles, close } = await open(browser, { lang });
      const before = await sentence(page);
      await box(page).fill(typed);
      await box(page).press("Enter");
      const error = page.locator(`[id="${ACCEPTANCE}-error"]`);
      for (const part of said) assert.match(await error.innerText(), part);
      assert.equal(await box(page).getAttribute("aria-invalid"), "true");
      assert.equal(await sentence(page), before, "the value before is still in use");
      await shot(page, `refused-${lang}`);
      // The way out is a button.
      await error.locator("button").first().click();
      assert.equal(await error.innerText(), "");
      assert.ok(["100", "85"].includes(await box(page).inputValue()));
      assert.deepEqual(troubles, []);
      await close();
    });
  }
});

it("keeps the levers when the language is switched", async () => {
  const { page, close } = await open(browser);
  await box(page).fill("６０ %");
  await box(page).press("Enter");
  assert.equal(await box(page).inputValue(), "60");
  const shown = await figures(page);
  await page.click("#language");
  assert.equal(await page.locator("html").getAttribute("lang"), "en");
  assert.equal(await box(page).inputValue(), "60");
  assert.match(await sentence(page), /^Under these settings/);
  assert.equal((await figures(page))[0], shown[0]);
  await close();
});

it("opens again from its link as it was shared", async () => {
  const first = await open(browser, { lang: "en" });
  await box(first.page).fill("60");
  await box(first.page).press("Enter");
  await first.page.selectOption("#region", "44");
  await first.page.click('#tabs a[data-view="farmland"]');
  await settled(first.page);
  await first.page.click("#share");
  const shared = await first.page.evaluate(() => navigator.clipboard.readText());
  assert.equal(shared, first.page.url(), "the address bar shows the link");
  const said = [await sentence(first.page), ...(await figures(first.page))];
  const titles = await first.page.locator("figure h3").allInnerTexts();
  assert.ok(titles.length >= 8);
  await first.close();

  const second = await open(browser, { lang: "zh", hash: new URL(shared).hash });
  await settled(second.page);
  assert.deepEqual([await sentence(second.page), ...(await figures(second.page))], said);
  assert.deepEqual(await second.page.locator("figure h3").allInnerTexts(), titles);
  assert.equal(await box(second.page).inputValue(), "60");
  assert.equal(await second.page.locator("#region").inputValue(), "44");
  assert.equal(await second.page.locator("html").getAttribute("lang"), "en");
  assert.deepEqual(second.troubles, []);
  await second.close();
});

it("says what is wrong with a bad link, and keeps it", async () => {
  const bad = "#v=1&s=baseline&p=ac:7,zz:1";
  const { page, troubles, close } = await open(browser, { hash: bad });
  const notice = await page.locator("#notice").innerText();
  assert.match(notice, /补充耕地验收合格率.*700 %/);
  assert.match(notice, /zz/);
  assert.ok(notice.includes(bad), "the bad link stays in sight");
  assert.equal(new URL(page.url()).hash, bad);
  assert.equal(await box(page).inputValue(), "85", "the baseline is loaded");
  await shot(page, "bad-link");
  assert.deepEqual(troubles, []);
  await close();
});

it("switches scenarios, and goes back", async () => {
  const { page, close } = await open(browser);
  const before = await sentence(page);
  await page.selectOption("#scenario", "strict-acceptance");
  assert.equal(await box(page).inputValue(), "60");
  assert.notEqual(await sentence(page), before);
  await page.click("#changes summary");
  assert.equal(await page.locator("#changes li").count(), 1);
  await page.locator("#changes div > button").click();
  assert.equal(await sentence(page), before);
  assert.equal(await page.locator("#scenario").inputValue(), "baseline");
  await close();
});

it("turns charts and events to a province, and back to the nation", async () => {
  const { page, close } = await open(browser, { lang: "en" });
  const title = page.locator("figure h3").first();
  const nation = await title.innerText();
  await page.click('[data-region="44"]');
  assert.notEqual(await title.innerText(), nation);
  assert.equal(await page.locator('[data-region="44"]').getAttribute("aria-pressed"), "true");
  for (const event of await page.locator(".events td:nth-child(2)").allInnerTexts()) assert.match(event, /Guangdong/);
  await page.click("#back");
  assert.equal(await title.innerText(), nation);
  await close();
});

it("reads a chart column by column, and gives its numbers", async () => {
  const { page, close } = await open(browser, { lang: "en" });
  const surface = page.locator(".surface").first();
  await surface.focus();
  await page.keyboard.press("End");
  assert.match(await surface.getAttribute("aria-valuetext"), /^2035: /);
  await page.keyboard.press("ArrowLeft");
  assert.match(await surface.getAttribute("aria-valuetext"), /^2034: /);
  assert.ok(await page.locator(".readout").first().isVisible());
  await page.locator(".surface").nth(1).hover();
  assert.ok(await page.locator(".readout").nth(1).isVisible());
  await shot(page, "readout");

  await page.locator(".ops button").first().click();
  assert.ok((await page.locator("figure tbody tr").count()) >= 17);
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator(".ops button", { hasText: "CSV" }).first().click()]);
  const csv = await readFile(await download.path(), "utf8");
  assert.ok(csv.startsWith("\ufeff"), "Excel needs the mark to show Chinese");
  assert.match(csv, /\n2035,/);
  const [picture] = await Promise.all([page.waitForEvent("download"), page.locator(".ops button", { hasText: "SVG" }).first().click()]);
  assert.match(await readFile(await picture.path(), "utf8"), /^<svg/);
  await close();
});

it("runs the checks and hands out all results, fetched when asked", async () => {
  const { page, troubles, requests, close } = await open(browser);
  await box(page).fill("60");
  await box(page).press("Enter");
  await page.click('#tabs a[data-view="checks"]');
  await page.click(".action");
  await page.waitForSelector(".checks li");
  const passed = await page.locator(".checks .met").count();
  assert.ok(passed >= 15);
  assert.equal(passed, await page.locator(".checks li").count(), "every check holds");
  await page.click("#file summary");
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator("#file button").nth(2).click()]);
  const { meta, rows } = JSON.parse(await readFile(await download.path(), "utf8"));
  assert.deepEqual(meta.changes, { [ACCEPTANCE]: 0.6 });
  assert.ok(rows.length > 10_000);
  await page.click("#reproduce summary");
  // Reckoned once the line is open.
  await page.waitForFunction(() => document.getElementById("fingerprint").textContent);
  assert.equal(await page.locator("#fingerprint").innerText(), meta.fingerprint, "the page and its file are of one run");
  assert.ok(requests.some((path) => path.includes("/full/")));
  assert.deepEqual(troubles, []);
  await close();
});

it("opens a reader's own file, and tells what is wrong with a bad one", async () => {
  const { page, troubles, requests, close } = await open(browser, { lang: "en" });
  const both = '= { zh = "自拟", en = "Mine" }';
  const head = `base = "baseline"\ntitle ${both}\nquestion ${both}\nreading_zh = "说明。"\nreading_en = "It shows."\n`;
  const put = (content) => page.setInputFiles("#file input", { name: "mine.toml", mimeType: "text/plain", buffer: Buffer.from(content) });
  await put(`${head}[farmland]\nacceptance_share = 7\nnonsense = 1\n`);
  await page.locator("#notice li").nth(1).waitFor();
  assert.match(await page.locator("#notice").innerText(), /mine\.toml[^]*acceptance_share[^]*nonsense/);
  assert.equal(await box(page).inputValue(), "85", "the scenario is as it was");
  await put(`${head}[farmland]\nacceptance_share = 0.6\n`);
  await page.waitForFunction((id) => document.getElementById(id).value === "60", ACCEPTANCE);
  assert.equal(await page.locator("#scenario").inputValue(), "mine");
  assert.equal(await page.locator("#scenario option:checked").innerText(), "Mine");
  await page.click("#reading summary");
  await page.getByText("It shows.").waitFor();
  await page.click("#language");
  await page.getByText("说明。").waitFor();
  // It was written about other settings.
  await box(page).fill("70");
  await box(page).press("Enter");
  assert.ok(!(await page.locator("#reading").isVisible()));
  assert.ok(requests.some((path) => path.includes("/full/")));
  assert.deepEqual(troubles, []);
  await close();
});

it("sets a switch by a box to tick, and a choice from a list", async () => {
  const { page, troubles, close } = await open(browser, { lang: "en" });
  await find(page, "deficit_carried");
  const tick = box(page, "farmland.deficit_carried_switch");
  assert.equal(await tick.getAttribute("type"), "checkbox");
  assert.ok(await tick.isChecked());
  await tick.focus();
  await page.keyboard.press("Space");
  await page.click("#changes summary");
  assert.match(await page.locator("#changes li").innerText(), /yes → no/);
  await page.locator('[data-lever="farmland.deficit_carried_switch"] .reset').click();
  assert.ok(await tick.isChecked());
  const before = await figures(page);
  const reading = box(page, "farmland.cap_reading");
  await reading.selectOption("2");
  assert.ok(await page.locator('[data-lever="farmland.cap_reading"].changed').isVisible());
  assert.notEqual((await figures(page))[0], before[0], "the reading decides how many provinces are capped");
  assert.match(await page.locator("#changes li").innerText(), /R1 .* → R2 /);
  assert.match(await page.locator('[data-lever="farmland.cap_reading"] .reset').getAttribute("title"), /R1/);
  assert.deepEqual(troubles, []);
  await close();
});

it("tells where a number comes from", async () => {
  const { page, troubles, close } = await open(browser, { lang: "en" });
  await page.locator(`[data-lever="${ACCEPTANCE}"] .grade`).click();
  const about = page.locator(`[id="${ACCEPTANCE}-about"]`);
  // The grounds come with a file of their own.
  await about.getByText(/Judgement: no national rate/).waitFor();
  for (const part of [/30 % to 100 %/, /Baseline 85 %/, /D: judgement/, /F60/, /Judgement: no national rate/]) assert.match(await about.innerText(), part);
  assert.deepEqual(troubles, []);
  await close();
});

it("keeps figures and a chart in sight while a lever is moved on a phone", async () => {
  for (const viewport of [{ width: 390, height: 844 }, { width: 360, height: 640 }]) {
    const { page, close } = await open(browser, { screen: { ...NARROW, viewport } });
    await page.click("#adjust");
    const inSight = (selector) => page.locator(selector).first().evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      const sheet = document.getElementById("levers").getBoundingClientRect();
      return Math.min(bottom, sheet.top) - Math.max(top, 0);
    });
    assert.ok((await inSight("#figures")) > 60, "the key figures");
    assert.ok((await inSight("canvas")) > 90, "a chart");
    const lever = page.locator("#primary .lever").first();
    assert.ok(await lever.isVisible());
    await shot(page, `sheet-${viewport.width}`);
    await page.click("#done");
    assert.ok(!(await page.locator("#levers").isVisible()));
    await close();
  }
});

it("tells how to get the same numbers elsewhere", async () => {
  const { page, close } = await open(browser);
  await box(page).fill("60");
  await box(page).press("Enter");
  await page.click("#reproduce summary");
  assert.equal(await page.locator("#command").innerText(), "tianchu run baseline --set farmland.acceptance_share=0.6");
  assert.match(await page.locator("#fingerprint").innerText(), /^[0-9a-f]{16}$/);
  await close();
});
