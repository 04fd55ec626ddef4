// Copies the page's scripts and style sheets into another folder without comments and needless white space.
// Tokens stay as they are: the scripts are cut by TypeScript's parser, and a line break stays wherever one was
// between two tokens, so that no statement ends elsewhere.
// usage: node shrink.mjs FROM TO
import { mkdirSync, readFileSync, readdirSync, renameSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import ts from "typescript";

const [from, to] = process.argv.slice(2);

/** Characters that would grow together into another token. */
const WORD = /[\p{ID_Continue}$\u200c\u200d#@\\]/u;
const together = (a, b) => (WORD.test(a) && WORD.test(b)) || ("+-/<!".includes(a) && "+-/<!*".includes(b)) || (/[0-9.]/.test(a) && b === ".");

function script(name, text) {
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.ESNext, true, ts.ScriptKind.JS);
  if (file.parseDiagnostics.length > 0) throw new Error(`${name}: ${JSON.stringify(file.parseDiagnostics[0].messageText)}`);
  let out = "";
  let end = 0;
  const visit = (node) => {
    if (ts.isJSDoc(node)) return;
    const children = node.getChildren(file);
    if (children.length > 0 && !ts.isTemplateHead(node)) return children.forEach(visit);
    const token = text.slice(node.getStart(file), node.getEnd());
    if (token === "") return;
    const between = text.slice(end, node.getStart(file));
    if (out !== "" && between.includes("\n")) out += "\n";
    else if (out !== "" && between !== "" && together(out.at(-1), token[0])) out += " ";
    out += token;
    end = node.getEnd();
  };
  visit(file);
  return `${out}\n`;
}

/** Only comments and the white space around line breaks; no string of ours holds either. */
const style = (text) => text.replace(/\/\*[^]*?\*\//g, "").replace(/\s*\n\s*/g, "\n").trim();

const changed = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? -1;
const own = changed(process.argv[1]);
for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
  const kind = entry.name.endsWith(".js") ? script : entry.name.endsWith(".css") ? style : undefined;
  if (!entry.isFile() || !kind) continue;
  const path = join(entry.parentPath ?? entry.path, entry.name);
  const target = join(to, relative(from, path));
  if (changed(target) >= Math.max(changed(path), own)) continue;
  const text = readFileSync(path, "utf8");
  const short = kind === script ? script(path, text) : style(text);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(`${target}.part`, short);
  renameSync(`${target}.part`, target);
}
