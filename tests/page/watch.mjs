// What a page is told to watch of itself, before its first script runs. Handed to the browser as a text: it reaches for nothing outside.

export function watch() {
  /** @type {number[]} */ const tasks = [];
  const memories = [];
  const moved = new Set();
  let shift = 0;
  let firstPaint;
  let sentence;

  const observe = (type, see) => new PerformanceObserver((list) => list.getEntries().forEach(see)).observe({ type, buffered: true });
  observe("longtask", ({ duration }) => tasks.push(duration));
  observe("paint", ({ name, startTime }) => name === "first-contentful-paint" && (firstPaint = startTime));
  observe("layout-shift", ({ value, hadRecentInput, sources }) => {
    if (hadRecentInput) return;
    shift += value;
    for (const { node } of sources ?? []) if (node instanceof Element) moved.add(node.id ? `#${node.id}` : `${node.localName}.${node.className}`);
  });

  // Canvases drawn on since they were last asked about, and those whose drawing a frame has shown.
  const drawn = new Map();
  let firstChart;
  for (const name of ["stroke", "fill", "fillText", "fillRect"]) {
    const before = CanvasRenderingContext2D.prototype[name];
    CanvasRenderingContext2D.prototype[name] = function (...values) {
      if (!drawn.has(this.canvas)) drawn.set(this.canvas, undefined);
      return before.apply(this, values);
    };
  }
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const before = WebAssembly[name];
    WebAssembly[name] = async (...values) => {
      const made = await before.apply(WebAssembly, values);
      for (const one of Object.values((made.instance ?? made).exports ?? {})) if (one instanceof WebAssembly.Memory) memories.push(one);
      return made;
    };
  }
  // A message sent at the start of a frame arrives when the frame has ended, its picture included.
  const { port1, port2 } = new MessageChannel();
  let waiting = [];
  port1.onmessage = () => {
    const now = performance.now();
    for (const [canvas, at] of drawn) if (at === undefined) drawn.set(canvas, now);
    if (drawn.size > 0) firstChart ??= now;
    if (sentence === undefined && document.getElementById("sentence")?.textContent?.trim() && firstPaint !== undefined) sentence = now;
    const resolve = waiting;
    waiting = [];
    resolve.forEach((go) => go());
  };
  const frame = () => new Promise((go) => waiting.push(go));
  const tick = () => {
    port2.postMessage(0);
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
  const pause = (time) => new Promise((go) => setTimeout(go, time));

  globalThis.watched = {
    /** Until nothing was drawn and no task was long for a while. */
    async rest() {
      let last = "";
      for (let same = 0; same < 3; ) {
        await pause(150);
        const now = `${drawn.size} ${tasks.length} ${document.getElementsByTagName("*").length}`;
        same = now === last ? same + 1 : 0;
        last = now;
      }
    },
    told() {
      const bytes = {};
      for (const { name, encodedBodySize } of [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]) {
        const ending = /\.(wasm|js|css|txt|svg|json)(?=$|[?#])/.exec(name)?.[1] ?? "html";
        bytes[ending] = (bytes[ending] ?? 0) + encodedBodySize;
        bytes.all = (bytes.all ?? 0) + encodedBodySize;
      }
      return { tasks, shift, firstPaint, firstChart, sentence, bytes, moved: [...moved], memories: memories.map(({ buffer }) => buffer.byteLength) };
    },
    /** Milliseconds from each move of a lever to the end of the frame that shows both charts anew. */
    async lever(moves) {
      const slider = document.querySelector('#primary input[type="range"]');
      const charts = [...document.querySelectorAll("#view canvas")];
      const { min, max, step } = slider;
      const times = [];
      for (let i = 0; i < moves; i++) {
        await frame();
        // At any moment of a frame, but the same ones every time.
        await pause((7 * i) % 17);
        drawn.clear();
        const start = performance.now();
        slider.value = String(Number(min) + Number(step || 1) * Math.round(((Number(max) - Number(min)) * ((i * 37) % 100)) / 100 / Number(step || 1)));
        slider.dispatchEvent(new Event("input", { bubbles: true }));
        for (let frames = 0; frames < 600 && !charts.every((canvas) => drawn.get(canvas) !== undefined); frames++) await frame();
        times.push(Math.max(...charts.map((canvas) => drawn.get(canvas) ?? Infinity)) - start);
      }
      return times;
    },
  };
}
