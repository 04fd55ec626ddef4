// The farmland view as a provincial analyst uses it: when does the cap of my province reach zero, by which rule?
import { FOLD, NARROW, WIDE, accessible, enter, expect, fits, saved, setting, settled, shared, shot, test, textOf, unfold } from "./browser.mjs";

const answer = (page) => page.locator(".answer");
const place = (page) => page.locator("#region");
const figure = (page, id) => page.locator(`.profile [data-figure="${id}"] strong`);
const panel = (page, name) => page.locator(`[data-panel="${name}"]`);

async function farmland(page) {
  await page.click('#tabs a[data-view="farmland"]');
  await expect(panel(page, "ledger")).toBeVisible();
}

/** Until every chart of the view stands and speaks of a place. */
const drawn = (page, name) => expect(page.locator("#view > figure h3")).toHaveText(Array(8).fill(new RegExp(name)));

test("answers when the caps of Guangdong, Jiangxi and Hainan reach zero, by keyboard", async ({ visit }) => {
  const { page } = await visit({ lang: "en" });
  await farmland(page);
  await enter(page, "farmland.construction_growth_share_per_year", "2");
  await enter(page, "farmland.acceptance_share", "60");
  for (const [code, name] of [["44", "Guangdong"], ["36", "Jiangxi"], ["46", "Hainan"]]) {
    await page.locator(`[data-region="${code}"]`).focus();
    await page.keyboard.press("Enter");
    await expect(place(page)).toHaveValue(code);
    await expect(answer(page)).toHaveText(new RegExp(`cap of ${name}`));
    await expect(answer(page), "the rule and its article").toHaveText(/\(F4[3-5], art\. 11\)|F19/);
    await expect(answer(page)).toHaveText(/floor|task/);
    const first = page.locator(".events tbody tr").first();
    await expect(page.locator("#view .panel:has(.events) .top + p")).toContainText(name);
    await expect(first).toContainText(/20[23]\d/);
    await expect(first.locator("td").last(), "document, article and rule").toHaveText(/art\..* [FPN]\d+/);
  }
  await drawn(page, "Hainan");
  await expect(page.locator('[data-region="46"]')).toHaveAttribute("aria-pressed", "true");
  // Arrow keys walk over the grid: above Hainan lies Guangdong.
  await page.locator('[data-region="46"]').focus();
  await page.keyboard.press("ArrowUp");
  await expect(page.locator('[data-region="44"]')).toBeFocused();
});

test("opens the books of a province to the entry, and they add up", async ({ visit }) => {
  const { page } = await visit({ lang: "en" });
  await farmland(page);
  await page.click('[data-region="46"]');
  const ledger = panel(page, "ledger");
  await ledger.locator("> details > summary").click();
  await expect(ledger.locator("h3")).toHaveText(/Hainan/);
  await expect(page.locator("[data-shelf]")).toHaveCount(8);
  await ledger.locator("select").nth(1).selectOption("yes");
  await ledger.locator("select").first().selectOption("2033");
  await expect(page.locator('[data-shelf="land"] summary')).toContainText(", mu)");
  await settled(page);
  await unfold(page, FOLD);
  await expect(async () => {
    const books = await page.locator("[data-book]").evaluateAll((tables) =>
      tables.map((table) => ({
        id: table.dataset.book,
        cells: [...table.querySelectorAll("td")].map((cell) => Number(cell.textContent.replace(/,/g, "").replace("−", "-"))),
        text: table.textContent,
      })),
    );
    expect(books.length).toBeGreaterThan(25);
    for (const { id, cells, text } of books) {
      const entries = cells.slice(1, -2).reduce((sum, x) => sum + x, 0);
      expect(entries, id).toBe(cells.at(-2));
      expect(cells[0] + entries, id).toBe(cells.at(-1));
      expect(text).toContain("✓");
    }
  }).toPass();
  expect(await saved(page, ledger.locator(".action"))).toMatch(/,46,2030,area,Farmland,opening,/);
  await accessible(page);
  await shot(page, "ledger-hainan", true);
});

test("changes the reading of the cap, and compares all three", async ({ visit }) => {
  const { page, requests } = await visit({ lang: "en" });
  await farmland(page);
  await page.click('[data-region="44"]');
  const said = await textOf(answer(page), /Guangdong/);
  const unmet = await textOf(figure(page, "unmet"));
  const readings = panel(page, "readings");
  await readings.locator("> details > summary").click();
  await expect(readings.locator("tbody tr")).toHaveCount(3);
  await expect(readings.locator("details > p")).toHaveText(/R1.*R2.*R3/s);
  await expect(readings.locator("figure h3")).toContainText("R1, R2, R3");
  await setting(page, "farmland.cap_reading").selectOption("1");
  await expect.poll(async () => [await answer(page).innerText(), await figure(page, "unmet").innerText()]).not.toEqual([said, unmet]);
  await accessible(page);
  await shot(page, "readings-guangdong", true);
  expect(requests.some((path) => path.includes("/full/"))).toBe(true);
});

