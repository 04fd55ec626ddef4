// The sources view as an analyst uses it who has a newer figure than the register: what is taken, what it does, the way back.
import { expect, test } from "./browser.mjs";

const HEADER = "id,region,date,value,low,high,unit,grade,source,known_on,note\n";
const GOOD = `${HEADER}storage.power_gw,全国,2026-09-30,168,,,GW,D,,2026-10-28,\n`;
const own = (page) => page.locator('[data-panel="own-data"]');
const status = (page) => own(page).getByRole("status");
const alarm = (page) => own(page).getByRole("alert");
const notes = (page) => own(page).locator("details > ul li");

async function sources(page) {
  await page.click('#tabs a[data-view="sources"]');
  await own(page).locator("summary").click();
}

const put = (page, name, text) => own(page).locator("input").setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });

test("takes a reader's own figure, names it, and goes back to the register", async ({ visit }) => {
  const { page } = await visit({ lang: "en" });
  await sources(page);
  await expect(status(page)).toHaveText(/register alone/);
  await put(page, "bad.csv", `${HEADER}storage.powr_gw,CN,2026-09-31,168,,,MW,D,,,\n`);
  await expect(alarm(page)).toHaveText(/bad\.csv[^]*line 2: id is "storage\.powr_gw"[^]*storage\.power_gw\?[^]*line 2: date is "2026-09-31"/);
  await expect(status(page), "what is in use stays").toHaveText(/register alone/);
  await put(page, "q3.csv", GOOD);
  await expect(alarm(page)).toHaveText("");
  await expect(status(page)).toHaveText(/In use: q3\.csv, rows: 1/);
  await expect(notes(page)).toHaveText([/^new: storage\.power_gw China 2026-09-30 = 168 GW$/]);
  await expect(page.locator("#changes li")).toHaveText([/Own data.*q3\.csv/]);
  await expect(page).toHaveURL(/&o=storage\.power_gw!CN!2026-09-30!D!168/);
  // Pasted rows stand in the place of the file.
  await own(page).locator("textarea").fill(GOOD.replace("168", "170"));
  await own(page).locator(".action").nth(2).click();
  await expect(status(page)).toHaveText(/In use: pasted rows/);
  await expect(page).toHaveURL(/!D!170/);
  await own(page).locator(".action").nth(1).click();
  await expect(status(page)).toHaveText(/register alone/);
  await expect(page.locator("#changes li")).toHaveCount(0);
  await expect(page).not.toHaveURL(/&o=/);
});

test("opens a link with a reader's own figure, and says of one without", async ({ visit }) => {
  const few = await visit({ lang: "en", hash: "#v=1&s=baseline&l=en&c=sources&o=storage.power_gw!CN!2026-09-30!D!168" });
  await expect(few.page.locator("#changes li")).toHaveText([/Own data/]);
  await expect(status(few.page)).toHaveText(/In use: of the link, rows: 1/);
  await expect(notes(few.page)).toHaveCount(2);
  await few.page.locator("#changes summary").click();
  await few.page.locator("#changes li .reset").click();
  await expect(few.page).not.toHaveURL(/&o=/);
  const many = await visit({ lang: "en", hash: "#v=1&s=baseline&l=en&o=12" });
  await expect(many.page.locator("#notice")).toHaveText(/12 own observations, which are not in it/);
  const broken = await visit({ lang: "en", hash: "#v=1&s=baseline&l=en&o=storage.power_gw!CN" });
  await expect(broken.page.locator("#notice")).toHaveText(/own data of this link cannot be read at “storage\.power_gw!CN”/);
});

test("puts a reader's own target on the board", async ({ visit }) => {
  const { page } = await visit({ lang: "en" });
  await sources(page);
  await put(page, "mine.csv", "id,region,date,value,unit,grade,comparison\nstorage.power_kw,CN,2030-12-31,400,GW,D,at_least\n");
  await expect(notes(page).first()).toHaveText(/^a target on the board: storage\.power_kw China 2030-12-31 = at_least 400 GW$/);
  await page.click('#tabs a[data-view="targets"]');
  await expect(page.locator("tr", { hasText: "own target (China), New-type storage, power" })).toHaveText(/400 GW[^]*missed[^]*the reader's own data/);
  await expect(page).toHaveURL(/&o=at_least!storage\.power_kw!CN!2030-12-31!D!400/);
});
