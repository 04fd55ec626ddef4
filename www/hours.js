// @ts-check
// The hours view: one grid and year dispatched hour by hour, then the years, one small step after another.
import { problemsOf } from "./app.js";
import { el, fill, say, table } from "./dom.js";
import { drop, stateOf, withExtras, withOwnExtras } from "./extras.js";
import { evidence } from "./hours-evidence.js";
import { weather } from "./hours-weather.js";
import { own } from "./own.js";
import { share } from "./pool.js";
import { notify, save } from "./save.js";
import { sorry } from "./trouble.js";
import { Dropped } from "./whole.js";
import { phrase } from "./words.js";

/** @import { App } from "./app.js" */
/** @import { Choice, HoursFigure, HoursInfo, ProgressInfo } from "./pkg/tianchu_web.js" */
/** @import { Panel } from "./views.js" */
/** @import { Ask } from "./whole.js" */

/** Milliseconds of rest before the hours are dispatched anew: a moving slider need not wait for them. */
const REST = 250;

/**
 * Turns a simulator to a place, with the hours in use.
 * @param {App} app
 * @param {Ask} ask
 * @param {string} place the one in sight unless told
 */
async function turn(app, ask, place = app.detail) {
  const info = await ask("hours", place, app.region);
  if (!own.file || info.own) return info;
  await hand(ask, own.file);
  return ask("hours", place, app.region);
}

/**
 * Gives a simulator the reader's own hours.
 * @param {Ask} ask
 * @param {NonNullable<typeof own.file>} file
 */
const hand = (ask, { name, text, label }) => ask("shareOwnHours", name, text, label);

/**
 * @param {App} app
 * @param {Panel[]} charts week, duration curve, curtailment, value of the next MW
 * @returns {Panel[]}
 */
export function arrange(app, charts) {
  const [week, duration, ...years] = charts;
  week?.root.classList.add("wide");
  const place = places(app);
  const figures = numbers(app);
  const progress = advance(app, begin, end);
  const mine = ownHours(app, () => {
    stale();
    look();
  });
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;
  /** Who asks: the last look's questions are the only ones wanted. */
  const asker = {};
  /** Stops the other grids. @type {AbortController | undefined} */
  let others;
  let open = true;

  /** What is running belongs to settings that are gone, and so does what is shown. */
  function stale() {
    drop(asker);
    others?.abort();
    for (const panel of [...charts, figures, progress]) panel.wait?.();
  }

  /** Dispatches the place in sight and draws it; then its figures, then the years. */
  function look() {
    // A file may have been read after the view was left.
    if (!open) return;
    others?.abort();
    withExtras(
      app,
      async (ask) => {
        const start = performance.now();
        const info = await find(ask);
        const took = performance.now() - start;
        place.show(info, took);
        mine.show(info.own);
        await Promise.all([week?.make?.(), duration?.make?.()]);
        const { rows } = await ask("hoursFigures");
        figures.show(rows, info, await ask("hoursCommand"));
        if (progress.all()) begin();
        for (let now = -1; ; ) {
          const step = await ask("hoursStep", false);
          progress.show(progress.all() ? await ask("hoursProgress", true) : step);
          if (step.done !== now) await drawYears();
          now = step.done;
          if (step.done >= step.total) break;
        }
      },
      asker,
    );
  }

  const drawYears = () => Promise.all(years.map((chart) => chart.make?.()));

  /** Computes the years of all six grids beside what is computed for the grid in sight. */
  async function begin() {
    others?.abort();
    others = new AbortController();
    const stop = others.signal;
    const { file } = own;
    try {
      await share(
        { words: app.words, state: stateOf(app), stop },
        place.years(),
        async (ask) => {
          if (file) await hand(ask, file);
        },
        async (year, ask) => {
          const numbers = await ask("hoursOfYear", year);
          const answered = await withExtras(app, async (ask) => {
            if (stop.aborted) return;
            const now = await ask("keepHoursOfYear", year, numbers);
            if (!stop.aborted) progress.show(now);
          });
          // A worker that broke has lost the years before.
          if (!answered) throw new Dropped();
          if (!stop.aborted) await drawYears();
        },
      );
    } catch (error) {
      if (!(error instanceof Dropped)) sorry(app, error, begin);
    }
  }

  /** Leaves the other grids as far as they have come. */
  function end() {
    others?.abort();
    withExtras(app, async (ask) => progress.show(await ask("hoursProgress", false)));
  }

  /** @param {Ask} ask */
  async function find(ask) {
    try {
      return await turn(app, ask);
    } catch (error) {
      const problems = problemsOf(error);
      notify(app, el("p", {}, phrase(app, "hours-no-place")), el("ul", {}, ...problems.map((problem) => el("li", {}, problem.message))));
      app.detail = "";
      return turn(app, ask);
    }
  }

  const still = (/** @type {Panel | undefined} */ chart) => (chart ? [{ root: chart.root, close: chart.close }] : []);
  place.refresh = () => {
    clearTimeout(waiting);
    stale();
    waiting = setTimeout(look, place.patient() ? REST : 0);
  };
  place.close = () => {
    open = false;
    clearTimeout(waiting);
    drop(asker);
    others?.abort();
  };
  return [place, ...still(week), figures, ...still(duration), progress, ...years.flatMap(still), mine, evidence(app)];
}

