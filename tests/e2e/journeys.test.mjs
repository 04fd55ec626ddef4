// What readers come to do, in a real browser.
import { NARROW, WIDE, address, enter, expect, find, fits, pictures, saved, saver, setting, settled, shared, shot, test, textOf, textsOf } from "./browser.mjs";

const WORDS = {
  zh: { lang: "zh-CN", slack: "有余" },
  en: { lang: "en", slack: "leaves room" },
};
const ACCEPTANCE = "farmland.acceptance_share";
const box = (page) => setting(page, ACCEPTANCE);
const lever = (page, id) => page.locator(`[data-lever="${id}"]`);
const sentence = (page) => page.locator("#sentence");
const figures = (page) => page.locator("#figures strong");

/** Sentence and key figures as they stand, to be held against later ones. */
const finding = async (page) => ({ sentence: await textOf(sentence(page)), figures: await textsOf(figures(page), 4) });

/** Until sentence and key figures are these. */
async function finds(page, wanted) {
  await expect(sentence(page)).toHaveText(wanted.sentence);
  await expect(figures(page)).toHaveText(wanted.figures);
}

for (const lang of ["zh", "en"]) {
  for (const [size, screen] of Object.entries({ wide: WIDE, narrow: NARROW })) {
    test(`loads: ${lang}, ${size}`, async ({ visit }) => {
      const { page, requests } = await visit({ lang, screen });
      expect(requests.filter((path) => /\/(full|register|scenarios)\/|texts\.json/.test(path)), "fetched before anybody asked").toEqual([]);
      expect(requests.filter((path) => /\/words\//.test(path)).map((path) => path.replace(/.*\//, "")), "one language, its first words").toEqual([`${lang}-first.txt`]);
      await expect(page.locator("html")).toHaveAttribute("lang", WORDS[lang].lang);
      await expect(sentence(page), "the first screen says that the nation's cap is slack").toContainText(WORDS[lang].slack);
      await textsOf(figures(page), 4);
      await pictures(page, 2, screen);
      await fits(page, screen);
      // On a narrow screen the levers are a sheet, opened by its button.
      await expect(page.locator("#primary .lever").nth(7)).toBeAttached();
      await shot(page, `first-${lang}-${size}`, true);
    });
  }
}

test("moves levers by keyboard, and the finding follows", async ({ visit }) => {
  const { page } = await visit();
  const before = await finding(page);
  await lever(page, ACCEPTANCE).locator("input[type=range]").focus();
  for (let i = 0; i < 40; i += 1) await page.keyboard.press("ArrowLeft");
  await expect(box(page)).toHaveValue("45");
  await expect(sentence(page)).not.toHaveText(before.sentence);
  await expect(page.locator("#changes summary")).toContainText("1");
  // Back by its own button, and everything is as it was.
  await lever(page, ACCEPTANCE).locator(".reset").click();
  await finds(page, before);
  await box(page).focus();
  await page.keyboard.press("ArrowUp");
  await expect(box(page)).toHaveValue("86");
});

test.describe("a number that is not allowed", () => {
  for (const [lang, typed, said] of [
    ["zh", "150", [/补充耕地验收合格率/, /150 %/, /30 至 100 %/, /85 %/]],
    ["en", "150", [/Acceptance rate/, /150 %/, /30 to 100 %/, /85 %/]],
    ["zh", "很多", [/补充耕地验收合格率/, /很多/, /30 至 100 %/, /85 %/]],
  ]) {
    test(`is refused in place: ${typed}, ${lang}`, async ({ visit }) => {
      const { page } = await visit({ lang });
      const before = await finding(page);
      await enter(page, ACCEPTANCE, typed);
      const error = page.locator(`[id="${ACCEPTANCE}-error"]`);
      for (const part of said) await expect(error).toHaveText(part);
      await expect(box(page)).toHaveAttribute("aria-invalid", "true");
      await settled(page);
      // The value before is still in use.
      await finds(page, before);
      await shot(page, `refused-${lang}`);
      // The way out is a button.
      await error.locator("button").first().click();
      await expect(error).toHaveText("");
      await expect(box(page)).toHaveValue(/^(100|85)$/);
    });
  }
});

test("keeps the levers when the language is switched", async ({ visit }) => {
  const { page } = await visit();
  await enter(page, ACCEPTANCE, "６０ %");
  await expect(box(page)).toHaveValue("60");
  const [first] = await textsOf(figures(page), 4);
  await page.click("#language");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(box(page)).toHaveValue("60");
  await expect(sentence(page)).toContainText(/red line/);
  await expect(figures(page).first()).toHaveText(first);
});

test("switches the language when all its words have come, and else says why not", async ({ visit }) => {
  const { page, spoil, mend } = await visit();
  await enter(page, ACCEPTANCE, "60");
  await page.selectOption("#region", "44");
  await page.click('#tabs a[data-view="farmland"]');
  const titles = page.locator("#view > figure h3");
  await expect(titles).toHaveText(Array(8).fill(/广东/));
  const said = await finding(page);
  // The view in sight needs both.
  const notice = page.locator("#notice");
  for (const part of ["first", "rest"]) await spoil(`words/en-${part}.txt`);
  for (const part of ["first", "rest"]) {
    await page.click("#language");
    await expect(notice).toBeVisible();
    await expect(notice).toContainText("没有下载到");
    await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
    await finds(page, said);
    await expect(titles).toHaveText(Array(8).fill(/广东/));
    await notice.locator("button").last().click();
    await mend(`words/en-${part}.txt`);
  }
  await page.click("#language");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(titles).toHaveText(Array(8).fill(/Guangdong/));
  await expect(page.locator("#region")).toHaveValue("44");
  await expect(box(page)).toHaveValue("60");
  await expect(figures(page).first()).toHaveText(said.figures[0]);
  await expect(notice).toBeHidden();
  // Back in Chinese everything is said as before, and the words need not come again.
  await spoil("words/zh-first.txt");
  await page.click("#language");
  await finds(page, said);
});

test("asks for a reload where words are of another build, and fetches them anew", async ({ visit }) => {
  const { page, spoil, mend } = await visit({ lang: "en" });
  await spoil("words/zh-first.txt", "zh first 1 0123456789abcdef\n旧\n\fpage-title=旧");
  await page.click("#language");
  await expect(page.locator("#notice")).toContainText("reload the page");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(sentence(page)).toContainText(WORDS.en.slack);
  // What proved wrong is not kept.
  await mend("words/zh-first.txt");
  await page.click("#language");
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
  await expect(sentence(page)).toContainText(WORDS.zh.slack);
});

test("keeps a slider's number when it is moved as the words of another language arrive", async ({ visit }) => {
  const { page, hold } = await visit();
  const release = await hold("words/en-first.txt");
  await page.click("#language");
  await expect(page.locator("#language")).toHaveAttribute("aria-busy", "true");
  // The frame in which the page would take the slider up does not come before the words do.
  await page.waitForFunction(() => Boolean((globalThis.requestAnimationFrame = () => 1)), undefined, { polling: 50 });
  await lever(page, ACCEPTANCE).locator("input[type=range]").hover();
  await page.mouse.down();
  await expect(box(page), "the middle of 30 to 100 %").toHaveValue("65");
  release();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(box(page)).toHaveValue("65");
  await expect(page.locator("#changes summary")).toContainText("1");
  await page.click("#reproduce summary");
  await expect(page.locator("#command")).toContainText("acceptance_share=0.65");
});

test("takes up a pasted link at once, and of two languages the one asked for last", async ({ visit }) => {
  const { page, requests, hold } = await visit();
  const before = await finding(page);
  const release = await hold("words/en-first.txt");
  const html = page.locator("html");
  await page.goto(`${address}#v=1&s=strict-acceptance&l=en`);
  await expect.poll(() => requests.filter((path) => path.endsWith("/en-first.txt"))).toHaveLength(1);
  await expect(box(page), "the controls are those of the link").toHaveValue("60");
  await expect(page.locator("#scenario")).toHaveValue("strict-acceptance");
  await expect(sentence(page)).not.toHaveText(before.sentence);
  await expect(html).toHaveAttribute("lang", "zh-CN");
  await page.goto(`${address}#v=1&s=baseline&l=zh&c=targets@44`);
  await expect(box(page)).toHaveValue("85");
  await expect(page.locator("#region")).toHaveValue("44");
  const titles = page.locator("#view h3");
  const [title] = await textsOf(titles, 1);
  const arrived = page.waitForResponse(/en-first/);
  release();
  await (await arrived).finished();
  // The words of the link before are here, and the reader asks for them: had they been taken up, this would ask for others.
  await expect(html).toHaveAttribute("lang", "zh-CN");
  await page.click("#language");
  await expect(html).toHaveAttribute("lang", "en");
  await expect(titles).toHaveText("Targets against this scenario");
  await expect(box(page)).toHaveValue("85");
  await expect(page.locator("#region")).toHaveValue("44");
  await page.click("#language");
  await expect(titles).toHaveText(title);
});

test("takes up a link pasted at the very moment at which the page writes its own address", async ({ visit }) => {
  const { page } = await visit({ lang: "en" });
  // The address has the link at once, its event comes later: what the page writes between the two is of before.
  await page.waitForFunction(() => {
    const region = document.querySelector("#region");
    location.hash = "#v=1&s=strict-acceptance&l=en&c=overview@44";
    region.value = "11";
    return region.dispatchEvent(new Event("change"));
  });
  await expect(page.locator("#scenario")).toHaveValue("strict-acceptance");
  await expect(page.locator("#region")).toHaveValue("44");
  await expect(page).toHaveURL(/s=strict-acceptance.*@44/);
});

test("does not take up half a language for a view that was opened meanwhile", async ({ visit }) => {
  const { page, requests, hold } = await visit();
  const html = page.locator("html");
  const titles = page.locator("#view h3");
  const [first, rest, whole] = await Promise.all(["words/en-first.txt", "words/en-rest.txt", "full/tianchu_web_bg.wasm"].map(hold));
  await page.click("#language");
  await expect(page.locator("#language")).toHaveAttribute("aria-busy", "true");
  await page.click('#tabs a[data-view="targets"]');
  await textsOf(titles, 1);
  const download = page.waitForEvent("download");
  await page.click("#file summary");
  await page.locator("#file button").nth(2).click();
  await expect.poll(() => requests.some((path) => path.endsWith("/full/tianchu_web_bg.wasm"))).toBe(true);
  first();
  await expect.poll(() => requests.some((path) => path.endsWith("/en-rest.txt"))).toBe(true);
  await expect(html).toHaveAttribute("lang", "zh-CN");
  whole();
  await download;
  rest();
  await expect(html).toHaveAttribute("lang", "en");
  await expect(titles).toHaveText("Targets against this scenario");
  await expect(page.locator("#notice")).toBeHidden();
});

test("tells a bug in the core as a bug, also when it strikes after words were waited for", async ({ visit }) => {
  // A run that fails once the page is told so, as one does that a bug in the core breaks.
  const prepared = () => {
    const { instantiate } = WebAssembly;
    WebAssembly.instantiate = async (...given) => {
      const instance = await instantiate(...given);
      const { simulation_run: run, ...others } = instance.exports;
      const broken = (...values) => {
        if (globalThis.coreIsBroken) throw new WebAssembly.RuntimeError("unreachable");
        return run(...values);
      };
      return Object.defineProperty(instance, "exports", { value: { ...others, simulation_run: broken } });
    };
  };
  const { page, troubles } = await visit({ lang: "en", prepared });
  const notice = page.locator("#notice");
  await page.waitForFunction(() => (globalThis.coreIsBroken = true));
  await page.goto(`${address}#v=1&s=baseline&l=en`);
  await expect(notice).toContainText("Something broke");
  await page.click("#language");
  await expect(notice).toContainText("程序出错");
  // The errors are those of this journey.
  await expect.poll(() => troubles.splice(0).filter((trouble) => !trouble.includes("unreachable"))).toEqual([]);
});

test("says so when the words of a view do not come, and fetches them at the next try", async ({ visit }) => {
  const { page, spoil, mend } = await visit({ lang: "en" });
  await spoil("words/en-rest.txt");
  await page.click('#tabs a[data-view="targets"]');
  await expect(page.locator("#view .notice")).toContainText("this part has not come");
  await mend("words/en-rest.txt");
  await page.click('#tabs a[data-view="targets"]');
  await expect(page.locator("#view h3").first()).toHaveText("Targets against this scenario");
});

test("opens again from its link as it was shared", async ({ visit }) => {
  const first = await visit({ lang: "en" });
  await enter(first.page, ACCEPTANCE, "60");
  await first.page.selectOption("#region", "44");
  await first.page.click('#tabs a[data-view="farmland"]');
  await expect(first.page.locator("#view > figure h3")).toHaveText(Array(8).fill(/Guangdong/));
  await settled(first.page);
  const { hash } = await shared(first.page, /@44/);
  const said = await finding(first.page);
  const titles = await textsOf(first.page.locator("#view > figure h3"), 8);

  const second = await visit({ lang: "zh", hash });
  await finds(second.page, said);
  await expect(second.page.locator("#view > figure h3")).toHaveText(titles);
  await expect(box(second.page)).toHaveValue("60");
  await expect(second.page.locator("#region")).toHaveValue("44");
  await expect(second.page.locator("html")).toHaveAttribute("lang", "en");
});

test("switches scenarios, and goes back", async ({ visit }) => {
  const { page } = await visit();
  const before = await finding(page);
  await page.selectOption("#scenario", "strict-acceptance");
  await expect(box(page)).toHaveValue("60");
  await expect(sentence(page)).not.toHaveText(before.sentence);
  await page.click("#changes summary");
  await expect(page.locator("#changes li")).toHaveCount(1);
  await page.locator("#changes div > button").click();
  await finds(page, before);
  await expect(page.locator("#scenario")).toHaveValue("baseline");
});

test("turns charts and events to a province, and back to the nation", async ({ visit }) => {
  const { page } = await visit({ lang: "en" });
  const title = page.locator("figure h3").first();
  const nation = await textOf(title, /\w/);
  await page.click('[data-region="44"]');
  await expect(title).not.toHaveText(nation);
  await expect(page.locator('[data-region="44"]')).toHaveAttribute("aria-pressed", "true");
  await expect(page.locator("#view .panel:has(.events) .top + p")).toContainText("Guangdong");
  await page.click("#back");
  await expect(title).toHaveText(nation);
});

test("reads a chart column by column, and gives its numbers", async ({ visit }) => {
  const { page } = await visit({ lang: "en" });
  const surface = page.locator(".surface").first();
  await surface.focus();
  await page.keyboard.press("End");
  await expect(surface).toHaveAttribute("aria-valuetext", /^2035: /);
  await page.keyboard.press("ArrowLeft");
  await expect(surface).toHaveAttribute("aria-valuetext", /^2034: /);
  await expect(page.locator(".readout").first()).toBeVisible();
  await page.locator(".surface").nth(1).hover();
  await expect(page.locator(".readout").nth(1)).toBeVisible();
  await shot(page, "readout");

  await page.locator(".ops button").first().click();
  await expect(page.locator("figure tbody tr").nth(16)).toBeVisible();
  const csv = await saved(page, await saver(page.locator("figure").first(), "CSV"));
  expect(csv.startsWith("\ufeff"), "Excel needs the mark to show Chinese").toBe(true);
  expect(csv).toMatch(/\nbaseline,2035,/);
  expect(await saved(page, await saver(page.locator("figure").first(), "SVG"))).toMatch(/^<svg/);
});

test("runs the checks and hands out all results, fetched when asked", async ({ visit }) => {
  const { page, requests } = await visit();
  await enter(page, ACCEPTANCE, "60");
  await page.click('#tabs a[data-view="checks"]');
  await page.locator("#view .action").first().click();
  const checks = page.locator(".checks li");
  await expect(checks.nth(14)).toBeVisible();
  await expect(checks.filter({ hasNot: page.locator(".met") }), "every check holds").toHaveCount(0);
  await page.click("#file summary");
  const { meta, rows } = JSON.parse(await saved(page, page.locator("#file button").nth(2)));
  expect(meta.changes).toEqual([{ id: ACCEPTANCE, value: 0.6, default: 0.85 }]);
  expect(meta.scenario).toBe(`baseline+1-${meta.settings}`);
  expect(rows.length).toBeGreaterThan(10_000);
  await page.click("#reproduce summary");
  await expect(page.locator("#fingerprint"), "the page and its file are of one run").toHaveText(meta.fingerprint);
  expect(requests.some((path) => path.includes("/full/"))).toBe(true);
});

test("opens a reader's own file, and tells what is wrong with a bad one", async ({ visit }) => {
  const { page, requests } = await visit({ lang: "en" });
  const both = '= { zh = "自拟", en = "Mine" }';
  const head = `base = "baseline"\ntitle ${both}\nquestion ${both}\nreading_zh = "说明。"\nreading_en = "It shows."\n`;
  await page.click("#file > summary");
  const put = (content) => page.setInputFiles("#file input", { name: "mine.toml", mimeType: "text/plain", buffer: Buffer.from(content) });
  await put(`${head}[farmland]\nacceptance_share = 7\nnonsense = 1\n`);
  await expect(page.locator("#notice li")).toHaveCount(2);
  await expect(page.locator("#notice")).toHaveText(/mine\.toml[^]*acceptance_share[^]*nonsense/);
  const gb18030 = Buffer.from([...Buffer.from('base = "baseline"\ntitle = "'), 0xd1, 0xcf, 0xb8, 0xf1, ...Buffer.from('"\n')]);
  for (const [content, said] of [
    [gb18030, "line 2 is not UTF-8 text (perhaps GBK)"],
    [Buffer.alloc(5_000_000, "#"), "at most 1 MB are read"],
    [`${head}[farmland]\nacceptance_share = 60\n`, "As a percentage that is 0.6"],
  ]) {
    await put(content);
    await expect(page.locator("#notice li")).toContainText(said);
  }
  await expect(box(page), "the scenario is as it was").toHaveValue("85");
  await put(`${head}[farmland]\nacceptance_share = 0.6\n`);
  await expect(box(page)).toHaveValue("60");
  await expect(page.locator("#scenario")).toHaveValue("mine");
  await expect(page.locator("#scenario option:checked")).toHaveText("Mine");
  await page.click("#reading summary");
  await expect(page.getByText("It shows.")).toBeVisible();
  await page.click("#language");
  await expect(page.getByText("说明。")).toBeVisible();
  // It was written about other settings.
  await enter(page, ACCEPTANCE, "70");
  await expect(page.locator("#reading")).toBeHidden();
  expect(requests.some((path) => path.includes("/full/"))).toBe(true);
});

test("sets a switch by a box to tick, and a choice from a list", async ({ visit }) => {
  const { page } = await visit({ lang: "en" });
  await find(page, "deficit_carried");
  const tick = setting(page, "farmland.deficit_carried_switch");
  await expect(tick).toHaveAttribute("type", "checkbox");
  await expect(tick).toBeChecked();
  await tick.focus();
  await page.keyboard.press("Space");
  await page.click("#changes summary");
  const changes = page.locator("#changes li");
  await expect(changes).toContainText("yes → no");
  await lever(page, "farmland.deficit_carried_switch").locator(".reset").click();
  await expect(tick).toBeChecked();
  const before = await textsOf(figures(page), 4);
  await setting(page, "farmland.cap_reading").selectOption("1");
  await expect(lever(page, "farmland.cap_reading")).toContainClass("changed");
  await expect(figures(page).last(), "the reading decides how many provinces have a zero cap").not.toHaveText(before[3]);
  await expect(changes).toHaveText(/R2 .* → R1 /);
  await expect(lever(page, "farmland.cap_reading").locator(".reset")).toHaveAttribute("title", /R2/);
});

test("tells where a number comes from", async ({ visit }) => {
  const { page } = await visit({ lang: "en" });
  await lever(page, ACCEPTANCE).locator(".grade").click();
  const about = page.locator(`[id="${ACCEPTANCE}-about"]`);
  // The grounds come with a file of their own.
  for (const part of ["Judgement: no national rate", "30 % to 100 %", "Baseline 85 %", "D: judgement", "F60"]) await expect(about).toContainText(part);
});

test("keeps figures and a chart in sight while a lever is moved on a phone", async ({ visit }) => {
  for (const viewport of [{ width: 390, height: 844 }, { width: 360, height: 640 }]) {
    const { page } = await visit({ screen: { ...NARROW, viewport } });
    await page.click("#adjust");
    const inSight = (selector) => page.locator(selector).first().evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      const sheet = document.getElementById("levers").getBoundingClientRect();
      return Math.min(bottom, sheet.top) - Math.max(top, 0);
    });
    await expect.poll(() => inSight("#figures"), { message: "the key figures" }).toBeGreaterThan(60);
    await expect.poll(() => inSight("canvas"), { message: "a chart" }).toBeGreaterThan(90);
    await expect(page.locator("#primary .lever").first()).toBeVisible();
    await shot(page, `sheet-${viewport.width}`);
    await page.click("#done");
    await expect(page.locator("#levers")).toBeHidden();
  }
});

test("tells how to get the same numbers elsewhere", async ({ visit }) => {
  const { page } = await visit();
  await enter(page, ACCEPTANCE, "60");
  await page.click("#reproduce summary");
  await expect(page.locator("#command")).toHaveText("tianchu run baseline --set farmland.acceptance_share=0.6");
  await expect(page.locator("#fingerprint")).toHaveText(/^[0-9a-f]{16}$/);
});
