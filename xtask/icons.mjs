// Draws the icons that an installed page needs as pixels out of www/icon.svg. Run by hand when that changes.
// usage: node xtask/icons.mjs      (the browser is that of TIANCHU_CHROMIUM)
import { readFileSync } from "node:fs";
import { chromium } from "@playwright/test";

const drawing = readFileSync("www/icon.svg", "utf8");
/** File, pixels of a side, share of the side that is drawn on: launchers cut a maskable icon to a shape of their own. */
const ICONS = [
  ["www/icon-192.png", 192, 1],
  ["www/icon-512.png", 512, 1],
  ["www/icon-maskable.png", 512, 0.62],
];

const browser = await chromium.launch({ executablePath: process.env.TIANCHU_CHROMIUM, args: ["--no-sandbox"] });
for (const [path, side, share] of ICONS) {
  const page = await browser.newPage({ viewport: { width: side, height: side } });
  const ground = share < 1 ? "#fff" : "transparent";
  await page.setContent(`<style>body { margin: 0; height: 100vh; display: grid; place-items: center; background: ${ground} } svg { width: ${100 * share}%; display: block }</style>${drawing}`);
  await page.screenshot({ path, omitBackground: true });
}
await browser.close();
