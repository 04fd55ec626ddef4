// What `journeys.mjs` refuses and what it lets pass.
import assert from "node:assert/strict";
import { it } from "node:test";
import { faults } from "./journeys.mjs";

const journey = (body, before = "") => faults({ "a.test.mjs": `${before}\ntest("x", async ({ visit }) => {\n${body}\n});\n` });

for (const [what, body, before] of [
  ["a read in an assertion", "expect(await box.innerText()).toBe('1');"],
  ["a read kept for later", "const shown = await box.inputValue();"],
  ["a read of the address", "expect(second.page.url()).toMatch(/c/);"],
  ["a read through a function of the file", "expect(await shown(page)).toBe('1');", "const shown = (page) => page.locator('b').textContent();"],
  ["a read through two functions", "await all(page);", "function one(page) { return page.$eval('b', f); }\nasync function all(page) { return [await one(page)]; }"],
  ["a loop over what is there now", "for (const one of await box.all()) await one.click();"],
  ["a fixed wait", "await page.waitForTimeout(100);"],
  ["a fixed wait by hand", "await new Promise((done) => setTimeout(done, 100));"],
  ["an assertion that nobody waits for", "expect(box).toHaveText('1');"],
  ["a poll that nobody waits for", "expect.poll(() => box.innerText()).toBe('1');"],
  ["a function handed to an expect that is called once", "expect(async () => box.innerText()).toBeDefined();"],
]) {
  it(`refuses ${what}`, () => assert.equal(journey(body, before).length, 1, JSON.stringify(journey(body, before))));
}

for (const [what, body, before] of [
  ["an assertion that waits", "await expect(box).toHaveText('1');"],
  ["a poll", "await expect.poll(async () => number(await box.innerText())).toBe(1);"],
  ["reads that are tried again", "await expect(async () => { expect(await box.count()).toBe(await page.title()); }).toPass();"],
  ["a poll of a function that reads", "await expect.poll(() => shown(page)).toBe('1');", "const shown = (page) => page.locator('b').textContent();"],
  ["a function that polls", "const was = await textOf(box);", "async function textOf(box) { let text; await expect.poll(async () => (text = await box.innerText())).toMatch(/x/); return text; }"],
  ["a wait inside the page", "await page.waitForFunction(() => document.body.getAttribute('a') === 'b');"],
  ["a condition of the walk", "await until(page, 'a', () => document.body.getAttribute('a') === 'b');"],
  ["an assertion on what is known", "expect(requests).toEqual([]);"],
  ["promises", "await Promise.all([one, two]);"],
]) {
  it(`lets ${what} pass`, () => assert.deepEqual(journey(body, before), []));
}

it("follows a function into another file", () => {
  const found = faults({ "b.mjs": "export const shown = (page) => page.innerText('b');", "a.test.mjs": "test('x', async () => { await shown(page); });" });
  assert.equal(found.length, 1);
  assert.match(found[0], /^a\.test\.mjs:1: shown reads the page once/);
});
