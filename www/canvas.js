// @ts-check
// Canvases as sharp as the screen: as many pixels as the device shows, drawn again when that or the theme changes.
import { inTurn } from "./turns.js";

/**
 * The exact number of pixels if it can be meant; a browser that imitates another screen tells its own.
 * @param {number} wanted
 * @param {number | undefined} exact
 */
function near(wanted, exact) {
  return exact !== undefined && Math.abs(exact - wanted) <= 2 ? exact : Math.round(wanted);
}

/**
 * Calls `draw` at first, whenever the canvas gets another size on the screen, and when light turns dark.
 * @param {HTMLCanvasElement} canvas
 * @param {(dpr: number, dark: boolean) => void} draw
 */
export function sharp(canvas, draw) {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  let ready = false;
  let drawn = false;
  let open = true;

  function redraw() {
    if (!ready) return;
    drawn = true;
    draw(canvas.width / canvas.getBoundingClientRect().width || 1, dark.matches);
  }

  /** @param {ResizeObserverEntry[]} entries */
  function resized(entries) {
    const entry = entries[entries.length - 1];
    if (!entry || canvas.clientWidth === 0) return;
    const exact = entry.devicePixelContentBoxSize?.[0];
    const width = near(canvas.clientWidth * devicePixelRatio, exact?.inlineSize);
    const height = near(canvas.clientHeight * devicePixelRatio, exact?.blockSize);
    if (ready && canvas.width === width && canvas.height === height) return;
    canvas.width = width;
    canvas.height = height;
    ready = true;
    // A new size empties the canvas: what was drawn is drawn again at once, only the first drawing waits for its turn.
    if (drawn) redraw();
    else inTurn(() => open && !drawn && redraw(), canvas);
  }

  const observer = new ResizeObserver(resized);
  try {
    observer.observe(canvas, { box: "device-pixel-content-box" });
  } catch {
    // A browser that does not know this box tells of other sizes only; zooming changes those too.
    observer.observe(canvas);
  }
  dark.addEventListener("change", redraw);

  return {
    redraw,
    close() {
      open = false;
      observer.disconnect();
      dark.removeEventListener("change", redraw);
    },
  };
}
