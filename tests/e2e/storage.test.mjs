// The storage view as an energy planner uses it: how much, when, at what return, where, and does the plan add up?
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, it } from "node:test";
import { NARROW, WIDE, canvases, launch, open, settled, shot, violations } from "./browser.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

const box = (page, id) => page.locator(`[id="${id}"]`);
const figure = (page, id) => page.locator(`.profile [data-figure="${id}"] strong`).innerText();
const cells = (page, panel, first) =>
  page.$$eval(`[data-panel="${panel}"] tbody tr`, (rows, first) => [...(rows.find((row) => row.cells[0].textContent === first)?.cells ?? [])].map((cell) => cell.textContent), first);
/** A text as a number, whatever stands around it. */
const number = (text) => Number(text.replace("−", "-").match(/-?[\d.]+/)[0]);

async function storage(page) {
  await page.click('#tabs a[data-view="storage"]');
  await page.waitForSelector('[data-panel="stations"] tbody tr');
}

/** Until the figures and tables speak of a place. */
const told = (page, name) => page.waitForFunction((name) => document.querySelector('[data-panel="stations"] h3')?.textContent.includes(name) && document.querySelector(".province .answer")?.textContent.includes(name), name);

/** All results as the reader can save them: the table the command line writes. */
async function results(page) {
  await page.click("#file summary");
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator("#file button").nth(2).click()]);
  const { rows } = JSON.parse(await readFile(await download.path(), "utf8"));
  return (series, region, time) => Number(rows.find((row) => row.series === series && row.region === region && row.time === time)?.value);
}

