// Makes the page that is served out of `www/`: scripts and styles bundled and minified, every file that the page fetches
// named by its content, so that browsers may keep it for ever and no build meets files of another.
// usage: node bundle.mjs WWW MADE REGISTER OUT      (OUT: a folder that is written anew)
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, join, posix } from "node:path";
import { build } from "esbuild";
import { LEAN, START, WORKER, classic, common, data, digest, headed, instead, made, out, styles, www } from "./parts.mjs";

/** Below the page, what is named by its content. */
const ASSETS = "assets";
/** The page starts with the words of one language; the Chinese ones stand for any. */
const FIRST_WORDS = "words/zh-first.txt";
/** What browsers and people look for under its own name. */
const PLAIN = ["icon.svg", "icon-192.png", "icon-512.png", "icon-maskable.png", "manifest.webmanifest"];

/** By path below the page. @type {Map<string, string | Uint8Array>} */
const files = new Map();
/** Addresses of what has another than its name. @type {Record<string, string>} */
const addresses = {};

/** Adds a file under a name with its digest; gives its address. */
function add(name, content) {
  const ending = extname(name);
  const address = `${ASSETS}/${basename(name, ending)}-${digest(content)}${ending}`;
  files.set(address, content);
  addresses[name] = address;
  return address;
}

/** A table of the addresses known so far. */
const addressBook = instead({ "address.js": () => `const book = ${JSON.stringify(addresses)};\nexport const address = (name) => book[name];` });

/** The script of the workers: by itself, and no module, since from a single file on disk a browser starts no other. */
async function worker() {
  const { outputFiles } = await build({ ...common, entryPoints: [WORKER], format: "iife" });
  add(WORKER, outputFiles[0].contents);
}

/**
 * Lets everything that the page starts with be one file. esbuild would make a file of each group of modules that the same
 * imports need, a dozen small ones; so whatever is imported later is said to need all that the start needs.
 * @param {string[]} needs modules beside those that the start itself imports
 */
const oneStart = (needs) => ({
  name: "one start",
  setup({ onResolve, onLoad }) {
    const later = new Set();
    const start = [...readFileSync(join(www, START), "utf8").matchAll(/ from "\.\/([^"]+)"/g)].map(([, path]) => path);
    const imports = [...start, ...needs].map((path) => `\nimport ${JSON.stringify(join(www, path))};`).join("");
    onResolve({ filter: /^\.\// }, ({ kind, path, resolveDir }) => {
      if (kind === "dynamic-import") later.add(join(resolveDir, path));
    });
    onLoad({ filter: /\.js$/ }, ({ path }) => (later.has(path) || path === join(www, START) ? { contents: readFileSync(path, "utf8") + imports, resolveDir: dirname(path) } : undefined));
  },
});

/** The scripts of the page: a list of what it starts with; what it imports when it needs it is added, too. */
async function scripts(needs = []) {
  const { outputFiles, metafile } = await build({
    ...common,
    outdir: out,
    entryPoints: [START],
    plugins: [addressBook, oneStart(needs)],
    format: "esm",
    splitting: true,
    metafile: true,
    entryNames: "[name]-[hash]",
    chunkNames: "[name]-[hash]",
  });
  const outputs = new Map(Object.entries(metafile.outputs).map(([path, output]) => [basename(path), output]));
  const start = [...outputs.keys()].filter((file) => outputs.get(file).entryPoint === START);
  // What is imported by what is imported at the start: a list that grows while it is walked.
  for (const file of start) {
    const imported = outputs.get(file).imports.filter(({ kind }) => kind === "import-statement").map(({ path }) => basename(path));
    start.push(...imported.filter((file) => !start.includes(file)));
  }
  // What several parts share that are imported later would be a file that cannot be asked for again when it did not come
  // (`part` in `www/files.js`), so it comes with the start.
  const shared = [...outputs].filter(([file, { entryPoint }]) => !entryPoint && !start.includes(file)).flatMap(([, { inputs }]) => Object.keys(inputs));
  if (shared.some((file) => needs.includes(file))) throw new Error(`not part of the start: ${shared.join(", ")}`);
  if (shared.length > 0) return scripts([...needs, ...shared]);
  for (const { path, contents } of outputFiles) files.set(posix.join(ASSETS, basename(path)), contents);
  for (const [file, { entryPoint }] of outputs) if (entryPoint) addresses[entryPoint] = posix.join(ASSETS, file);
  return start.map((file) => posix.join(ASSETS, file));
}

/** `index.html`, which asks for what has to come at once. */
function page(name, [main, ...chunks]) {
  return headed([
    `<meta name="build" content="${name}">`,
    `<link rel="stylesheet" href="${addresses["page.css"]}">`,
    `<link rel="preload" href="${addresses[LEAN]}" as="fetch" type="application/wasm" crossorigin>`,
    ...chunks.map((chunk) => `<link rel="modulepreload" href="${chunk}">`),
    `<script src="${addresses["floor.js"]}" data-failed-by="${addresses["failed.js"]}"></script>`,
    `<script type="module" src="${main}"></script>`,
  ]);
}

/** The service worker, which knows every file of its build. */
async function serviceWorker(name) {
  const kept = [...files].filter(([path]) => path !== "index.html").map(([path, content]) => [path, `sha256-${createHash("sha256").update(content).digest("base64")}`]);
  const { outputFiles } = await build({
    ...common,
    entryPoints: ["sw.js"],
    plugins: [instead({ "kept.js": () => `export const build = ${JSON.stringify(name)};\nexport const files = ${JSON.stringify(kept)};` })],
    format: "iife",
  });
  return outputFiles[0].contents;
}

for (const [name, path] of data) add(name, readFileSync(path));
add("page.css", styles);
for (const file of ["floor.js", "failed.js"]) add(file, await classic(file));
await worker();
const start = await scripts();
for (const name of PLAIN) files.set(name, readFileSync(join(www, name)));
// A build is named by all that it holds.
const name = digest([page("", start), ...[...files].map(([path, content]) => path + digest(content)).sort()].join("\n"));
files.set("index.html", page(name, start));
files.set("sw.js", await serviceWorker(name));
// What open pages ask the server for, and what leads from names to addresses.
files.set("version.json", `${JSON.stringify({ ...JSON.parse(readFileSync(join(made, "version.json"), "utf8")), build: name })}\n`);
files.set("files.json", `${JSON.stringify(addresses, undefined, 1)}\n`);

rmSync(out, { recursive: true, force: true });
for (const [path, content] of files) {
  mkdirSync(dirname(join(out, path)), { recursive: true });
  writeFileSync(join(out, path), content);
}
// The budget counts these as the first load, everything else as fetched later.
const first = ["index.html", "icon.svg", addresses["page.css"], addresses["floor.js"], addresses[LEAN], addresses[FIRST_WORDS], ...start];
writeFileSync(`${out}-first.txt`, `${first.join("\n")}\n`);
