// Writes the file of long texts that lies beside the page; its bytes come from the whole simulator and its words.
// usage: node texts.mjs WWW/FULL WORDS FILE
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [folder, words, file] = process.argv.slice(2);
const simulator = await import(pathToFileURL(resolve(folder, "tianchu_web.js")).href);
simulator.initSync({ module: readFileSync(resolve(folder, "tianchu_web_bg.wasm")) });
/** What the simulator is handed of a language: the part of its packs before the form feed. */
const packs = (language) => ["first", "rest"].map((pack) => readFileSync(resolve(words, `${language}-${pack}.txt`), "utf8").split("\f")[0]);
const texts = simulator.texts(packs("zh"), packs("en"));
JSON.parse(texts);
writeFileSync(`${file}.part`, texts);
renameSync(`${file}.part`, file);