it("shows the figures of the run, for the nation and for a province, by keyboard", async () => {
  const { page, troubles, requests, close } = await open(browser, { lang: "en" });
  assert.ok(!requests.some((path) => /storage|\/full\//.test(path)), "the tab is not part of the first load");
  await storage(page);
  const value = await results(page);
  const close4 = (text, wanted, what) => assert.ok(Math.abs(number(text) / wanted - 1) < 6e-4, `${what}: ${text} for ${wanted}`);
  for (const [code, name] of [["CN", "China"], ["37", "Shandong"]]) {
    if (code !== "CN") {
      await page.locator(`[data-region="${code}"]`).focus();
      await page.keyboard.press("Enter");
      await told(page, name);
    }
    for (const year of ["2027", "2035"]) {
      await page.locator(".province select").selectOption(year);
      await page.waitForFunction((year) => document.querySelector('[data-panel="uses"] h3').textContent.includes(year), year);
      close4(await figure(page, "power"), value("storage.power_kw", code, `${year}Q4`) / 1e6, `power ${code} ${year}`);
      close4(await figure(page, "stages"), value("storage.pipeline_power_kw", code, `${year}Q4`) / 1e6, `pipeline ${code} ${year}`);
      close4(await figure(page, "hours"), value("storage.equivalent_hours", code, year), `hours ${code} ${year}`);
      const two = await cells(page, "stations", "Grid side, 2 h");
      assert.equal(number(two[4]).toFixed(1), (100 * value("storage.irr_grid_2h_share", code, year)).toFixed(1));
      assert.equal(number(two[6]).toFixed(3), value("storage.levelised_2h_yuan_per_kwh", code, year).toFixed(3));
      const computing = await cells(page, "uses", "Computing facilities");
      close4(computing[3], value("storage.use_computing_kw", code, `${year}Q4`) / 1e6, `computing ${code} ${year}`);
    }
  }
  // The nine uses are all of it.
  const uses = await page.$$eval('[data-panel="uses"] tbody tr', (rows) => rows.map((row) => Number(row.cells[4].textContent.replace(" %", ""))));
  assert.equal(uses.length, 9);
  assert.ok(Math.abs(uses.reduce((sum, x) => sum + x, 0) - 100) < 0.5, String(uses));
  // Every setting behind a table has a grade and a source.
  await page.click('[data-panel="stations"] details > summary');
  const rests = await page.locator('[data-panel="stations"] li').allInnerTexts();
  assert.ok(rests.length >= 8 && rests.every((text) => /Grade [ABCD] · .+/.test(text)), rests.join("\n"));
  assert.deepEqual(troubles, []);
  await close();
});

it("says that the plan does not add up, and what the run knew", async () => {
  const { page, troubles, close } = await open(browser, { lang: "en" });
  await storage(page);
  const plan = page.locator('[data-panel="plan"]');
  for (const part of ["73.76 GW", "6.24 GW", "S02, S03", "2025Q4"]) assert.ok((await plan.innerText()).includes(part), await plan.innerText());
  const events = page.locator(".events tbody");
  assert.match(await events.innerText(), /plan does not add up.*miss 180 GW by 6\.24 GW[^]*S03/);
  assert.ok(!/ [FP]\d\d\b/.test(await events.innerText()), "events of farmland stand elsewhere");
  await page.selectOption("#scenario", "known-in-2024");
  await page.waitForFunction(() => document.querySelector('[data-panel="plan"]').textContent.includes("2024-12-31"));
  assert.ok((await plan.innerText()).includes("2024Q4"));
  assert.deepEqual(troubles, []);
  await close();
});

it("answers a lever: a higher capacity payment returns more, and more is built", async () => {
  const { page, troubles, close } = await open(browser, { lang: "en" });
  await storage(page);
  const before = { rate: number((await cells(page, "stations", "Grid side, 4 h"))[4]), power: number(await figure(page, "power")) };
  await page.click("#assumptions > summary");
  await page.fill(".filter input", "storage.capacity_payment_recovery_share");
  const recovery = box(page, "storage.capacity_payment_recovery_share");
  await recovery.fill("100");
  await recovery.press("Enter");
  await page.waitForFunction((rate) => !document.querySelector('[data-panel="stations"] tbody').textContent.includes(`${rate} %`), before.rate.toFixed(1));
  const after = { rate: number((await cells(page, "stations", "Grid side, 4 h"))[4]), power: number(await figure(page, "power")) };
  assert.ok(after.rate > before.rate + 1 && after.power > before.power, JSON.stringify({ before, after }));
  assert.deepEqual(troubles, []);
  await close();
});

it("keeps province and view in its link, also in links of before", async () => {
  const { page, close } = await open(browser, { lang: "zh" });
  await storage(page);
  await page.click('[data-region="15"]');
  await told(page, "内蒙古");
  const said = await page.locator(".province .answer").innerText();
  await page.click("#share");
  const { hash } = new URL(await page.evaluate(() => navigator.clipboard.readText()));
  assert.match(hash, /c=storage@15/);
  const other = await open(browser, { lang: "zh", hash });
  await told(other.page, "内蒙古");
  assert.equal(await other.page.locator(".province .answer").innerText(), said);
  await other.close();
  const old = await open(browser, { lang: "zh", hash: hash.replace("c=storage@15", "c=storage-additions@15,storage-stock@15") });
  assert.equal(await old.page.locator('#tabs a[aria-current="page"]').getAttribute("data-view"), "storage");
  assert.equal(await old.page.locator("#region").inputValue(), "15");
  await old.close();
  await close();
});

it("shades the provinces by storage and says who needs flexibility", async () => {
  const { page, troubles, close } = await open(browser, { lang: "en" });
  await storage(page);
  const title = page.locator("#view section:has(.tiles) h3");
  await page.waitForFunction(() => document.querySelectorAll(".measure option").length > 0);
  const shown = new Set();
  for (const option of await page.locator(".measure option").evaluateAll((all) => all.map((one) => one.value))) {
    const was = await title.innerText();
    await page.locator(".measure select").selectOption(option);
    if (shown.size > 0) await page.waitForFunction((was) => document.querySelector("#view section:has(.tiles) h3").textContent !== was, was);
    shown.add(await title.innerText());
    assert.ok(await page.locator('[data-region="37"][data-level]').isVisible());
  }
  assert.equal(shown.size, 4, [...shown].join(" | "));
  await page.click('[data-panel="need"] summary');
  await page.waitForFunction(() => document.querySelectorAll('[data-panel="need"] tbody tr').length === 31);
  const shares = await page.$$eval('[data-panel="need"] tbody tr', (rows) => rows.map((row) => Number(row.cells[2].textContent.replace(" %", ""))));
  assert.ok(Math.abs(shares.reduce((sum, x) => sum + x, 0) - 600) < 2, "each of six grids is shared out whole");
  // Another setting does not start seconds of work; it says that the table is from before.
  const again = page.locator('[data-panel="need"] .action');
  assert.equal(await again.isVisible(), false);
  await box(page, "storage.policy_pull_factor").fill("0.5");
  await box(page, "storage.policy_pull_factor").press("Enter");
  await again.waitFor({ state: "visible" });
  assert.equal(await page.locator('[data-panel="need"] tbody tr').count(), 31);
  assert.deepEqual(await violations(page), []);
  assert.deepEqual(troubles, []);
  await close();
});

for (const lang of ["zh", "en"]) {
  for (const [size, screen] of Object.entries({ wide: WIDE, narrow: NARROW })) {
    it(`fits the screen: ${lang}, ${size}`, async () => {
      const { page, troubles, close } = await open(browser, { lang, screen, dark: (lang === "zh") === (screen === NARROW) });
      await storage(page);
      await page.click('[data-region="37"]');
      await told(page, lang === "zh" ? "山东" : "Shandong");
      await settled(page);
      await page.click('[data-panel="stations"] details > summary');
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), screen.viewport.width, "the page scrolls sideways");
      assert.equal(await page.locator('#view > figure:has([data-chart="equipment"])').isVisible(), false, "equipment is an account of the nation");
      const pictures = (await canvases(page)).filter(({ sharpness }) => Number.isFinite(sharpness));
      assert.equal(pictures.length, 7);
      assert.ok(pictures.every(({ label, ink }) => ink > 0.005 && label.length > 20), JSON.stringify(pictures));
      assert.deepEqual(await violations(page), []);
      assert.ok(!(await page.locator("#notice").isVisible()), "a false alarm");
      await shot(page, `storage-shandong-${lang}-${size}`, true);
      assert.deepEqual(troubles, []);
      await close();
    });
  }
}
