// @ts-check
// (stub until BUILD is merged)
export async function wasm(name) {
  return WebAssembly.compileStreaming(fetch(name));
}
export function worker() {
  return new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
}
