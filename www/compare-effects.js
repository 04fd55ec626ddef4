// @ts-check
// What each setting does to the key figures of a scenario, computed beside the page, and stopped when it is no longer wanted.
import { LETTERS, mark } from "./compare-parts.js";
import { el, fill, say } from "./dom.js";
import { stateOf } from "./extras.js";
import { share } from "./pool.js";
import { sorry } from "./trouble.js";
import { Dropped } from "./whole.js";
import { phrase } from "./words.js";

/** @import { App } from "./app.js" */
/** @import { EffectRow, EffectTable, EffectsInfo } from "./pkg/tianchu_web.js" */
/** @import { Entry } from "./tray.js" */

/** @param {App} app */
export function effects(app) {
  const way = el("select", { onchange: write });
  const chooser = el("label", { hidden: true }, phrase(app, "compare-way"), " ", way);
  const body = el("div", {});
  const status = el("p", { role: "status" });
  const root = el(
    "section",
    { class: "panel wide", "data-panel": "compare-effects" },
    el("h3", {}, phrase(app, "compare-effects")),
    el("div", {}, el("p", {}, phrase(app, "compare-effects-intro"))),
    el("div", { class: "controls" }, chooser),
    status,
    body,
  );
  /** @type {AbortController | undefined} */
  let going;
  /** @type {Entry[]} */
  let tray = [];
  /** What is known of each scenario, by its place in the tray. @type {(EffectsInfo | undefined)[]} */
  let known = [];

  function write() {
    // The way that only few departures have is offered as soon as one scenario has it.
    const ways = known.reduce((/** @type {EffectTable[]} */ most, info) => (info && info.ways.length > most.length ? info.ways : most), []);
    // In order, as the three lines above are told.
    const wanted = way.value || "in-order";
    fill(way, ...ways.map((one) => el("option", { value: one.way }, one.label)));
    if (ways.some((one) => one.way === wanted)) way.value = wanted;
    chooser.hidden = ways.length === 0;
    const parts = known.flatMap((info, place) => {
      const told = info?.ways.find((one) => one.way === way.value) ?? info?.ways[0];
      return told ? [section(app, tray[place]?.title ?? "", place, told)] : [];
    });
    fill(body, ...parts);
  }

  /** @param {Entry[]} entries */
  async function begin(entries) {
    going?.abort();
    const mine = (going = new AbortController());
    tray = entries;
    known = [];
    say(status, phrase(app, "compare-running"));
    const numbers = entries.map((_, place) => place).slice(1);
    try {
      await share(
        { words: app.words, state: stateOf(app), stop: mine.signal },
        numbers,
        async () => {},
        async (number, ask) => {
          const info = await ask("compareEffects", entries, number);
          if (mine.signal.aborted) return;
          known[number] = info;
          write();
        },
      );
    } catch (error) {
      if (!(error instanceof Dropped) && !mine.signal.aborted) sorry(app, error, () => begin(entries));
      return;
    }
    if (mine.signal.aborted) return;
    say(status, "");
    root.removeAttribute("aria-busy");
  }

  function wait() {
    going?.abort();
    root.setAttribute("aria-busy", "true");
  }

  return { root, begin, wait, end: () => going?.abort() };
}

/**
 * @param {App} app
 * @param {string} title
 * @param {number} place
 * @param {EffectTable} told
 */
function section(app, title, place, { label, note, figures, rows }) {
  const heading = phrase(app, "compare-effects-of", { title });
  const unit = (/** @type {string} */ name) => name && el("small", {}, name);
  const head = [phrase(app, "compare-setting"), phrase(app, "compare-change")].map((text) => el("th", { scope: "col" }, text));
  const columns = figures.map((figure) => el("th", { scope: "col", class: "number" }, figure.label, unit(figure.unit)));
  const grade = phrase(app, "compare-grade");
  /** @param {EffectRow} row */
  const line = (row) => {
    const isSetting = row.id !== undefined;
    const cells = row.effects.map(({ text, share, exact }, i) => {
      const { label = "", unit = "" } = figures[i] ?? {};
      return el("td", { class: "number", "data-label": [label, unit].filter(Boolean).join(", "), "data-value": exact }, el("span", {}, isSetting && bar(share), el("span", { class: "effect" }, text)));
    });
    return el(
      "tr",
      { class: [row.part, isSetting ? "setting" : "sum"].join(" "), "data-setting": row.id },
      el("th", { scope: "row" }, row.label),
      el("td", { class: "change", "data-label": phrase(app, "compare-change") }, isSetting && el("span", {}, `${row.from} → ${row.to}`)),
      ...cells,
      el("td", { "data-label": grade }, row.grade && el("span", { class: "degree" }, row.grade)),
    );
  };
  const empty = rows.length === 1 && el("p", {}, phrase(app, "compare-same"));
  return el(
    "section",
    { class: "effects", "data-letter": LETTERS[place] },
    el("h4", {}, mark(place), heading),
    el("p", { class: "rests" }, `${label}: ${note}`),
    empty,
    el(
      "div",
      { class: "scroll", tabindex: 0, role: "region", "aria-label": `${LETTERS[place]} ${heading}` },
      el("table", { class: "cards" }, el("caption", { class: "hidden" }, heading), el("thead", {}, el("tr", {}, ...head, ...columns, el("th", { scope: "col" }, grade))), el("tbody", {}, ...rows.map(line))),
    ),
  );
}

/**
 * A small bar from the middle, of a share from -1 to 1.
 * @param {number} share
 */
function bar(share) {
  const inside = el("i");
  inside.style.left = `${50 + Math.min(0, share) * 50}%`;
  inside.style.width = `${Math.abs(share) * 50}%`;
  return el("span", { class: "share", "aria-hidden": "true" }, inside);
}
