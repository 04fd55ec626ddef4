// The whole simulator works in a thread of its own: what comes late, fails, or is of settings that are gone.
import { expect, saved, saver, settled, test } from "./browser.mjs";

const WHOLE = "full/tianchu_web_bg.wasm";
const tab = (page, view) => page.click(`#tabs a[data-view="${view}"]`);
const chart = (page, name) => page.locator(`figure:has([data-chart="${name}"])`);
const busy = (page) => page.locator('#view [aria-busy="true"]');

test("puts a view together once, however often it is left and come back to", async ({ visit }) => {
  const { page, hold } = await visit({ lang: "en" });
  const rest = await hold("words/en-rest.txt");
  for (const view of ["targets", "farmland", "targets", "farmland", "targets"]) await tab(page, view);
  rest();
  await expect(page.locator("#view")).not.toHaveAttribute("aria-busy", "true");
  await expect(page.locator("#view > section")).toHaveCount(1);
  await tab(page, "farmland");
  await settled(page);
  await expect(page.locator('#view figure [data-chart="grain"]')).toHaveCount(1);
});

for (const [what, file] of [["simulator", WHOLE], ["worker", "worker.js"]]) {
  test(`asks all of it again at one press, where the ${what} had not come`, async ({ visit }) => {
    const { page, spoil, mend } = await visit({ lang: "en" });
    await spoil(file);
    await tab(page, "farmland");
    const notice = page.locator("#notice");
    await expect(notice).toContainText("Try again");
    await expect(busy(page)).not.toHaveCount(0);
    await mend(file);
    await notice.locator("button").first().click();
    await settled(page);
    for (const name of ["three-balances", "grain", "high-standard"]) await expect(chart(page, name).locator("h3")).not.toHaveText("…");
    await expect(notice).toBeHidden();
  });
}

test("hands out the numbers of the place in the file's name, also before they stand", async ({ visit }) => {
  const { page } = await visit({ lang: "en" });
  await tab(page, "farmland");
  await settled(page);
  const csv = () => saver(chart(page, "grain"), "CSV");
  const nation = await saved(page, await csv());
  await page.selectOption("#region", "37");
  const early = await saved(page, await csv());
  await settled(page);
  const late = await saved(page, await csv());
  expect(early).toBe(late);
  expect(late).not.toBe(nation);
});

test("does not show answers to settings that are gone", async ({ visit }) => {
  const { page, hold } = await visit({ lang: "en" });
  const whole = await hold(WHOLE);
  await tab(page, "storage");
  await page.selectOption("#region", "44");
  await page.selectOption("#region", "15");
  whole();
  await settled(page);
  await expect(page.locator("section.province h3")).toContainText("Inner Mongolia");
});
