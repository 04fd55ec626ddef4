// Refuses journeys that pass by luck: a page is read only where the reading is repeated until it is as said.
// usage: node journeys.mjs FILE...      prints a line for each place, which `cargo xtask tidy` takes up
import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";

/** Methods of a page or locator that say how it is at one moment. */
const READS = new Set([
  "$", "$$", "$$eval", "$eval", "all", "allInnerTexts", "allTextContents", "ariaSnapshot", "boundingBox", "count", "elementHandle", "elementHandles",
  "evaluate", "evaluateAll", "evaluateHandle", "getAttribute", "innerHTML", "innerText", "inputValue", "isChecked", "isDisabled", "isEditable",
  "isEnabled", "isHidden", "isVisible", "textContent",
]);
/** The same of a page only: requests and messages have methods of these names too. */
const READS_OF_PAGE = new Set(["content", "title", "url"]);
/** Matchers that wait, and so must be waited for. */
const WAITING = /^to(Be(Attached|Checked|Disabled|Editable|Empty|Enabled|Focused|Hidden|InViewport|Visible)|Contain(Class|Text)|Have(Accessible\w+|Attribute|Class|Count|CSS|Id|JSProperty|Role|Screenshot|Text|Title|URL|Values?)|Match\w*Snapshot|Pass)$/;
/** What waits for a time instead of for what it stands for. */
const TIMED = new Set(["setTimeout", "waitForTimeout"]);

const nameOf = (call) => (ts.isPropertyAccessExpression(call.expression) ? call.expression.name.text : ts.isIdentifier(call.expression) ? call.expression.text : "");
const receiver = (call) => (ts.isPropertyAccessExpression(call.expression) ? call.expression.expression.getText() : "");
const isFunction = (node) => ts.isArrowFunction(node) || ts.isFunctionExpression(node) || ts.isFunctionDeclaration(node);

/** Whether a call reads the page once; `readers` are functions that do. */
function reads(call, readers) {
  const name = nameOf(call);
  if (ts.isIdentifier(call.expression)) return readers.has(name);
  if (READS_OF_PAGE.has(name)) return /page$/.test(receiver(call));
  return READS.has(name) && receiver(call) !== "Promise";
}

/** Whether a function is called again and again: by `expect.poll`, by `toPass`, by the page itself, which `until` of the walk asks to. */
function repeated(fn) {
  const call = fn.parent;
  if (!ts.isCallExpression(call) || !call.arguments.includes(fn)) return false;
  const callee = call.expression.getText().replace(/\s/g, "");
  if (/^(expect\.poll|until)$|\.waitForFunction$/.test(callee)) return true;
  return callee === "expect" && ts.isPropertyAccessExpression(call.parent) && call.parent.name.text === "toPass";
}

/** The name a function goes by, if any. */
function called(fn) {
  if (ts.isFunctionDeclaration(fn)) return fn.name?.text;
  return ts.isVariableDeclaration(fn.parent) && ts.isIdentifier(fn.parent.name) ? fn.parent.name.text : undefined;
}

/** What repeats a node, or else the name of the function around it: who calls that reads. */
function around(node) {
  for (let at = node.parent; at; at = at.parent) {
    if (!isFunction(at)) continue;
    if (repeated(at)) return { repeated: true };
    const name = called(at);
    if (name) return { name };
  }
  return {};
}

/** Calls `see` with every call of a file. */
function calls(file, see) {
  const visit = (node) => {
    if (ts.isCallExpression(node)) see(node);
    ts.forEachChild(node, visit);
  };
  visit(file);
}

/**
 * What is wrong in files, given by name and text; a line each.
 * @param {Record<string, string>} texts
 * @returns {string[]}
 */
export function faults(texts) {
  const files = Object.entries(texts).map(([name, text]) => ts.createSourceFile(name, text, ts.ScriptTarget.ESNext, true, ts.ScriptKind.JS));
  const readers = new Set();
  for (let before = -1; before < readers.size; ) {
    before = readers.size;
    for (const file of files) {
      calls(file, (call) => {
        const { name } = reads(call, readers) ? around(call) : {};
        if (name) readers.add(name);
      });
    }
  }
  const found = [];
  for (const file of files) {
    const say = (call, what) => {
      const { line } = file.getLineAndCharacterOfPosition(call.getStart(file));
      found.push(`${file.fileName}:${line + 1}: ${what}`);
    };
    calls(file, (call) => {
      const name = nameOf(call);
      if (TIMED.has(name)) say(call, `${name} waits for a time; wait for what it stands for`);
      const { repeated, name: inside } = around(call);
      if (reads(call, readers) && !repeated && !inside) say(call, `${name} reads the page once; say what must come to be with expect(locator), expect.poll or toPass`);
      const alone = ts.isExpressionStatement(call.parent);
      if (alone && (WAITING.test(name) || /^expect\s*\.poll\(/.test(call.getText(file)))) say(call, `${name} is not awaited, so it cannot fail`);
    });
  }
  return found;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const texts = process.argv.slice(2).map((path) => [relative("", path).replaceAll("\\", "/"), readFileSync(path, "utf8")]);
  for (const fault of faults(Object.fromEntries(texts))) console.log(fault);
}
