// The farmland view as a provincial analyst uses it: when does the cap of my province reach zero, by which rule?
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, it } from "node:test";
import { NARROW, WIDE, launch, open, shot, violations } from "./browser.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

const box = (page, id) => page.locator(`[id="${id}"]`);
const answer = (page) => page.locator(".answer").innerText();
const place = (page) => page.locator("#region").inputValue();
const figure = (page, id) => page.locator(`.profile [data-figure="${id}"] strong`).innerText();

async function farmland(page) {
  await page.click('#tabs a[data-view="farmland"]');
  await page.waitForSelector('[data-panel="ledger"]');
}

/** Until every chart of the view stands and speaks of a place. */
const drawn = (page, name) =>
  page.waitForFunction((name) => {
    const titles = [...document.querySelectorAll("#view > figure h3")];
    return titles.length >= 8 && titles.every((title) => title.textContent.includes(name));
  }, name);

async function set(page, id, value) {
  await box(page, id).fill(value);
  await box(page, id).press("Enter");
}

it("answers when the caps of Guangdong, Jiangxi and Hainan reach zero, by keyboard", async () => {
  const { page, troubles, close } = await open(browser, { lang: "en" });
  await farmland(page);
  await set(page, "farmland.construction_growth_share_per_year", "2");
  await set(page, "farmland.acceptance_share", "60");
  for (const [code, name] of [["44", "Guangdong"], ["36", "Jiangxi"], ["46", "Hainan"]]) {
    await page.locator(`[data-region="${code}"]`).focus();
    await page.keyboard.press("Enter");
    assert.equal(await place(page), code);
    assert.match(await answer(page), new RegExp(`cap of ${name}`));
    assert.match(await answer(page), /\(F4[3-5], art\. 11\)|F19/, "the rule and its article");
    assert.match(await answer(page), /floor|task/);
    const events = page.locator(".events tbody tr");
    assert.ok((await events.count()) > 0);
    assert.match(await events.first().innerText(), new RegExp(name));
    assert.match(await events.first().innerText(), /20[23]\d/);
    assert.match(await events.first().locator("td").last().innerText(), /art\..* [FPN]\d+/, "document, article and rule");
  }
  await drawn(page, "Hainan");
  assert.equal(await page.locator('[data-region="46"]').getAttribute("aria-pressed"), "true");
  // Arrow keys walk over the grid: above Hainan lies Guangdong.
  await page.locator('[data-region="46"]').focus();
  await page.keyboard.press("ArrowUp");
  assert.equal(await page.evaluate(() => document.activeElement.dataset.region), "44");
  assert.deepEqual(troubles, []);
  await close();
});

it("opens the books of a province to the entry, and they add up", async () => {
  const { page, troubles, close } = await open(browser, { lang: "en" });
  await farmland(page);
  await page.click('[data-region="46"]');
  await page.click('[data-panel="ledger"] > details > summary');
  await page.waitForSelector('[data-book="area"]');
  assert.match(await page.locator('[data-panel="ledger"] h3').innerText(), /Hainan/);
  assert.equal(await page.locator("[data-shelf]").count(), 8);
  await page.locator('[data-panel="ledger"] select').nth(1).selectOption("yes");
  await page.locator('[data-panel="ledger"] select').first().selectOption("2033");
  await page.waitForFunction(() => document.querySelector('[data-shelf="land"] summary').textContent.includes(", mu)"));
  for (const shelf of await page.locator("[data-shelf]").all()) {
    if ((await shelf.getAttribute("open")) === null) await shelf.locator("> summary").click();
  }
  const books = await page.$$eval("[data-book]", (tables) => tables.map((table) => ({ id: table.dataset.book, cells: [...table.querySelectorAll("td")].map((cell) => Number(cell.textContent.replace(/,/g, "").replace("−", "-"))), text: table.textContent })));
  assert.ok(books.length > 25, String(books.length));
  for (const { id, cells, text } of books) {
    const entries = cells.slice(1, -2).reduce((sum, x) => sum + x, 0);
    assert.equal(entries, cells.at(-2), id);
    assert.equal(cells[0] + entries, cells.at(-1), id);
    assert.match(text, /✓/);
  }
  const [download] = await Promise.all([page.waitForEvent("download"), page.click('[data-panel="ledger"] .action')]);
  assert.match(await readFile(await download.path(), "utf8"), /,46,2030,area,Farmland,opening,/);
  assert.deepEqual(await violations(page), []);
  await shot(page, "ledger-hainan", true);
  assert.deepEqual(troubles, []);
  await close();
});

it("changes the reading of the cap, and compares all three", async () => {
  const { page, troubles, requests, close } = await open(browser, { lang: "en" });
  await farmland(page);
  await page.click('[data-region="44"]');
  const before = [await answer(page), await figure(page, "unmet")];
  assert.match(before[0], /Guangdong/);
  await page.click('[data-panel="readings"] summary');
  await page.waitForSelector('[data-panel="readings"] tbody tr');
  assert.equal(await page.locator('[data-panel="readings"] tbody tr').count(), 3);
  assert.match(await page.locator('[data-panel="readings"] details > p').innerText(), /R1.*R2.*R3/s);
  await page.waitForFunction(() => document.querySelector('[data-panel="readings"] figure h3').textContent.includes("R1, R2, R3"));
  await box(page, "farmland.cap_reading").selectOption("2");
  assert.notDeepEqual([await answer(page), await figure(page, "unmet")], before);
  assert.deepEqual(await violations(page), []);
  await shot(page, "readings-guangdong", true);
  assert.ok(requests.some((path) => path.includes("/full/")));
  assert.deepEqual(troubles, []);
  await close();
});

