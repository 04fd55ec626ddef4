// What is handed on: files and copies of a chart, all results in one file, and links of earlier versions.
import { readFileSync } from "node:fs";
import { NARROW, WIDE, accessible, enter, expect, saved, saver, settled, shot, test, textOf } from "./browser.mjs";

const ACCEPTANCE = "farmland.acceptance_share";
const SIZES = { wide: WIDE, narrow: NARROW };
const figure = (page) => page.locator("#view figure").first();

/** Name and bytes of what a press saves. */
async function file(page, button) {
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** Cells of a line of the corpus of links. */
const corpus = () => {
  const [head, ...lines] = readFileSync(new URL("../links/links.csv", import.meta.url), "utf8").trim().split("\n");
  const cells = (line) => [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted ?? plain);
  const names = cells(head);
  return lines.map((line) => Object.fromEntries(cells(line).map((cell, i) => [names[i], cell])));
};

for (const lang of ["zh", "en"]) {
  for (const [size, screen] of Object.entries(SIZES)) {
    test(`saves and copies a chart from its menu: ${lang}, ${size}`, async ({ visit }) => {
      const { page } = await visit({ lang, screen });
      const menu = figure(page).locator(".ops .menu");
      await menu.locator("summary").click();
      await expect(menu.locator("li button")).toHaveText(["CSV", "JSON", "SVG", "PNG"]);
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      await accessible(page, "an open menu of a chart");
      await shot(page, `chart-menu-${lang}-${size}`);
      // Escape closes it, and gives the focus back; so does a press beside it.
      await page.keyboard.press("Escape");
      await expect(menu).not.toHaveAttribute("open");
      await expect(menu.locator("summary")).toBeFocused();
      await page.keyboard.press("Enter");
      await page.keyboard.press("Tab");
      await expect(menu.locator("li button").first()).toBeFocused();
      await page.locator("#sentence").click({ position: { x: 4, y: 4 } });
      await expect(menu).not.toHaveAttribute("open");
      const title = await textOf(figure(page).locator("h3"));
      await figure(page).locator(".ops > button").nth(1).click();
      await expect(page.locator("#status")).toHaveText(lang === "zh" ? "已复制" : "Copied");
      await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/^[^\t]+\t[^]*\n2035\t[\d.]+/);
      await expect(figure(page).locator("h3")).toHaveText(title);
    });
  }
}

