// How much WebAssembly memory a page and its workers hold, as Chromium counts it.

/** @import { CDPSession, Page } from "puppeteer-core" */

/**
 * Bytes of all memories of one thread: whatever still refers to one is found, so nothing needs to be told by the page.
 * @param {CDPSession} session
 */
async function memoryOf(session) {
  const { result: kind } = await session.send("Runtime.evaluate", { expression: "WebAssembly.Memory.prototype" });
  const { objects } = await session.send("Runtime.queryObjects", { prototypeObjectId: kind.objectId ?? "" });
  const sum = function () {
    return this.reduce((sum, { buffer }) => sum + buffer.byteLength, 0);
  };
  const { result } = await session.send("Runtime.callFunctionOn", { objectId: objects.objectId, functionDeclaration: String(sum), returnByValue: true });
  return Number(result.value);
}

/**
 * Bytes of a page, and of each of its workers, the greatest first.
 * @param {Page} page
 */
export async function memories(page) {
  const own = await memoryOf(await page.createCDPSession());
  const workers = await Promise.all(page.workers().map((worker) => memoryOf(worker.client)));
  return { own, workers: workers.sort((a, b) => b - a) };
}
