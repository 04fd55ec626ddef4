// What can be known of the page's scripts without a browser: that floor.js and failed.js can be read by any and ask for all
// that our WebAssembly uses; which causes there are; addresses for others; names of files. And what the page's server answers.
// usage: node --test www.test.mjs      (the page must be built)
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import vm from "node:vm";
import ts from "typescript";
import { decode, encode } from "../www/base91.js";
import { leaving } from "../www/published.js";
import { fileName } from "../www/save.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const floor = readFileSync(join(root, "www/floor.js"), "utf8");
const probe = Buffer.from(/PROBE = "([^"]+)"/.exec(floor)[1], "base64");

/** The features of WebAssembly that the floor stands for, as binaryen calls them. */
const FEATURES = ["bulk-memory", "multivalue", "mutable-globals", "nontrapping-float-to-int", "reference-types", "sign-ext"];

/** What old engines do not read. */
const NEW = new Set([
  "ArrowFunction", "AwaitExpression", "BigIntLiteral", "ClassDeclaration", "ClassExpression", "ComputedPropertyName", "ForOfStatement", "ImportDeclaration",
  "NoSubstitutionTemplateLiteral", "ObjectBindingPattern", "ArrayBindingPattern", "QuestionDotToken", "QuestionQuestionToken", "ShorthandPropertyAssignment",
  "SpreadElement", "SpreadAssignment", "TemplateExpression", "YieldExpression", "MethodDeclaration", "AsyncKeyword",
]);

const enabled = (features) => features.map((feature) => `--enable-${feature}`);

