// The tray: scenarios side by side, undo, and what the browser keeps of them.
import { NARROW, accessible, address, enter, expect, fits, setting, settled, shared, shot, test, textOf, textsOf } from "./browser.mjs";

const ACCEPTANCE = "farmland.acceptance_share";
const box = (page) => setting(page, ACCEPTANCE);
const notice = (page) => page.locator("#notice");
const names = (page) => page.locator("#tray .name");
const entry = (page, letter) => page.locator(`#tray [data-letter="${letter}"] [data-id]`);
const live = (page) => page.locator("#tray li.live");
const act = (page, name) => page.locator(`#tray [data-act="${name}"]`);
const figures = (page) => page.locator("#figures strong");

/** Does something of the menu of the live scenario. */
async function choose(page, name) {
  await page.click("#tray summary");
  await page.locator("#tray details button", { hasText: name }).click();
}

/** Names the live scenario. */
async function rename(page, name) {
  await choose(page, /Rename|改名/);
  await page.locator("#tray input").fill(name);
  await page.locator("#tray input").press("Enter");
}

/** Waits until the browser has kept as many trays, the newest of which says this. */
const kept = (page, wanted) =>
  expect
    .poll(() => page.evaluate(() => Object.entries(localStorage).filter(([key]) => key.includes(" kept ")).map(([, text]) => text).join("\n")))
    .toMatch(wanted);

test("keeps, names, switches, orders and removes scenarios, and all of it can be undone", async ({ visit }) => {
  const { page } = await visit({ lang: "en" });
  await expect(names(page)).toHaveText(["Baseline"]);
  await enter(page, ACCEPTANCE, "60");
  await expect(names(page), "the baseline stays").toHaveText(["Baseline", "Baseline"]);
  await expect(live(page)).toContainText("1 changed");
  await rename(page, "60 % <b>accepted</b>");
  await expect(names(page)).toHaveText(["Baseline", "60 % <b>accepted</b>"]);
  await act(page, "keep").click();
  await expect(names(page)).toHaveCount(3);
  await entry(page, "A").click();
  await expect(box(page)).toHaveValue("85");
  await entry(page, "C").click();
  await expect(box(page)).toHaveValue("60");
  await enter(page, ACCEPTANCE, "70");
  await rename(page, "Seventy");
  await choose(page, "Move left");
  await expect(names(page)).toHaveText(["Baseline", "Seventy", "60 % <b>accepted</b>"]);
  await entry(page, "B").focus();
  await page.keyboard.press("Shift+ArrowLeft");
  await expect(names(page)).toHaveText(["Seventy", "Baseline", "60 % <b>accepted</b>"]);
  await choose(page, "Remove");
  await expect(names(page)).toHaveText(["Baseline", "60 % <b>accepted</b>"]);
  await page.keyboard.press("Control+z");
  await expect(names(page)).toHaveText(["Seventy", "Baseline", "60 % <b>accepted</b>"]);
  await expect(page.locator("#status")).toContainText("Undone");
  await expect(box(page)).toHaveValue("70");
  // Two moves, two names, a value, two switches, a copy and the first change.
  for (let i = 0; i < 9; i += 1) await act(page, "undo").click();
  await expect(names(page)).toHaveText(["Baseline"]);
  await expect(act(page, "undo")).toHaveAttribute("aria-disabled", "true");
  await expect(box(page)).toHaveValue("85");
  for (let i = 0; i < 9; i += 1) await page.keyboard.press("Control+Shift+z");
  await expect(names(page)).toHaveText(["Seventy", "Baseline", "60 % <b>accepted</b>"]);
  await expect(box(page)).toHaveValue("70");
});

test("undoes levers, views, places and resets, and leaves text boxes their own undo", async ({ visit }) => {
  const { page } = await visit({ lang: "en" });
  await expect(names(page)).toHaveCount(1);
  const [before] = await textsOf(figures(page), 4);
  await enter(page, ACCEPTANCE, "60");
  await page.click('#tabs a[data-view="targets"]');
  await page.selectOption("#region", "44");
  await page.click("#changes summary");
  await page.locator("#changes div > button").click();
  await expect(box(page)).toHaveValue("85");
  await act(page, "undo").click();
  await expect(box(page), "all is set again").toHaveValue("60");
  await act(page, "undo").click();
  await expect(page.locator("#region")).toHaveValue("CN");
  await act(page, "undo").click();
  await expect(page.locator('#tabs a[data-view="overview"]')).toHaveAttribute("aria-current", "page");
  await box(page).focus();
  await page.keyboard.press("Control+z");
  await expect(live(page), "the box has its own").toContainText("1 changed");
  await act(page, "undo").click();
  await expect(box(page)).toHaveValue("85");
  await expect(figures(page).first()).toHaveText(before);
  await page.keyboard.press("Control+y");
  await expect(box(page)).toHaveValue("60");
});