/**
 * Grid, year and week, and the weather.
 * @param {App} app
 * @returns {Panel & {show: (info: HoursInfo, took: number) => void, patient: () => boolean, years: () => string[]}}
 */
function places(app) {
  const pick = () => el("select", { onchange: () => go(`${grid.value}.${year.value}.${week.value}`) });
  const [grid, year, week] = [pick(), pick(), pick()];
  const step = (/** @type {number} */ by, /** @type {string} */ sign, /** @type {"hours-week-before" | "hours-week-after"} */ name) =>
    el("button", { type: "button", class: "action", "aria-label": phrase(app, name), title: phrase(app, name), onclick: () => move(by) }, sign);
  const [before, after] = [step(-1, "‹", "hours-week-before"), step(1, "›", "hours-week-after")];
  const said = el("p", { role: "status" }, phrase(app, "view-fetching"));
  /** Whether another place or weather was asked for, which is not a slider on the move. */
  let moved = true;
  const counts = weather(app, () => (moved = true));
  const root = el(
    "section",
    { class: "panel wide", "data-panel": "hours-place" },
    el("div", {}, el("h3", {}, phrase(app, "hours-title")), el("p", {}, phrase(app, "hours-intro"))),
    el(
      "div",
      { class: "controls" },
      el("label", {}, phrase(app, "hours-grid"), " ", grid),
      el("label", {}, phrase(app, "view-year"), " ", year),
      el("span", { class: "weeks" }, el("label", {}, phrase(app, "hours-week"), " ", week), before, after),
    ),
    counts.root,
    said,
  );
  let number = 0;

  /** @param {string} place */
  function go(place) {
    app.detail = place;
    app.keepAddress = false;
    moved = true;
    // The address follows, the levers stay as they are, and this view turns to the place.
    app.refresh();
  }

  /** @param {number} by */
  function move(by) {
    const last = week.options.length - 2;
    go(`${grid.value}.${year.value}.${((number - 1 + by + last) % last) + 1}`);
  }

  const options = (/** @type {Choice[]} */ all) => all.map(({ id, label }) => el("option", { value: id }, label));

  return {
    root,
    patient: () => !moved,
    years: () => Array.from(year.options, ({ value }) => value),
    show(info, took) {
      number = info.number;
      moved = false;
      fill(grid, ...options(info.grids));
      fill(year, ...options(info.years.map((id) => ({ id, label: id }))));
      fill(week, ...options(info.weeks));
      [grid.value, year.value, week.value] = [info.grid, info.year, info.week];
      counts.show(info);
      say(said, phrase(app, "hours-took", { milliseconds: took.toFixed(0) }));
    },
  };
}

/**
 * The figures of the grid and year.
 * @param {App} app
 * @returns {Panel & {show: (rows: HoursFigure[], info: HoursInfo, command: string) => void}}
 */
function numbers(app) {
  const title = el("h3", {}, phrase(app, "hours-figures"));
  const body = el("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": phrase(app, "hours-figures") }, phrase(app, "view-fetching"));
  const file = (/** @type {"hours-csv" | "hours-problem"} */ label, /** @type {() => void} */ act) =>
    el("button", { type: "button", class: "action", onclick: act }, phrase(app, label));
  const keep = (/** @type {string} */ ending, /** @type {string} */ type, /** @type {"hoursCsv" | "hoursProblem"} */ method) => {
    if (!shown) return;
    const { grid, year, place } = shown;
    const name = `tianchu-${app.summary.fileName}-${grid}-${year}-${ending}`;
    withOwnExtras(app, async (ask) => {
      await turn(app, ask, place);
      save(app, name, type, await ask(method));
    });
  };
  const command = el("code", { id: "hours-command" });
  /** Whose figures stand here. @type {HoursInfo | undefined} */
  let shown;
  const root = el(
    "section",
    { class: "panel", "data-panel": "hours-figures" },
    el("div", {}, title, el("p", {}, phrase(app, "hours-figures-intro"))),
    body,
    el(
      "p",
      { class: "files" },
      file("hours-csv", () => keep("hours.csv", "text/csv", "hoursCsv")),
      " ",
      file("hours-problem", () => keep("problem.json", "application/json", "hoursProblem")),
    ),
    el("p", {}, phrase(app, "hours-command"), " ", command),
  );

  return {
    root,
    wait: () => root.setAttribute("aria-busy", "true"),
    show(rows, info, words) {
      shown = info;
      const name = info.grids.find(({ id }) => id === info.grid)?.label ?? info.grid;
      const heading = phrase(app, "hours-figures-of", { grid: name, year: info.year });
      say(title, heading);
      const value = (/** @type {HoursFigure} */ row) => el("span", { "data-figure": row.id, "data-value": row.exact }, row.value);
      const header = [phrase(app, "hours-figure"), phrase(app, "hours-with-storage"), phrase(app, "hours-without-storage")];
      fill(body, table({ caption: heading, header, rows: rows.map((row) => [row.label, value(row), row.without]), numbersFrom: 1 }));
      say(command, words);
      root.removeAttribute("aria-busy");
    },
  };
}

