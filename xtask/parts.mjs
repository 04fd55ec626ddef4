// What the served page (`bundle.mjs`) and the single file (`single.mjs`) have in common.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { transform } from "esbuild";

/**
 * Where the page's sources are, what was made for it (HTML with its address, words, long texts, versions), the register, and
 * what is written.
 */
export const [www, made, register, out] = process.argv.slice(2).map((path) => resolve(path));

export const START = "main.js";
export const WORKER = "worker.js";
export const LEAN = "pkg/tianchu_web_bg.wasm";
export const WHOLE = "full/tianchu_web_bg.wasm";

const words = readdirSync(join(made, "words")).sort();

/** Tables of the register that only the build reads: they stand in `dist/register/` for those who ask, and no page fetches them. */
const BUILD_ONLY = ["aliases", "data_releases", "dispatch_fit", "former_defaults", "hour_columns", "notes", "profiles", "scenario_releases", "unit_names"].map((name) => `${name}.csv`);

/** Files that the page asks for by name (`www/files.js`), and where they stand now. @type {[name: string, path: string][]} */
export const data = [
  [LEAN, join(www, LEAN)],
  [WHOLE, join(www, WHOLE)],
  ["texts.json", join(made, "texts.json")],
  ...readdirSync(register).sort().filter((file) => !BUILD_ONLY.includes(file)).map((file) => [`register/${file}`, join(register, file)]),
  ...words.map((file) => [`words/${file}`, join(made, "words", file)]),
];

/** A content in short. */
export const digest = (content) => createHash("sha256").update(content).digest("hex").slice(0, 10);

/** What all scripts have in common. */
export const common = {
  absWorkingDir: www,
  bundle: true,
  minify: true,
  write: false,
  target: "es2022",
  charset: "utf8",
  legalComments: "none",
  logLevel: "warning",
  // The glue's own guess where its wasm lies is never used: it is handed the module.
  logOverride: { "empty-import-meta": "silent" },
};

/**
 * A classic script in short. Those that say why the page does not start must be read by browsers that read nothing else.
 * @param {string} file
 */
export async function classic(file) {
  const { code } = await transform(readFileSync(join(www, file), "utf8"), { minify: true, target: "es5", charset: "utf8" });
  return code.trim();
}

/** Puts texts in the place of scripts of `www/`. @param {Record<string, () => string>} texts by file */
export const instead = (texts) => ({
  name: "instead",
  setup({ onLoad }) {
    onLoad({ filter: /\.js$/ }, ({ path }) => {
      const file = Object.keys(texts).find((file) => path === join(www, file));
      return file && { contents: texts[file](), resolveDir: www };
    });
  },
});

/** `index.html` with the address of the build, if it has one, and its style sheets in one. */
export const html = readFileSync(join(made, "index.html"), "utf8");
const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)">/g)].map(([, name]) => readFileSync(join(www, name), "utf8"));
export const { code: styles } = await transform(sheets.join("\n"), { loader: "css", minify: true, charset: "utf8" });

/** `index.html` with other lines in the place of those that lead to its style sheets and scripts. @param {string[]} lines */
export function headed(lines) {
  const own = /(<link rel="stylesheet"[^>]*>\n|<script src="floor\.js"[^>]*><\/script>\n|<script type="module"[^>]*><\/script>\n)+/;
  if (!own.test(html)) throw new Error("index.html: no lines of style sheets and scripts, one after the other");
  return html.replace(own, () => lines.map((line) => `${line}\n`).join(""));
}