test("a slider that moved is one step", async ({ visit }) => {
  const { page } = await visit({ lang: "en" });
  await expect(names(page)).toHaveCount(1);
  const slider = page.locator(`[data-lever="${ACCEPTANCE}"] input[type=range]`);
  await slider.focus();
  // All within one task of the page, however slow it is.
  await page.waitForFunction((id) => {
    const input = document.querySelector(`[data-lever="${id}"] input[type=range]`);
    for (const value of ["80", "70", "65"]) {
      input.value = value;
      input.dispatchEvent(new Event("input"));
    }
    return true;
  }, ACCEPTANCE);
  await expect(box(page)).toHaveValue("65");
  await expect(names(page)).toHaveCount(2);
  await page.keyboard.press("Control+z");
  await expect(box(page)).toHaveValue("85");
  await expect(names(page)).toHaveCount(1);
});

test("keeps what was changed when another scenario is picked, and carries it over", async ({ visit }) => {
  const { page } = await visit({ lang: "en" });
  await expect(names(page)).toHaveCount(1);
  await enter(page, ACCEPTANCE, "60");
  await page.selectOption("#scenario", "markets-open");
  await expect(notice(page)).toContainText("Your changes stay in B");
  await expect(names(page)).toHaveText(["Baseline", "Baseline", "Storage in every market"]);
  await expect(box(page)).toHaveValue("85");
  await page.locator('#notice [data-act="carry"]').click();
  await expect(box(page)).toHaveValue("60");
  await expect(names(page)).toHaveCount(3);
  await expect(live(page)).toContainText("1 changed");
  await page.selectOption("#scenario", "slow-pipeline");
  await expect(names(page)).toHaveCount(4);
  await enter(page, ACCEPTANCE, "50");
  await page.selectOption("#scenario", "strict-acceptance");
  await expect(notice(page)).toContainText("All four places are taken");
  await expect(names(page)).toHaveCount(4);
  await notice(page).getByRole("button", { name: "Undo" }).click();
  await expect(box(page)).toHaveValue("50");
  await expect(page.locator("#scenario")).toHaveValue("slow-pipeline");
});

test("stands again after a reload, and its address decides what is live", async ({ visit }) => {
  const { page } = await visit({ lang: "en" });
  await expect(names(page)).toHaveCount(1);
  await enter(page, ACCEPTANCE, "60");
  await rename(page, "Sixty");
  await page.selectOption("#scenario", "markets-open");
  await expect(names(page)).toHaveCount(3);
  await page.click('#tabs a[data-view="targets"]');
  await expect(page).toHaveURL(/s=markets-open.*c=targets/);
  await kept(page, /Sixty.*markets-open/);
  await page.reload();
  await expect(names(page)).toHaveText(["Baseline", "Sixty", "Storage in every market"]);
  await expect(live(page)).toContainText("Storage in every market");
  await expect(page.locator('#tabs a[data-view="targets"]')).toHaveAttribute("aria-current", "page");
  await entry(page, "B").click();
  await expect(box(page)).toHaveValue("60");
  // A link in the address of the same tab comes beside what is there.
  await page.goto("about:blank");
  await page.goto(`${address}#v=1&s=baseline&l=en&p=ac:0.95`);
  await expect(box(page)).toHaveValue("95");
  await expect(names(page)).toHaveText(["Baseline", "Sixty", "Storage in every market", "Baseline"]);
});

