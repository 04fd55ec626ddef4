// @ts-check
// Work in pieces: one a turn of the browser's loop, so that a reader's click never waits for all of it.

/** @typedef {{work: () => any, part?: Element, done: (made: any) => void, failed: (error: unknown) => void}} Turn */

/** @type {Turn[]} */
const waiting = [];
/** @type {Promise<void> | undefined} */
let running;

/** @type {{yield?: () => Promise<void>} | undefined} */
const scheduler = Reflect.get(globalThis, "scheduler");

/** Lets the browser hear what is waiting, a click first; its next frame need not be among it. */
const next = () => scheduler?.yield?.() ?? new Promise((go) => setTimeout(go));

/** @param {Element} part */
function inSight(part) {
  const { top, bottom } = part.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

/** Lets the browser paint; a page nobody looks at is not painted, and does not wait. */
function frame() {
  if (document.hidden) return next();
  return new Promise((go) => {
    requestAnimationFrame(() => setTimeout(go));
    document.addEventListener("visibilitychange", go, { once: true });
  });
}

async function run() {
  let drawn = false;
  while (waiting.length > 0) {
    await next();
    const seen = waiting.findIndex(({ part }) => part && inSight(part));
    // What was drawn is seen before other work goes on.
    if (drawn && seen < 0) await frame();
    drawn = seen >= 0;
    const first = seen >= 0 ? seen : waiting.findIndex(({ part }) => !part);
    for (const { work, done, failed } of waiting.splice(Math.max(first, 0), 1)) {
      try {
        done(work());
      } catch (error) {
        failed(error);
      }
    }
  }
  running = undefined;
}

/**
 * Does something in a turn of its own; what is for a `part` in sight comes first, then what is for none.
 * @template T
 * @param {() => T} work
 * @param {Element} [part]
 * @returns {Promise<T>} what it gives
 */
export function inTurn(work, part) {
  return new Promise((done, failed) => {
    waiting.push({ work, part, done, failed });
    running ??= run();
  });
}

/** When nothing waits any more, what the next frame asks for included. */
export async function quiet() {
  await running;
  await frame();
  await running;
}
