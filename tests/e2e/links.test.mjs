// Links as they come back from chat apps, mail and the clipboard, and what Back does after one was pasted.
import { enter, expect, setting, shared, shot, test } from "./browser.mjs";

const ACCEPTANCE = "farmland.acceptance_share";
const box = (page) => setting(page, ACCEPTANCE);
const notice = (page) => page.locator("#notice");
const lang = (page) => page.locator("html");

/** Puts a link into the address of an open page, as pasting it does. */
const paste = (page, hash) => page.waitForFunction((link) => ((location.hash = link), true), hash);

test("speaks the language of its link, else the reader's, and English to those who speak neither", async ({ visit }) => {
  const named = await visit({ lang: "zh", hash: "#v=1&s=baseline&l=en" });
  await expect(lang(named.page)).toHaveAttribute("lang", "en");
  expect(named.requests.filter((path) => path.includes("zh-first")), "words of another language").toEqual([]);
  const unnamed = await visit({ lang: "en", hash: "#v=1&s=baseline" });
  await expect(lang(unnamed.page)).toHaveAttribute("lang", "en");
  const bad = await visit({ lang: "en", hash: "#v=1&s=baseline&p=ac:7" });
  await expect(notice(bad.page)).toHaveText(/cannot be read[^]*Acceptance rate.*700 %/);
  await expect(lang(bad.page)).toHaveAttribute("lang", "en");
  const french = await visit({ lang: "fr" });
  await expect(lang(french.page)).toHaveAttribute("lang", "en");
  expect(french.requests.filter((path) => path.includes("zh-first")), "words of another language").toEqual([]);
});

test("opens a link that others encoded, reordered and added to, and says what it left out", async ({ visit }) => {
  for (const [hash, leftOut] of [
    ["#v%3D1%26s%3Dbaseline%26l%3Den%26p%3Dac%3A0.6", ""],
    ["#p=ac:60%25&amp;l=en&amp;v=1", ""],
    ["#v=1&s=baseline&l=en&p=ac:0.6&from=singlemessage&isappinstalled=0", "“from=singlemessage”, “isappinstalled=0”"],
    ["#v=1&s=baseline&l=en&p=ac:0.6)", "“)”"],
    ["#v=1&s=baseline&l=en&p=ac:0.6#rd", "“#rd”"],
  ]) {
    const { page } = await visit({ hash });
    await expect(lang(page), hash).toHaveAttribute("lang", "en");
    await expect(box(page), hash).toHaveValue("60");
    if (leftOut === "") await expect(notice(page), hash).toBeHidden();
    else await expect(notice(page), hash).toContainText(`no part of a share link, or no longer: ${leftOut}`);
    await expect(page, "the address is ours again").toHaveURL((url) => url.hash.startsWith("#v=1&m="));
  }
});

test("takes no fragment for a link that is none, and loses nothing to it", async ({ visit }) => {
  const { page } = await visit({ lang: "en", hash: "#wechat_redirect" });
  await expect(notice(page)).toBeHidden();
  await enter(page, ACCEPTANCE, "60");
  await page.locator("#skip").focus();
  await page.keyboard.press("Enter");
  await expect(page, "a reload finds the settings").toHaveURL((url) => url.hash.includes("p=ac:0.6"));
  await expect(notice(page)).toBeHidden();
  await expect(box(page)).toHaveValue("60");
});

test("says what is wrong with a bad link, and keeps it", async ({ visit }) => {
  const bad = "#v=1&s=baseline&p=ac:7,zzz:1";
  const { page } = await visit({ hash: bad });
  await expect(notice(page)).toHaveText(/现显示基准情景.*补充耕地验收合格率.*700 %.*zzz/);
  await expect(notice(page), "the bad link stays in sight").toContainText(bad);
  await expect(page).toHaveURL((url) => url.hash === bad);
  await expect(box(page), "the baseline is shown").toHaveValue("85");
  await shot(page, "bad-link");
});

test("keeps what was set when a bad link is pasted, and Back leaves it", async ({ visit }) => {
  const { page } = await visit({ lang: "en" });
  await enter(page, ACCEPTANCE, "60");
  const { hash } = await shared(page, /p=ac:0\.6/);
  await expect(page).toHaveURL((url) => url.hash === hash);
  await paste(page, "#v=1&s=baseline&p=ac:60");
  await expect(notice(page)).toHaveText(/your settings are as they were.*The nearest allowed value is 60 %/);
  await expect(box(page)).toHaveValue("60");
  await page.goBack();
  await expect(page).toHaveURL((url) => url.hash === hash);
  await expect(box(page)).toHaveValue("60");
});

test("returns to what was set before a link was pasted, and to the link", async ({ visit }) => {
  const { page } = await visit({ lang: "en" });
  await enter(page, ACCEPTANCE, "60");
  await expect(page).toHaveURL((url) => url.hash.includes("p=ac:0.6"));
  await page.click('#tabs a[data-view="targets"]');
  await expect(page).toHaveURL((url) => url.hash.includes("c=targets"));
  await paste(page, "#v=1&s=baseline&p=ac:0.9");
  await expect(box(page)).toHaveValue("90");
  await page.click('#tabs a[data-view="farmland"]');
  await enter(page, ACCEPTANCE, "95");
  await page.goBack();
  await expect(page.locator('#tabs a[data-view="overview"]')).toHaveAttribute("aria-current", "page");
  await expect(box(page), "places are taken back, settings not").toHaveValue("95");
  await page.goBack();
  await expect(page.locator('#tabs a[data-view="targets"]')).toHaveAttribute("aria-current", "page");
  await expect(box(page), "what was set before the link").toHaveValue("60");
  await page.goForward();
  await expect(box(page), "what was set after it").toHaveValue("95");
});

// Breaks if a link of earlier data, which leaves out the defaults of its day, opens with other numbers without saying what the
// baseline said then and says now, or offers no way back to those defaults.
test("a link of earlier data tells then and now, and opens with the defaults of then", async ({ visit }) => {
  const { page } = await visit({ hash: "#v=1&m=0.1.0&d=2026-11-22&s=baseline&l=en&p=ac:0.7,pg:80" });
  await expect(notice(page)).toContainText("data 2026-11-22");
  await expect(notice(page)).toContainText("pg:80 (storage.pipeline_august_2025_gw)");
  await expect(notice(page)).toContainText(/The baseline, then → now: .*2027: 254 GW → \d+/);
  await expect(box(page)).toHaveValue("70");
  await notice(page).getByRole("link", { name: "Open it with the defaults of then" }).click();
  await expect(page).toHaveURL((url) => /[,=]cr:1,/.test(url.hash));
  await expect(box(page)).toHaveValue("70");
});