test("two tabs keep their own, and what a closed one left is offered, not loaded", async ({ visit }) => {
  const { page } = await visit({ lang: "en" });
  await expect(names(page)).toHaveCount(1);
  await enter(page, ACCEPTANCE, "60");
  await rename(page, "First tab");
  await kept(page, /First tab/);
  const second = await page.context().newPage();
  await second.goto(address);
  await expect(names(second)).toHaveText(["Baseline"]);
  await expect(notice(second), "the other tab is open").toBeHidden();
  await enter(second, ACCEPTANCE, "50");
  await rename(second, "Second tab");
  await kept(second, /Second tab/);
  await page.reload();
  await expect(names(page)).toHaveText(["Baseline", "First tab"]);
  await second.reload();
  await expect(names(second)).toHaveText(["Baseline", "Second tab"]);
  // One that was duplicated has the session of the other.
  const [third] = await Promise.all([page.waitForEvent("popup"), page.waitForFunction(() => Boolean(open(location.href)))]);
  await expect(names(third)).toHaveText(["Baseline", "First tab"]);
  await rename(third, "Copy");
  await kept(third, /Copy/);
  await expect.poll(() => third.evaluate(() => Object.keys(localStorage).filter((key) => key.includes(" kept ")).length)).toBe(3);
  await second.close();
  await third.close();
  const fourth = await page.context().newPage();
  await fourth.goto(`${address}#v=1&s=baseline&l=en`);
  await expect(names(fourth)).toHaveCount(1);
  await expect(notice(fourth), "never over a link").toBeHidden();
  await fourth.close();
  const fifth = await page.context().newPage();
  await fifth.goto(address);
  await expect(notice(fifth)).toContainText("Copy");
  await expect(names(fifth)).toHaveCount(1);
  await notice(fifth).locator('[data-act="restore"]').click();
  await expect(names(fifth)).toHaveText(["Baseline", "Copy"]);
  await expect(box(fifth)).toHaveValue("60");
  await act(fifth, "undo").click();
  await expect(names(fifth), "restoring can be undone").toHaveText(["Baseline"]);
});

test("what cannot be kept is said once, and costs nothing of the page", async ({ visit }) => {
  const full = () => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  };
  const refused = () => {
    for (const name of ["localStorage", "sessionStorage"]) {
      Object.defineProperty(globalThis, name, {
        get() {
          throw new DOMException("refused", "SecurityError");
        },
      });
    }
  };
  const lockless = () => Object.defineProperty(navigator, "locks", { value: undefined });
  for (const prepared of [full, refused]) {
    const { page } = await visit({ lang: "en", prepared });
    await expect(names(page)).toHaveCount(1);
    await expect(notice(page), "there is nothing to keep yet").toBeHidden();
    await enter(page, ACCEPTANCE, "60");
    await expect(notice(page)).toContainText("lets the page keep nothing");
    await notice(page).getByRole("button").click();
    await rename(page, "Sixty");
    await act(page, "undo").click();
    await act(page, "undo").click();
    await expect(names(page)).toHaveText(["Baseline"]);
    await enter(page, ACCEPTANCE, "70");
    await expect(names(page)).toHaveCount(2);
    await expect(notice(page), "once is enough").toBeHidden();
  }
  const { page } = await visit({ lang: "en", prepared: lockless });
  await expect(names(page)).toHaveCount(1);
  await enter(page, ACCEPTANCE, "60");
  await kept(page, /ac:0\.6/);
  await page.reload();
  await expect(names(page), "it works without locks").toHaveCount(2);
});

test("what another version kept is left out with a word", async ({ visit }) => {
  const prepared = () => {
    const folder = new URL("./", location.href).pathname;
    if (sessionStorage.length > 0) return;
    sessionStorage.setItem(`tianchu-tray ${folder} tab`, "7");
    localStorage.setItem(`tianchu-tray ${folder} kept 7`, JSON.stringify({ schema: 0, entries: "old" }));
  };
  const { page } = await visit({ lang: "en", prepared });
  await expect(page.locator("#status")).toContainText("another version");
  await expect(names(page)).toHaveText(["Baseline"]);
});

test("Back goes over views and links, and loses no scenario", async ({ visit }) => {
  const { page } = await visit({ lang: "en" });
  await expect(names(page)).toHaveCount(1);
  await enter(page, ACCEPTANCE, "60");
  await expect(page).toHaveURL(/p=ac:0\.6/);
  await page.click('#tabs a[data-view="targets"]');
  await expect(page).toHaveURL(/c=targets/);
  await page.waitForFunction(() => ((location.hash = "#v=1&s=baseline&l=en&p=ac:0.9"), true));
  await expect(box(page)).toHaveValue("90");
  await expect(names(page), "what was changed stays").toHaveCount(3);
  await page.goBack();
  await expect(box(page)).toHaveValue("60");
  await expect(page.locator('#tabs a[data-view="targets"]')).toHaveAttribute("aria-current", "page");
  await expect(names(page)).toHaveCount(3);
  await page.goBack();
  await expect(page.locator('#tabs a[data-view="overview"]')).toHaveAttribute("aria-current", "page");
  await expect(box(page)).toHaveValue("60");
  await page.goForward();
  await page.goForward();
  await expect(box(page)).toHaveValue("90");
});