test("keeps the province in its link, and goes back and forward", async ({ visit }) => {
  const { page } = await visit({ lang: "en" });
  await farmland(page);
  await page.click('[data-region="36"]');
  await enter(page, "farmland.acceptance_share", "60");
  const { hash } = await shared(page, /c=farmland@36/);
  expect(hash.length, hash).toBeLessThanOrEqual(200);
  const said = await textOf(answer(page), /Jiangxi/);
  const other = await visit({ lang: "zh", hash });
  await expect(answer(other.page)).toHaveText(said);
  await expect(place(other.page)).toHaveValue("36");
  await expect(other.page.locator('#tabs a[aria-current="page"]')).toHaveAttribute("data-view", "farmland");

  await page.click('[data-region="46"]');
  await expect(answer(page)).toHaveText(/Hainan/);
  await page.goBack();
  await expect(place(page)).toHaveValue("36");
  await expect(answer(page)).toHaveText(said);
  await page.goBack();
  await expect(place(page)).toHaveValue("CN");
  await expect(setting(page, "farmland.acceptance_share"), "settings are not taken back").toHaveValue("60");
  await page.goBack();
  await expect(page.locator('#tabs a[data-view="overview"]')).toHaveAttribute("aria-current", "page");
  await page.goForward();
  await expect(page.locator('#tabs a[data-view="farmland"]')).toHaveAttribute("aria-current", "page");
  await page.goForward();
  await expect(place(page)).toHaveValue("36");
  await expect(answer(page)).toHaveText(said);
});

test("shades the provinces by a measure of choice", async ({ visit }) => {
  const { page } = await visit({ lang: "en" });
  await farmland(page);
  const title = page.locator("#view section h3").first();
  const list = page.locator(".measure select");
  const titles = new Set();
  for (let i = 0; i < 4; i += 1) {
    await list.selectOption({ index: i });
    await expect.poll(async () => titles.has(await title.innerText()), { message: "the title says what the tiles show" }).toBe(false);
    titles.add(await textOf(title));
    await expect(page.locator('[data-region="44"]')).toHaveText(/\S\s*\S.+/);
  }
});

test("groups the settings by subject and finds one by its name", async ({ visit }) => {
  const { page } = await visit({ lang: "zh" });
  await page.click("#assumptions > summary");
  await expect(page.locator(".subject")).toHaveCount(11);
  await expect(page.locator(".subject .lever"), "nothing is poured out before somebody asks").toHaveCount(0);
  const first = page.locator(".subject").first();
  await first.locator("> summary").click();
  await expect(first.locator(".lever").nth(5)).toBeVisible();
  await page.fill(".filter input", "冻结");
  const found = page.locator(".subject .lever").filter({ visible: true });
  await expect(found).toHaveCount(1);
  await expect(page.locator(".found")).toHaveText(/1/);
  await accessible(page);
  await shot(page, "drawer-found");
  await page.fill(".filter input", "");
  await expect(found).toHaveCount(0);
});

test("shows no fold empty, not even for a moment", async ({ visit }) => {
  const { page } = await visit({ lang: "en" });
  // An observer is told before the browser draws the fold, and before any later work of the page.
  await page.waitForFunction(() => {
    globalThis.bare = [];
    const look = ({ target: fold }) => fold.open && fold.innerText.trim() === fold.querySelector("summary").innerText.trim() && globalThis.bare.push(fold.innerText);
    new MutationObserver((changes) => changes.forEach(look)).observe(document, { subtree: true, attributeFilter: ["open"] });
    return true;
  });
  await page.click("#reproduce summary");
  await page.click("#assumptions > summary");
  await page.locator(".subject > summary").first().click();
  await farmland(page);
  await unfold(page, FOLD);
  await page.click('#tabs a[data-view="checks"]');
  await unfold(page, FOLD);
  await settled(page);
  await expect.poll(() => page.evaluate(() => globalThis.bare), { message: "folds that opened empty" }).toEqual([]);
});

test("shows residuals, the coverage of the rules and the backtest", async ({ visit }) => {
  const { page } = await visit({ lang: "en" });
  await page.click('#tabs a[data-view="checks"]');
  await expect(page.locator("#view .fold")).toHaveCount(3);
  await unfold(page, FOLD);
  await expect(page.locator("#view .fold tbody tr").nth(70)).toBeVisible();
  await expect(page.locator("#view .fold").nth(1)).toContainText(/Computed: \d+; by a constant: \d+; listed: \d+/);
  await expect(page.locator("#view .fold").first()).toContainText("held out");
  await expect(page.locator("#view .fold").nth(2)).toContainText("Out-of-sample test");
  await expect(page.locator("#view .fold").nth(2).locator("table")).toHaveCount(7);
});

for (const [size, screen] of Object.entries({ wide: WIDE, narrow: NARROW })) {
  test(`fits the screen: ${size}`, async ({ visit }) => {
    const { page } = await visit({ lang: "zh", screen, dark: screen === NARROW });
    await farmland(page);
    await page.click('[data-region="46"]');
    await panel(page, "ledger").locator("> details > summary").click();
    await panel(page, "readings").locator("> details > summary").click();
    await expect(page.locator('[data-book="area"]')).toBeVisible();
    await expect(panel(page, "readings").locator("tbody tr").first()).toBeVisible();
    await drawn(page, "海南");
    await fits(page, screen);
    const small = () => page.locator(".tiles button").evaluateAll((all) => all.map((tile) => tile.getBoundingClientRect()).filter(({ width, height }) => width < 24 || height < 24));
    await expect.poll(small, { message: "tiles too small to hit" }).toEqual([]);
    await accessible(page);
    await expect(page.locator("#notice"), "a false alarm").toBeHidden();
    await shot(page, `farmland-hainan-${size}`, true);
  });
}
