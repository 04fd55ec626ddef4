// Writes FILE.br and FILE.gz beside each file that compresses well, where they are missing or older than the file.
// usage: node compress.mjs FOLDER
import { readFileSync, readdirSync, renameSync, statSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const KINDS = new Set([".css", ".csv", ".html", ".js", ".json", ".mjs", ".svg", ".toml", ".txt", ".wasm", ".webmanifest"]);

const brotli = (bytes) =>
  brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
const gzip = (bytes) => gzipSync(bytes, { level: 9 });

const changed = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? -1;

for (const entry of readdirSync(process.argv[2], { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !KINDS.has(extname(entry.name))) continue;
  const path = join(entry.parentPath ?? entry.path, entry.name);
  for (const [ending, compress] of [[".br", brotli], [".gz", gzip]]) {
    if (changed(path + ending) >= changed(path)) continue;
    // Renamed when complete, so that an interrupted run leaves no half file that looks up to date.
    writeFileSync(`${path}.part`, compress(readFileSync(path)));
    renameSync(`${path}.part`, path + ending);
  }
}
