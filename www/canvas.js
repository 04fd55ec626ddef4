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
  const dark = matchMedia("screen and (prefers-color-scheme: dark)");
  /** Pixels of the canvas for a pixel of the page; 0 until its size is known. Asking the page at every drawing would have it laid out anew. */
  let scale = 0;
  let drawn = false;
  let open = true;

  function redraw() {
    // Nobody waits for the browser's next frame, which may be late at the start.
    if (scale === 0) return fit();
    drawn = true;
    draw(scale, dark.matches);
  }

  /** @param {ResizeObserverSize} [exact] pixels of the device, if they are known */
  function fit(exact) {
    if (canvas.clientWidth === 0) return;
    const width = near(canvas.clientWidth * devicePixelRatio, exact?.inlineSize);
    const height = near(canvas.clientHeight * devicePixelRatio, exact?.blockSize);
    if (scale > 0 && canvas.width === width && canvas.height === height) return;
    canvas.width = width;
    canvas.height = height;
    scale = width / canvas.getBoundingClientRect().width;
    // A new size empties the canvas: what was drawn is drawn again at once, only the first drawing waits for its turn.
    if (drawn) redraw();
    else inTurn(() => open && !drawn && redraw(), canvas);
  }

  const observer = new ResizeObserver((entries) => fit(entries[entries.length - 1]?.devicePixelContentBoxSize?.[0]));
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
