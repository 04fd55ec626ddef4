// Writes what is handed on of a release: the served page as a zip, the single file, and their checksums. The bytes depend
// on nothing but the page: no time, no system, names in their order.
// usage: node release.mjs DIST OUT
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { zipSync } from "fflate";

const [dist, out] = process.argv.slice(2);
const SINGLE = "tianchu.html";
const { model, data } = JSON.parse(readFileSync(join(dist, "version.json"), "utf8"));
const folder = `tianchu-${model}`;
/** The day of the data, at midnight where this runs: a zip knows no time zones. */
const mtime = new Date(...data.split("-").map((part, i) => (i === 1 ? part - 1 : Number(part))));

const all = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
const paths = all.map((entry) => relative(dist, join(entry.parentPath ?? entry.path, entry.name)));
// Compressed copies are for servers that look for them; whoever unpacks a zip can make them.
const wanted = paths.filter((path) => !/\.(br|gz)$/.test(path)).sort();
const zip = zipSync(Object.fromEntries(wanted.map((path) => [`${folder}/${path.split(sep).join("/")}`, readFileSync(join(dist, path))])), { level: 9, mtime, os: 3 });

const files = { [`${folder}.zip`]: zip, [`${folder}.html`]: readFileSync(join(dist, SINGLE)) };
const sums = Object.entries(files).map(([name, content]) => `${createHash("sha256").update(content).digest("hex")}  ${name}\n`);
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
for (const [name, content] of Object.entries({ ...files, SHA256SUMS: sums.join("") })) writeFileSync(join(out, name), content);
console.log(`${out}: ${Object.entries(files).map(([name, { length }]) => `${name} (${length} bytes)`).join(", ")}, SHA256SUMS`);
