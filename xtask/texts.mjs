// Writes what the whole simulator and its words say about themselves: the long texts that lie beside the page, and the
// versions of model and data.
// usage: node texts.mjs WWW/FULL WORDS TEXTS VERSION
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [folder, words, textsFile, versionFile] = process.argv.slice(2);
const simulator = await import(pathToFileURL(resolve(folder, "tianchu_web.js")).href);
simulator.initSync({ module: readFileSync(resolve(folder, "tianchu_web_bg.wasm")) });
/** What the simulator is handed of a language: the part of its packs before the form feed. */
const packs = (language) => ["first", "rest"].map((pack) => readFileSync(resolve(words, `${language}-${pack}.txt`), "utf8").split("\f")[0]);
/** Renamed when complete, so that an interrupted run leaves no half file. */
function write(file, text) {
  writeFileSync(`${file}.part`, text);
  renameSync(`${file}.part`, file);
}
const texts = simulator.texts(packs("zh"), packs("en"));
JSON.parse(texts);
write(textsFile, texts);
const { model, data } = new simulator.Simulation("zh", packs("zh")).about();
write(versionFile, JSON.stringify({ model, data }));