/**
 * How far the years are, and whether all six grids are wanted.
 * @param {App} app
 * @param {() => void} begin
 * @param {() => void} end
 * @returns {Panel & {show: (step: ProgressInfo) => void, all: () => boolean}}
 */
function advance(app, begin, end) {
  let all = false;
  const bar = el("progress", { max: 1, value: 0, "aria-label": phrase(app, "hours-years") });
  const said = el("span");
  const button = el("button", { type: "button", class: "action", onclick: toggle }, phrase(app, "hours-all-grids"));
  const root = el("section", { class: "panel wide", "data-panel": "hours-years" }, el("div", {}, el("h3", {}, phrase(app, "hours-years")), el("p", {}, phrase(app, "hours-years-intro"))), el("div", { class: "controls" }, bar, said, button));

  function toggle() {
    all = !all;
    say(button, phrase(app, all ? "hours-all-stop" : "hours-all-grids"));
    root.dataset.done = "false";
    if (all) begin();
    else end();
  }

  return {
    root,
    all: () => all,
    wait: () => (root.dataset.done = "false"),
    show({ done, total }) {
      bar.max = total;
      bar.value = done;
      say(said, done < total ? phrase(app, "hours-years-done", { done, all: total }) : phrase(app, "hours-years-ready"));
      root.dataset.done = String(done >= total);
      button.hidden = all && done >= total;
    },
  };
}

/**
 * A reader's own hours.
 * @param {App} app
 * @param {() => void} go
 * @returns {Panel & {show: (file: HoursInfo["own"]) => void}}
 */
function ownHours(app, go) {
  const now = el("p", { role: "status" });
  const notes = el("ul", {});
  const problems = el("div", { role: "alert" });
  const chooser = el("input", { type: "file", accept: ".csv,text/csv", class: "hidden", tabindex: -1, "aria-hidden": "true", onchange: read });
  const choose = el("button", { type: "button", class: "action", onclick: () => chooser.click() }, phrase(app, "hours-own-file"));
  const drop = el("button", { type: "button", class: "action", hidden: true, onclick: () => withExtras(app, forget) }, phrase(app, "hours-own-drop"));
  const details = el(
    "details",
    { class: "fold" },
    el("summary", {}, el("h3", {}, phrase(app, "hours-own"))),
    el("p", {}, phrase(app, "hours-own-intro")),
    el("pre", {}, "hour,load.north,wind.north,solar.north\n0,182300,0.31,0\n1,179800,0.29,0\n…"),
    el("div", { class: "controls" }, choose, chooser, drop),
    now,
    notes,
    problems,
  );
  const root = el("section", { class: "panel wide", "data-panel": "hours-own" }, details);

  async function read() {
    const file = chooser.files?.[0];
    if (!file) return;
    // The same file may be chosen again once it is mended.
    chooser.value = "";
    withExtras(app, async (ask) => {
      try {
        await ask("hoursSize", file.size);
        const bytes = await file.arrayBuffer().catch(() => undefined);
        if (!bytes) return refuse(file.name, [phrase(app, "hours-own-unreadable")]);
        const label = await ask("hoursEncoding", new Uint8Array(bytes));
        const text = new TextDecoder(label).decode(bytes);
        await ask("ownHours", file.name, text, label);
        own.file = { name: file.name, text, label };
      } catch (error) {
        return refuse(file.name, problemsOf(error).map(({ message }) => message));
      }
      fill(problems);
      go();
    });
  }

  /** @param {Ask} ask */
  async function forget(ask) {
    await ask("forgetOwnHours");
    own.file = undefined;
    fill(problems);
    go();
  }

  /**
   * @param {string} name
   * @param {string[]} messages
   */
  function refuse(name, messages) {
    fill(problems, el("p", { class: "missed" }, phrase(app, "hours-own-bad", { file: name })), el("ul", {}, ...messages.map((message) => el("li", {}, message))));
  }

  return {
    root,
    show(file) {
      say(now, file ? phrase(app, file.here ? "hours-own-used" : "hours-own-elsewhere", { file: file.name }) : phrase(app, "hours-own-none"));
      fill(notes, ...(file?.notes ?? []).map((note) => el("li", {}, note)));
      notes.hidden = !notes.childElementCount;
      drop.hidden = !file;
    },
  };
}
