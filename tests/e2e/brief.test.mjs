// The brief: opened from the menu, in sight before it is handed over, one A4 page in either language, its numbers those of
// the page.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { NARROW, WIDE, accessible, expect, fits, shot, test, textOf, textsOf } from "./browser.mjs";

const NAMES = { zh: { file: "文件", brief: "简报", saved: /^tianchu-brief-.*-44-zh\.(html|docx)$/ }, en: { file: "File", brief: "Brief", saved: /^tianchu-brief-.*-44-en\.(html|docx)$/ } };
const dialog = (page) => page.locator("#brief");
const sheet = (page) => page.frameLocator("#brief iframe").locator("main");

async function open(page, lang) {
  await page.locator("#file > summary").click();
  await page.locator("#file").getByRole("button", { name: NAMES[lang].brief, exact: true }).click();
  await expect(sheet(page)).toBeVisible();
}

/** A file that a button of the dialog saves. */
async function file(page, name) {
  const button = dialog(page).getByRole("button", { name });
  await expect(button).toBeEnabled();
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  const saved = download.suggestedFilename();
  // By its ending the browser knows what it is.
  const path = test.info().outputPath(saved);
  await download.saveAs(path);
  return { name: saved, path };
}

/** Pages of a PDF file, which Chromium writes with an object a page in plain text. */
const pagesOf = (pdf) => pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

/** Opens a saved page by itself, as from a mail, and sees that one sheet of paper holds all of it. */
async function holdsOnePage(page, path) {
  const alone = await page.context().newPage();
  await alone.goto(pathToFileURL(path).href);
  const main = alone.locator("main");
  await expect(main).toBeVisible();
  await expect
    .poll(() => main.evaluate((root) => {
      const [last, footer] = [...root.children].slice(-2).map((part) => part.getBoundingClientRect());
      return root.scrollHeight <= root.clientHeight && last.bottom <= footer.top;
    }), { message: "something stands beyond the sheet" })
    .toBe(true);
  expect(pagesOf(await alone.pdf({ preferCSSPageSize: true, printBackground: true }))).toBe(1);
  await alone.close();
}

for (const lang of ["zh", "en"]) {
  test(`is handed over as one page, with the numbers of the page: ${lang}`, async ({ visit }) => {
    // Breaks if a figure of the brief is not the page's, a file is not saved, or a sheet does not hold the page.
    const { page } = await visit({ lang, hash: `#v=1&s=baseline&l=${lang}&c=farmland@44&p=ac:0.6` });
    const onPage = page.locator("#view .profile dd, #view dl dd");
    await expect(onPage.first()).toBeVisible();
    await open(page, lang);
    await expect(page.locator("#brief-region")).toHaveValue("44");
    await expect(sheet(page).locator(".settings td").first()).toBeVisible();
    const figures = await textsOf(sheet(page).locator(".figures .value"), 4);
    for (const figure of figures) expect(figure.trim()).not.toBe("");
    await expect(sheet(page).locator("figure svg")).toHaveCount(2);
    await accessible(page, "the dialog of the brief");
    await shot(page, `brief-${lang}`);
    const saved = await file(page, /html/);
    expect(saved.name).toMatch(NAMES[lang].saved);
    const title = await textOf(sheet(page).locator("h1"));
    const html = readFileSync(saved.path, "utf8");
    expect(html).not.toMatch(/<script|src="http|url\(/);
    expect(html.replace(/<[^>]*>/g, "")).toContain(title.trim().split(/[，,]/)[0]);
    await holdsOnePage(page, saved.path);
    const word = await file(page, /docx/);
    expect(word.name).toMatch(NAMES[lang].saved);
    const bytes = readFileSync(word.path);
    expect(bytes.subarray(0, 2).toString()).toBe("PK");
    expect(bytes.toString("latin1").match(/word\/media\/image\d\.png/g)?.length, "pictures in the Word file").toBeGreaterThanOrEqual(4);
  });
}

test("is about the nation as well, and about the scenario that is chosen", async ({ visit }) => {
  // Breaks if a choice leaves the sheet as it was.
  const { page } = await visit({ lang: "en", hash: "#v=1&s=strict-acceptance&l=en" });
  await open(page, "en");
  await expect(page.locator("#brief-region")).toHaveValue("CN");
  await expect(sheet(page).locator(".by")).toContainText("Strict acceptance");
  const before = await textOf(sheet(page).locator(".figures dl").nth(1));
  await page.locator("#brief-scenario").selectOption("0");
  await expect(sheet(page).locator(".by")).toContainText("scenario A");
  await expect(sheet(page).locator(".figures dl").nth(1)).not.toHaveText(before);
  await page.locator("#brief-region").selectOption("31");
  await expect(sheet(page).locator(".mast")).toContainText("Shanghai");
  const saved = await file(page, /html/);
  await holdsOnePage(page, saved.path);
});

test("prints its frame, which holds its own style, and fits a phone", async ({ visit }) => {
  // Breaks if printing prints the page behind, the sheet is without its style, or the dialog scrolls sideways.
  const { page } = await visit({ lang: "zh" });
  await open(page, "zh");
  await page.setViewportSize(NARROW.viewport);
  await fits(page, NARROW);
  await expect(sheet(page).locator("h1")).toHaveCSS("text-align", "center");
  const frame = page.frames().find((one) => one !== page.mainFrame());
  const listen = () => frame.evaluate(() => typeof (globalThis.print = () => { document.documentElement.dataset.printed = "yes"; }));
  await expect.poll(listen).toBe("function");
  await dialog(page).getByRole("button", { name: "打印" }).click();
  await expect(page.frameLocator("#brief iframe").locator("html")).toHaveAttribute("data-printed", "yes");
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toHaveCount(0);
});

test("every view prints without controls and dark", async ({ visit }) => {
  // Breaks if paper shows buttons, or is printed dark.
  const { page } = await visit({ lang: "zh", screen: WIDE, dark: true });
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("header")).toBeHidden();
  await expect(page.locator("#levers")).toBeHidden();
  await expect(page.locator("body")).toHaveCSS("background-color", "rgb(255, 255, 255)");
  await expect
    .poll(() => page.locator("canvas").first().evaluate((canvas) => [...canvas.getContext("2d").getImageData(1, canvas.height - 2, 1, 1).data].slice(0, 3).join()))
    .toBe("255,255,255");
});