test("says in every file of a chart what it is of and rests on", async ({ visit }) => {
  const { page } = await visit({ lang: "en" });
  await enter(page, ACCEPTANCE, "60");
  const csv = await file(page, await saver(figure(page), "CSV"));
  expect(csv.name).toMatch(/^tianchu-baseline\+1-[0-9a-f]{8}-farmland-stock-CN\.csv$/);
  const stem = csv.name.replace(/\.csv$/, "");
  const scenario = stem.match(/baseline\+1-[0-9a-f]{8}/)[0];
  expect(csv.bytes.toString("utf8")).toMatch(/^\uFEFFscenario,/);
  const rows = csv.bytes.toString("utf8").trim().split("\n");
  for (const row of rows.slice(1)) expect(row.startsWith(`${scenario},`)).toBe(true);

  const json = await file(page, await saver(figure(page), "JSON"));
  expect(json.name).toBe(`${stem}.json`);
  const { meta, rows: numbers } = JSON.parse(json.bytes.toString("utf8"));
  expect(meta).toMatchObject({ scenario, vintage: "latest", seed: 7, changes: [{ id: ACCEPTANCE, value: 0.6, default: 0.85 }] });
  expect(meta.chart).toMatchObject({ id: "farmland-stock", region: "CN", rests_on: ["settings changed: 1"] });
  await expect(figure(page).locator("h3")).toHaveText(meta.chart.title);
  expect(meta.chart.sources.find(({ id }) => id === "opinion-2024").grades).toMatch(/A/);
  expect(meta.chart.sources.filter(({ address }) => address.startsWith("https://")).length).toBeGreaterThan(20);
  expect(numbers).toHaveLength(rows.length - 1);

  const svg = await file(page, await saver(figure(page), "SVG"));
  expect([svg.name, svg.bytes.toString("utf8").includes("settings changed: 1")]).toEqual([`${stem}.svg`, true]);

  const png = await file(page, await saver(figure(page), "PNG"));
  expect(png.name).toBe(`${stem}.png`);
  expect(png.bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  // Twice the pixels of the drawing.
  expect([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]).toEqual([1440, 840]);
});

test("saves a picture on white paper, whatever the page's", async ({ visit }) => {
  const { page } = await visit({ lang: "zh", dark: true });
  const png = await file(page, await saver(figure(page), "PNG"));
  const corner = (bytes) =>
    page.evaluate(async (picture) => {
      const image = new Image();
      image.src = `data:image/png;base64,${picture}`;
      await image.decode();
      const canvas = document.createElement("canvas");
      const at = canvas.getContext("2d");
      at.drawImage(image, 0, 0);
      return [...at.getImageData(2, 2, 1, 1).data];
    }, bytes.toString("base64"));
  await expect.poll(() => corner(png.bytes)).toEqual([255, 255, 255, 255]);
});

test("hands out a picture of a chart inside WeChat", async ({ visit }) => {
  const { page } = await visit({ screen: NARROW, agent: "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/120 Mobile Safari/537.36 MicroMessenger/8.0.47" });
  const dialog = page.locator("dialog.handout");
  await (await saver(figure(page), "PNG")).click();
  await expect(dialog).toHaveText(/长按图片/);
  await expect(dialog.locator("img")).toHaveAttribute("src", /^data:image\/png;base64,.{10000}/);
  await expect(dialog.locator("img")).toHaveJSProperty("naturalWidth", 1440);
});

test("hands out all results in one file with what they rest on", async ({ visit }) => {
  const { page } = await visit({ lang: "en" });
  await enter(page, ACCEPTANCE, "60");
  await page.click("#file > summary");
  const { name, bytes } = await file(page, page.locator("#file button", { hasText: "ZIP" }));
  expect(name).toMatch(/^tianchu-baseline\+1-[0-9a-f]{8}\.zip$/);
  expect(bytes.subarray(0, 4).toString("latin1")).toBe("PK\x03\x04");
  // Stored as it is, so that what stands in it can be seen.
  const text = bytes.toString("utf8");
  for (const inside of ["README.txt", "metadata.json", "results.csv", "events.csv", "targets.csv", "changes.csv", "sources.csv"]) expect(text).toContain(inside);
  expect(text).toContain(`--set ${ACCEPTANCE}=0.6 --format zip --out ${name}`);
  await page.click("#reproduce summary");
  await expect(page.locator("#fingerprint")).toHaveText(/^[0-9a-f]{16}$/);
  expect(text).toContain(`"fingerprint": "${await textOf(page.locator("#fingerprint"))}"`);
});

test("opens links of earlier versions, and tells then and now", async ({ visit }) => {
  const lines = corpus();
  const some = [lines[0], lines.find(({ view }) => view === "storage"), lines.find(({ left_out }) => left_out !== ""), lines.find(({ banner }) => banner === "none")];
  for (const { link, opens, language, view, banner, then } of some) {
    const { page } = await visit({ lang: "en", hash: `#${link}&h=${then}` });
    await expect(page.locator("#scenario")).toHaveValue(opens);
    await expect(page.locator(`#view[data-view="${view}"]`)).toBeVisible();
    await expect(page.locator("html")).toHaveAttribute("lang", (language || "en") === "zh" ? "zh-CN" : "en");
    const notice = page.locator("#notice");
    if (banner === "none") {
      await settled(page);
      await expect(notice).toBeHidden();
      continue;
    }
    await expect(notice).toContainText(language === "zh" ? "此链接的设定当时 → 现在" : "What this link said of its settings, then → now");
    await accessible(page, "then and now");
    await shot(page, `then-and-now-${view}-${language || "none"}`);
  }
});

test("says in its links what they say", async ({ visit }) => {
  const { page } = await visit({ lang: "en" });
  await enter(page, ACCEPTANCE, "60");
  // At most 24 characters.
  await expect(page).toHaveURL(/p=ac:0\.6&h=(?=[\d-]{7,24}$)\d+-\d+-\d+-\d+$/);
});
