// Writes the page as one file that needs no server: it opens from a disk, and asks for nothing.
// usage: node single.mjs WWW MADE REGISTER FILE      (FILE lies beside the version.json of the served page)
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import { gzipSync } from "fflate";
import { encode } from "../www/base91.js";
import { LEAN, START, WHOLE, WORKER, classic, common, data, headed, instead, out, styles, www } from "./parts.mjs";

const { build: name } = JSON.parse(readFileSync(join(dirname(out), "version.json"), "utf8"));
const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
const read = (file) => readFileSync(join(www, file), "utf8");

const { outputFiles: [worker] } = await build({ ...common, entryPoints: [WORKER], format: "iife" });
/** One simulator for the page and its workers: the whole one. */
const texts = {
  "source.js": () => read("carried.js"),
  "carried-worker.js": () => `export const script = ${JSON.stringify(worker.text)};`,
  [LEAN.replace("_bg.wasm", ".js")]: () => read(WHOLE.replace("_bg.wasm", ".js")),
};
const { outputFiles: [page] } = await build({ ...common, entryPoints: [START], plugins: [instead(texts)], format: "esm" });
const script = page.text.trim();
const [failed, floor] = await Promise.all(["failed.js", "floor.js"].map(classic));

/** What the browser lets this page do: no more than run this script, and workers that it makes itself. */
const policy = [
  "default-src 'none'",
  `script-src ${[script, failed, floor].map(hash).join(" ")} 'wasm-unsafe-eval'`,
  `style-src ${hash(styles)}`,
  "worker-src blob:",
  "img-src data: blob:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** A file as it is carried; its digest has no time and no system in it, so that it is the same wherever it is made. */
const carried = ([name, path]) => `<script type="text/plain" data-file="${name}">${encode(gzipSync(readFileSync(path), { level: 9, mtime: 0 }))}</script>`;
const icon = `data:image/svg+xml,${encodeURIComponent(read("icon.svg"))}`;

/** Replaces what must be there. */
const replaced = (text, found, by) => {
  if (!found.test(text)) throw new Error(`index.html has no ${found}`);
  return text.replace(found, () => by);
};
let html = headed([`<meta name="build" content="${name}">`, `<style>${styles}</style>`, `<script type="module">${script}</script>`]);
html = replaced(html, /(?<=<meta http-equiv="Content-Security-Policy" content=")[^"]*/, policy);
html = replaced(html, /(?<=<link rel="icon" href=")[^"]*/, icon);
html = html.replace(/<link rel="(manifest|apple-touch-icon)"[^>]*>\n/g, "");
// They come before the page's own script, which waits for the whole text, and after what they speak in.
const guard = `<script>${failed}</script>\n<script data-failed-by="" data-needs="DecompressionStream">${floor}</script>`;
html = replaced(html, /<\/body>/, `${guard}\n${data.filter(([name]) => name !== LEAN).map(carried).join("\n")}\n</body>`);
writeFileSync(out, html);