it("keeps the province in its link, and goes back and forward", async () => {
  const { page, close } = await open(browser, { lang: "en" });
  await farmland(page);
  await page.click('[data-region="36"]');
  await set(page, "farmland.acceptance_share", "60");
  await page.click("#share");
  const shared = await page.evaluate(() => navigator.clipboard.readText());
  const said = await answer(page);
  assert.match(shared, /c=farmland@36/);
  assert.ok(new URL(shared).hash.length <= 200, shared);
  const other = await open(browser, { lang: "zh", hash: new URL(shared).hash });
  await other.page.waitForSelector(".answer");
  assert.equal(await place(other.page), "36");
  assert.equal(await answer(other.page), said);
  assert.equal(await other.page.locator('#tabs a[aria-current="page"]').getAttribute("data-view"), "farmland");
  await other.close();

  await page.click('[data-region="46"]');
  await page.goBack();
  await page.waitForFunction(() => document.getElementById("region").value === "36");
  assert.equal(await answer(page), said);
  await page.goBack();
  await page.waitForFunction(() => document.getElementById("region").value === "CN");
  assert.equal(await box(page, "farmland.acceptance_share").inputValue(), "60", "settings are not taken back");
  await page.goBack();
  await page.waitForSelector('#tabs a[data-view="overview"][aria-current]');
  await page.goForward();
  await page.goForward();
  await page.waitForFunction(() => document.getElementById("region").value === "36");
  assert.equal(await answer(page), said);
  await close();
});

it("shades the provinces by a measure of choice", async () => {
  const { page, close } = await open(browser, { lang: "en" });
  await farmland(page);
  const title = page.locator("#view section h3").first();
  const shown = new Set([await title.innerText()]);
  const options = await page.locator(".measure option").evaluateAll((all) => all.map((option) => option.value));
  assert.ok(options.length >= 4);
  for (const option of options.slice(1)) {
    await page.locator(".measure select").selectOption(option);
    shown.add(await title.innerText());
    assert.ok((await page.locator('[data-region="44"]').innerText()).trim().length > 2);
  }
  assert.equal(shown.size, options.length, [...shown].join(" | "));
  await close();
});

it("groups the settings by subject and finds one by its name", async () => {
  const { page, troubles, close } = await open(browser, { lang: "zh" });
  await page.click("#assumptions > summary");
  await page.waitForSelector(".subject");
  assert.equal(await page.locator(".subject").count(), 10);
  assert.equal(await page.locator(".subject .lever").count(), 0, "nothing is poured out before somebody asks");
  await page.locator(".subject > summary").first().click();
  assert.ok((await page.locator(".subject").first().locator(".lever").count()) > 5);
  await page.fill(".filter input", "冻结");
  assert.equal(await page.locator(".subject .lever:visible").count(), 1);
  assert.match(await page.locator(".found").innerText(), /1/);
  assert.deepEqual(await violations(page), []);
  await shot(page, "drawer-found");
  await page.fill(".filter input", "");
  assert.equal(await page.locator(".subject .lever:visible").count(), 0);
  assert.deepEqual(troubles, []);
  await close();
});

it("shows residuals and the coverage of the rules", async () => {
  const { page, troubles, close } = await open(browser, { lang: "en" });
  await page.click('#tabs a[data-view="checks"]');
  await page.waitForSelector("#view .fold");
  for (const summary of await page.locator("#view .fold > summary").all()) await summary.click();
  await page.waitForFunction(() => document.querySelectorAll("#view .fold tbody tr").length > 70);
  assert.match(await page.locator("#view .fold").nth(1).innerText(), /Computed: \d+; listed: \d+/);
  assert.match(await page.locator("#view .fold").first().innerText(), /held out/);
  assert.deepEqual(troubles, []);
  await close();
});

for (const [size, screen] of Object.entries({ wide: WIDE, narrow: NARROW })) {
  it(`fits the screen: ${size}`, async () => {
    const { page, troubles, close } = await open(browser, { lang: "zh", screen, dark: screen === NARROW });
    await farmland(page);
    await page.click('[data-region="46"]');
    await page.click('[data-panel="ledger"] > details > summary');
    await page.click('[data-panel="readings"] summary');
    await page.waitForSelector('[data-book="area"]');
    await page.waitForSelector('[data-panel="readings"] tbody tr');
    await drawn(page, "海南");
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), screen.viewport.width, "the page scrolls sideways");
    const small = await page.$$eval(".tiles button", (all) => all.filter((tile) => tile.getBoundingClientRect().width < 24 || tile.getBoundingClientRect().height < 24).length);
    assert.equal(small, 0, "tiles too small to hit");
    assert.deepEqual(await violations(page), []);
    assert.ok(!(await page.locator("#notice").isVisible()), "a false alarm");
    await shot(page, `farmland-hainan-${size}`, true);
    assert.deepEqual(troubles, []);
    await close();
  });
}