/** Whether binaryen takes a module with these features and no others; what the module says of itself is left out. */
function takes(bytes, features) {
  const folder = mkdtempSync(join(tmpdir(), "tianchu-floor-"));
  const [plain, bare] = ["plain.wasm", "bare.wasm"].map((name) => join(folder, name));
  writeFileSync(plain, bytes);
  const run = (...args) => spawnSync(process.execPath, [join(root, "node_modules/binaryen/bin/wasm-opt"), ...args], { encoding: "utf8" });
  try {
    const stripped = run(plain, ...enabled(FEATURES), "--strip-target-features", "-o", bare);
    assert.equal(stripped.status, 0, stripped.stderr);
    const { status, stderr } = run(bare, "--mvp-features", ...enabled(features), "-o", plain);
    return status === 0 ? "" : stderr.slice(0, 300) || "refused";
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("the probe needs every feature of the floor, and no other", () => {
  assert.ok(WebAssembly.validate(probe));
  assert.equal(takes(probe, FEATURES), "");
  for (const feature of FEATURES) {
    assert.notEqual(takes(probe, FEATURES.filter((other) => other !== feature)), "", `the probe does without ${feature}`);
  }
});

for (const variant of ["pkg", "full"]) {
  test(`www/${variant} needs no feature that the probe does not try`, () => {
    assert.equal(takes(readFileSync(join(root, "www", variant, "tianchu_web_bg.wasm")), FEATURES), "");
  });
}

test("an old engine can read floor.js and failed.js, in www/ and in dist/", () => {
  const made = readdirSync(join(root, "dist"), { recursive: true }).filter((name) => /(^|[/\\])(floor|failed)[^/\\]*\.js$/.test(name));
  assert.equal(made.length, 2, "dist/ has both");
  for (const path of ["www/floor.js", "www/failed.js", ...made.map((name) => join("dist", name))]) {
    const file = ts.createSourceFile(path, readFileSync(join(root, path), "utf8"), ts.ScriptTarget.ESNext, true, ts.ScriptKind.JS);
    const found = [];
    const visit = (node) => {
      const kind = ts.SyntaxKind[node.kind];
      const isNew = NEW.has(kind) || (ts.isVariableDeclarationList(node) && node.flags & ts.NodeFlags.BlockScoped) || (ts.isCallExpression(node) && node.arguments.hasTrailingComma);
      if (isNew) found.push(`${kind}: ${node.getText(file).slice(0, 60)}`);
      ts.forEachChild(node, visit);
    };
    visit(file);
    assert.deepEqual(found, [], path);
  }
});

/** floor.js in a window with these properties besides; gives that window. */
function floorIn(properties) {
  const element = { setAttribute() {}, hasAttribute: () => true, getAttribute: () => null, noModule: false, showModal() {} };
  const document = { documentElement: element, querySelector: () => element, createElement: () => element };
  const window = { document, location: { hash: "" }, navigator: { language: "en-GB" }, ResizeObserver: class {}, WebAssembly, atob, Uint8Array, addEventListener() {}, ...properties };
  window.window = window;
  vm.runInNewContext(floor, window);
  return window;
}

test("a link's language comes before the browser's", () => {
  for (const [hash, language, lang] of [
    ["", "en-GB", "en"],
    ["", "zh-TW", "zh-CN"],
    ["#limits", "en", "en"],
    ["#v=1&s=baseline&l=en&c=hours", "zh-CN", "en"],
    ["#l=zh&v=1", "en-GB", "zh-CN"],
    ["#v%3D1%26l%3Den", "zh-CN", "en"],
    ["#v=1&s=baseline", "en-GB", "en"],
    ["#v=1&s=baseline", "zh-CN", "zh-CN"],
    ["", "fr", "en"],
  ]) {
    const { document } = floorIn({ location: { hash }, navigator: { language } });
    assert.equal(document.documentElement.lang, lang, `${hash} in a browser of ${language}`);
  }
});

test("an error is told by its cause", () => {
  const { causeOf } = floorIn({});
  const named = (name, message) => Object.assign(new Error(message), { name });
  for (const [error, ...cause] of [
    [named("WrongPack", "words of another build"), "changed"],
    [new WebAssembly.RuntimeError("unreachable"), "bug"],
    [new RangeError("WebAssembly.Memory(): could not allocate memory"), "memory"],
    [new Error("texts.json: Out of memory", { cause: new RangeError("Out of memory") }), "memory"],
    [new WebAssembly.CompileError("WebAssembly.compile(): expected magic word 00 61 73 6d, found 3c 21 64 6f @+0"), "html"],
    [new WebAssembly.CompileError("wasm validation error: at offset 4: failed to match magic number"), "html"],
    [new WebAssembly.CompileError("WebAssembly.Module doesn't start with '\\0asm'"), "html"],
    [new WebAssembly.CompileError("WebAssembly.compile(): section was shorter than expected"), "changed"],
    [new WebAssembly.CompileError("Refused to compile because 'unsafe-eval' is not allowed in the Content Security Policy"), "policy"],
    [new Error("words/zh-rest.txt: 404"), "status", "404"],
    [new Error("failed to fetch Wasm: 503 Service Unavailable fetching 'https://example.org/a.wasm'"), "status", "503"],
    [new Error("words/zh-rest.txt: 502", { cause: new Error("502") }), "status", "502"],
    [new TypeError("Failed to fetch"), "network"],
    [new TypeError("NetworkError when attempting to fetch resource."), "network"],
    [new TypeError("Load failed"), "network"],
    [new TypeError("Importing a module script failed."), "network"],
    [new TypeError("undefined is not a function"), "bug"],
    [new SyntaxError("Unexpected token '<'"), "changed"],
    ["nothing in particular", "bug"],
  ]) {
    assert.deepEqual([...causeOf(error)], cause, String(error));
  }
});

test("an address for others is the published one where the own one opens nowhere else", () => {
  const site = "https://example.org/tianchu/";
  for (const [here, named, address, reach] of [
    ["https://mirror.cn/t/#v=1", undefined, "https://mirror.cn/t/#v=1", "page"],
    ["https://mirror.cn/t/#v=1", site, "https://mirror.cn/t/#v=1", "page"],
    ["http://10.1.2.3/t/#v=1", site, "http://10.1.2.3/t/#v=1", "page"],
    ["file:///D:/t/tianchu.html#v=1&s=a", undefined, "file:///D:/t/tianchu.html#v=1&s=a", "file"],
    ["file:///D:/t/tianchu.html#v=1&s=a", site, `${site}#v=1&s=a`, "named"],
    ["http://localhost:8080/#v=1", undefined, "http://localhost:8080/#v=1", "machine"],
    ["http://127.0.0.1:8080/#v=1", site, `${site}#v=1`, "named"],
    ["http://[::1]:8080/#v=1", site, `${site}#v=1`, "named"],
    ["http://localhost.example.org/#v=1", site, "http://localhost.example.org/#v=1", "page"],
  ]) {
    assert.deepEqual(leaving(here, named), { address, reach }, here);
  }
});

test("the address of a build stands in the served page and in the single file, and its name covers it", () => {
  const folder = mkdtempSync(join(tmpdir(), "tianchu-address-"));
  const html = readFileSync(join(root, "www/index.html"), "utf8");
  const link = '<link rel="canonical" href="https://example.org/t/">';
  /** Bundles the page with this HTML and next to no words. */
  const build = (html) => {
    mkdirSync(join(folder, "words"), { recursive: true });
    for (const [name, text] of [["index.html", html], ["texts.json", "{}"], ["version.json", "{}"], ["words/zh-first.txt", ""]]) writeFileSync(join(folder, name), text);
    for (const [script, out] of [["bundle.mjs", "site"], ["single.mjs", "site/tianchu.html"]]) {
      const { status, stderr } = spawnSync(process.execPath, [join(root, "xtask", script), join(root, "www"), folder, join(root, "crate/model/register"), join(folder, out)], { encoding: "utf8" });
      assert.equal(status, 0, stderr);
    }
    return ["index.html", "tianchu.html", "version.json"].map((name) => readFileSync(join(folder, "site", name), "utf8"));
  };
  try {
    const [, , plain] = build(html);
    const [served, single, named] = build(html.replace("<title>", `${link}<title>`));
    for (const page of [served, single]) assert.equal(page.split(link).length, 2);
    assert.notEqual(JSON.parse(named).build, JSON.parse(plain).build);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("names of files keep their Chinese and lose what no file name may hold", () => {
  assert.equal(fileName("tianchu-我的 情景-cap-and-demand-44.csv"), "tianchu-我的 情景-cap-and-demand-44.csv");
  assert.equal(fileName("tianchu-a/b\\c:d*e?f\"g<h>i|j\nk-CN.svg"), "tianchu-a-b-c-d-e-f-g-h-i-j-k-CN.svg");
  const long = fileName(`tianchu-${"储".repeat(300)}😀.csv`);
  assert.match(long, /^tianchu-储+\.csv$/);
  assert.ok(Buffer.byteLength(long) <= 240 && Buffer.byteLength(long) > 235, `${Buffer.byteLength(long)}`);
});

test("the server of the page only reads", async () => {
  const folder = mkdtempSync(join(tmpdir(), "tianchu-serve-"));
  writeFileSync(join(folder, "index.html"), "<!doctype html>");
  const server = spawn(process.execPath, [join(root, "xtask/serve.mjs"), folder, "0"], { stdio: ["pipe", "pipe", "inherit"] });
  try {
    const [line] = await once(server.stdout.setEncoding("utf8"), "data");
    const ask = (method) => fetch(line.trim(), { method, body: method === "POST" ? "x" : undefined });
    for (const method of ["GET", "HEAD"]) assert.equal((await ask(method)).status, 200, method);
    for (const method of ["POST", "PUT", "DELETE", "OPTIONS", "PATCH"]) {
      const answer = await ask(method);
      assert.deepEqual([answer.status, answer.headers.get("Allow"), await answer.text()], [405, "GET, HEAD", ""], method);
    }
  } finally {
    server.kill();
    rmSync(folder, { recursive: true });
  }
});

// Breaks if the single file cannot read what it carries, or a text could end the element it stands in.
test("bytes survive as text", () => {
  const long = readFileSync(join(root, "www/icon-192.png"));
  const short = Array.from({ length: 30 }, (_, n) => [0, 90, 255].map((byte) => new Uint8Array(n).fill(byte))).flat();
  for (const bytes of [...short, new Uint8Array(long)]) {
    const text = encode(bytes);
    assert.match(text, /^[#-;=-~]*$/);
    assert.deepEqual(decode(text), bytes);
  }
});