test("shares all scenarios in one link, or only one", async ({ visit }) => {
  const { page } = await visit({ lang: "en" });
  await expect(names(page)).toHaveCount(1);
  await enter(page, ACCEPTANCE, "60");
  await rename(page, "严格 60 %");
  await page.selectOption("#scenario", "markets-open");
  await expect(names(page)).toHaveCount(3);
  await act(page, "undo").click();
  await act(page, "redo").click();
  await enter(page, ACCEPTANCE, "70");
  await rename(page, "Both");
  await expect(names(page)).toHaveText(["Baseline", "严格 60 %", "Storage in every market", "Both"]);
  const link = await shared(page, /&t=DBoth/);
  const said = async (of, letter) => {
    await entry(of, letter).click();
    await expect(of.locator(`#tray [data-letter="${letter}"]`)).toContainClass("live");
    return textsOf(figures(of), 4);
  };
  const wanted = [];
  for (const letter of "ABCD") wanted.push(await said(page, letter));
  const other = await visit({ lang: "zh", hash: link.hash });
  await expect(names(other.page)).toHaveText(["Baseline", "严格 60 %", "Storage in every market", "Both"]);
  await expect(live(other.page)).toContainText("Both");
  await expect(box(other.page)).toHaveValue("70");
  for (const [i, letter] of [..."ABCD"].entries()) {
    await entry(other.page, letter).click();
    await expect(figures(other.page), letter).toHaveText(wanted[i]);
  }
  await page.click("#share");
  await page.check("#sharing-one");
  await expect(page).toHaveURL((url) => !/[&]t=/.test(url.hash));
  await expect.poll(() => page.evaluate(async () => (await navigator.clipboard.readText()) === location.href)).toBe(true);
});

test("works by keyboard and touch, in both languages, and axe finds nothing", async ({ visit }) => {
  for (const dark of [false, true]) {
    for (const [lang, screen] of [["en", undefined], ["zh", NARROW]]) {
      const { page } = await visit({ lang, dark, hash: `#v=1&s=baseline&l=${lang}&p=ac:0.6&t=BSixty&As=baseline&Cs=markets-open&Ds=strict-acceptance&Dt=A-long-name-of-forty-characters-at-most`, ...(screen && { screen }) });
      await expect(names(page)).toHaveCount(4);
      await settled(page);
      await accessible(page, `the tray, ${lang}${dark ? ", dark" : ""}`);
      await page.click("#tray summary");
      await expect(page.locator("#tray details button")).toHaveCount(4);
      await accessible(page, `its menu, ${lang}`);
      await shot(page, `tray-${lang}${dark ? "-dark" : ""}`);
      if (screen) await fits(page, screen);
      await page.keyboard.press("Escape");
      await expect(page.locator("#tray details[open]")).toHaveCount(0);
      await entry(page, "B").focus();
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("Enter");
      expect(await textOf(live(page), /C/)).toMatch(/^C/);
    }
  }
});

test("leaves a link's other scenarios in the address until the tray has taken them", async ({ visit }) => {
  const { page, mend } = await visit({ lang: "en", spoiled: { "tray.js": undefined }, hash: "#v=1&s=baseline&l=en&t=BMine&As=markets-open" });
  await expect(page.locator("#scenario")).toHaveValue("baseline");
  await enter(page, ACCEPTANCE, "60");
  await expect(page).toHaveURL(/p=ac:0\.6.*&t=BMine&As=markets-open$/);
  await mend("tray.js");
  await page.reload();
  await expect(names(page)).toHaveText(["Storage in every market", "Mine"]);
  await expect(box(page)).toHaveValue("60");
});

test("keeps what stands where a reader goes back behind a reload", async ({ visit }) => {
  const { page } = await visit({ lang: "en" });
  await expect(names(page)).toHaveCount(1);
  await enter(page, ACCEPTANCE, "60");
  await expect(page).toHaveURL(/p=ac:0\.6/);
  await page.goto(`${address}#v=1&s=strict-contiguity&l=en`);
  await expect(page.locator("#scenario")).toHaveValue("strict-contiguity");
  await rename(page, "My own");
  await kept(page, /My own/);
  await page.reload();
  await expect(names(page)).toHaveCount(3);
  await page.goBack();
  await expect(box(page)).toHaveValue("60");
  await expect(names(page).nth(2)).toHaveText("My own");
  await entry(page, "C").click();
  await expect(page.locator("#scenario")).toHaveValue("strict-contiguity");
});
