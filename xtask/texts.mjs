// Writes the file of long texts that lies beside the page; its bytes come from the whole simulator.
// usage: node texts.mjs WWW/FULL FILE
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [folder, file] = process.argv.slice(2);
const simulator = await import(pathToFileURL(resolve(folder, "tianchu_web.js")).href);
simulator.initSync({ module: readFileSync(resolve(folder, "tianchu_web_bg.wasm")) });
const texts = simulator.texts();
JSON.parse(texts);
writeFileSync(`${file}.part`, texts);
renameSync(`${file}.part`, file);
