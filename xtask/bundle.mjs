// Makes the page that is served out of `www/`: scripts and styles bundled and minified, every file that the page fetches
// named by its content, so that browsers may keep it for ever and no build meets files of another.
// usage: node bundle.mjs WWW MADE REGISTER OUT      (MADE: words and long texts; OUT: a folder that is written anew)
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, join, posix, resolve } from "node:path";
import { build, transform } from "esbuild";

const [www, made, register, out] = process.argv.slice(2).map((path) => resolve(path));

/** Below the page, what is named by its content. */
const ASSETS = "assets";
/** What the page starts with; it fetches the words of one language, of which the Chinese ones stand for any. */
const LEAN = "pkg/tianchu_web_bg.wasm";
const FIRST_WORDS = "words/zh-first.txt";
const START = "main.js";
const WORKER = "worker.js";

/** Files that the page asks for by name (`www/files.js`), and where they stand now. */
const data = {
  [LEAN]: join(www, LEAN),
  "full/tianchu_web_bg.wasm": join(www, "full/tianchu_web_bg.wasm"),
  "texts.json": join(made, "texts.json"),
  "register/rules.csv": join(register, "rules.csv"),
  "register/sources.csv": join(register, "sources.csv"),
  ...Object.fromEntries(readdirSync(join(made, "words")).sort().map((file) => [`words/${file}`, join(made, "words", file)])),
};

/** By path below the page. @type {Map<string, string | Uint8Array>} */
const files = new Map();
/** Addresses of what has another than its name. @type {Record<string, string>} */
const addresses = {};

const digest = (content) => createHash("sha256").update(content).digest("hex").slice(0, 10);

/** Adds a file under a name with its digest; gives its address. */
function add(name, content) {
  const ending = extname(name);
  const address = `${ASSETS}/${basename(name, ending)}-${digest(content)}${ending}`;
  files.set(address, content);
  addresses[name] = address;
  return address;
}

/** What `www/address.js` becomes: a table of the addresses known so far. */
const addressBook = {
  name: "address book",
  setup({ onLoad }) {
    onLoad({ filter: /[/\\]www[/\\]address\.js$/ }, () => ({ contents: `const book = ${JSON.stringify(addresses)};\nexport const address = (name) => book[name];` }));
  },
};

/**
 * Lets everything that the page starts with be one file. esbuild would make a file of each group of modules that the same
 * imports need, a dozen small ones; so whatever is imported later is said to need all that the start needs.
 */
const oneStart = {
  name: "one start",
  setup({ onResolve, onLoad }) {
    const later = new Set();
    const needs = [...readFileSync(join(www, START), "utf8").matchAll(/ from "\.\/([^"]+)"/g)].map(([, path]) => `import ${JSON.stringify(join(www, path))};`).join("");
    onResolve({ filter: /^\.\// }, ({ kind, path, resolveDir }) => {
      if (kind === "dynamic-import") later.add(join(resolveDir, path));
    });
    onLoad({ filter: /\.js$/ }, ({ path }) => (later.has(path) ? { contents: `${needs}${readFileSync(path, "utf8")}` } : undefined));
  },
};

/** What all scripts have in common. The glue's own guess where its wasm lies is never used: it is handed the module. */
const common = {
  absWorkingDir: www,
  outdir: join(out, ASSETS),
  bundle: true,
  minify: true,
  write: false,
  target: "es2022",
  charset: "utf8",
  legalComments: "none",
  logLevel: "warning",
  plugins: [addressBook],
};

/** The script of the workers: by itself, and no module, since from a single file on disk a browser starts no other. */
async function worker() {
  const { outputFiles } = await build({ ...common, entryPoints: [WORKER], format: "iife", logOverride: { "empty-import-meta": "silent" } });
  add(WORKER, outputFiles[0].contents);
}

/** The scripts of the page: what it starts with, and what it imports when it needs it. */
async function scripts() {
  const { outputFiles, metafile } = await build({
    ...common,
    entryPoints: [START],
    plugins: [addressBook, oneStart],
    format: "esm",
    splitting: true,
    metafile: true,
    entryNames: "[name]-[hash]",
    chunkNames: "[name]-[hash]",
  });
  for (const { path, contents } of outputFiles) files.set(posix.join(ASSETS, basename(path)), contents);
  const outputs = Object.entries(metafile.outputs).map(([path, output]) => ({ address: posix.join(ASSETS, basename(path)), ...output }));
  for (const { address, entryPoint } of outputs) if (entryPoint) addresses[entryPoint] = address;
  const start = [addresses[START]];
  // What is imported by what is imported at the start: a list that grows while it is walked.
  for (const address of start) {
    const { imports } = outputs.find((output) => output.address === address);
    for (const { path, kind } of imports) {
      const imported = posix.join(ASSETS, basename(path));
      if (kind === "import-statement" && !start.includes(imported)) start.push(imported);
    }
  }
  return start;
}

/** The page's HTML, with its style sheets and scripts replaced by those bundled and what has to come at once. */
function page(html, styles, start) {
  const [main, ...chunks] = start;
  const head = [
    `<link rel="stylesheet" href="${styles}">`,
    `<link rel="preload" href="${addresses[LEAN]}" as="fetch" type="application/wasm" crossorigin>`,
    ...chunks.map((chunk) => `<link rel="modulepreload" href="${chunk}">`),
    `<script type="module" src="${main}"></script>`,
  ];
  const own = /<link rel="stylesheet"[^>]*>\n|<script type="module"[^>]*><\/script>\n/g;
  const [first] = html.match(own) ?? [];
  if (!first) throw new Error("index.html links no style sheet");
  return html.replace(first, `${head.join("\n")}\n${first}`).replace(own, (line) => (head.includes(line.trim()) ? line : ""));
}

for (const [name, path] of Object.entries(data)) add(name, readFileSync(path));
const html = readFileSync(join(www, "index.html"), "utf8");
const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)">/g)].map(([, name]) => readFileSync(join(www, name), "utf8"));
const { code } = await transform(sheets.join("\n"), { loader: "css", minify: true, charset: "utf8" });
const styles = add("page.css", code);
if (existsSync(join(www, WORKER))) await worker();
const start = await scripts();
files.set("index.html", page(html, styles, start));
files.set("icon.svg", readFileSync(join(www, "icon.svg")));
files.set("files.json", `${JSON.stringify(addresses, undefined, 1)}\n`);

rmSync(out, { recursive: true, force: true });
for (const [path, content] of files) {
  mkdirSync(dirname(join(out, path)), { recursive: true });
  writeFileSync(join(out, path), content);
}
// The budget counts these as the first load, everything else as fetched later.
const first = ["index.html", "icon.svg", styles, addresses[LEAN], addresses[FIRST_WORDS], ...start];
writeFileSync(`${out}-first.txt`, `${first.join("\n")}\n`);
