// The page's tray without a page: undoing, when another scenario begins, titles and links, with the simulator of the first
// load as it is built.
// usage: node --test tray.test.mjs      (the page must be built)
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { Simulation, initSync } from "../www/pkg/tianchu_web.js";
import { History, MOST_STEPS } from "../www/tray-history.js";
import { read } from "../www/tray-kept.js";
import { LONGEST, Tray, carried, coded, decoded, tidy } from "../www/tray-state.js";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Random numbers that are the same in every run. */
function random(seed) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (n) => Math.floor(next() * n);
  return { below, of: (all) => all[below(all.length)] };
}

let packs;
let ids;
const simulator = () => new Simulation("en", [packs]);

before(() => {
  initSync({ module: readFileSync(join(root, "www/pkg/tianchu_web_bg.wasm")) });
  const names = JSON.parse(readFileSync(join(root, "dist/files.json"), "utf8"));
  packs = readFileSync(join(root, "dist", names["words/en-first.txt"]), "utf8").split("\f")[0];
  const sim = simulator();
  ids = sim.levers([]).filter((lever) => lever.options.length === 0).map(({ id }) => id);
});

/** Sets a random lever to a random value of its range. */
function move(sim, { below, of }) {
  const [lever] = sim.levers([of(ids)]);
  const { min, max, step } = lever;
  const steps = Math.max(1, Math.round((max - min) / step));
  try {
    sim.setTyped(lever.id, String(min + below(steps + 1) * step));
  } catch (error) {
    assert.ok("problems" in error, "a value that is not allowed is refused");
  }
}

const CHARACTERS = [..."abzABZ059 -~%&=+#._,;:!<>\"'田储情景😀é\u200f"];
const title = (chance) => tidy(Array.from({ length: chance.below(LONGEST + 5) }, () => chance.of(CHARACTERS)).join(""));

// Breaks if a title comes back from a link as another one, or needs a character that chat apps change.
test("titles survive links", () => {
  const chance = random(1);
  for (let i = 0; i < 10_000; i += 1) {
    const wished = title(chance);
    const text = coded(wished);
    assert.match(text, /^([A-Za-z~-][A-Za-z0-9~-]*)?$/);
    assert.equal(decoded(text), wished);
  }
  assert.equal(decoded("Half-~d83d"), "Half");
});

// Breaks if a scenario, a name or the order of a tray is another one behind a link.
test("10,000 trays survive links", () => {
  const chance = random(2);
  const sim = simulator();
  const baseline = sim.document();
  const names = sim.scenarios().map(({ name }) => name);
  for (let i = 0; i < 10_000; i += 1) {
    const entries = Array.from({ length: 1 + chance.below(4) }, () => {
      sim.load(chance.of(names));
      for (let n = chance.below(6); n > 0; n -= 1) move(sim, chance);
      if (chance.below(4) === 0) sim.setVintage(chance.of(["latest", "2025", "2024"]));
      if (chance.below(4) === 0) sim.setCount(chance.of(["seed", "draw"]), String(chance.below(1000)));
      return { title: title(chance), doc: sim.document() };
    });
    const tray = new Tray(sim, baseline, baseline, () => "en");
    tray.hold(entries, chance.below(entries.length));
    const own = sim.share(["overview"]);
    const link = tray.link(own);
    if (entries.length === 1) {
      assert.equal(link, own, "a single scenario has its own link");
      continue;
    }
    assert.ok(link.startsWith(`${own}&`) && link.length < 3_000, link);
    const opened = sim.openLink(link);
    assert.deepEqual(opened.leftOut, []);
    const again = new Tray(sim, baseline, sim.document(), () => "en", opened);
    // What a file was called is not in a link, and these have none.
    assert.deepEqual(again.entries.map(({ title, doc }) => ({ title, doc })), entries, link);
    assert.equal(again.place, tray.place);
  }
});

// Breaks if a link that somebody made by hand or cut off changes anything.
test("hostile links of trays are refused whole", () => {
  const sim = simulator();
  sim.setTyped(ids[0], sim.levers([ids[0]])[0].maxText);
  const before = sim.document();
  const good = "v=1&s=baseline&t=BMine&As=baseline&Cs=strict-acceptance";
  sim.openLink(good);
  sim.takeDocument(before);
  for (const [link, told] of [
    [good.replace("t=BMine&", ""), /cut off/],
    [good.replace("t=B", "t=A"), /cut off/],
    [good.replace("t=B", "t=D"), /cut off/],
    [good.replace("As=", "Ds="), /cut off/],
    [good.replace("BMine", "B~zz"), /./],
    [good.replace("strict-acceptance", "no-such"), /scenario C/],
    [`${good}&Cp=ac:7,zzz:1`, /scenario C/],
    [`${good}&Ay=1999`, /scenario A/],
    [`${good}&Cp=${"ac:0.6,".repeat(3_000)}`, /KB/],
    [`${good}&p=ac:9&Cp=ac:7`, /scenario C/],
  ]) {
    let refused;
    try {
      const opened = sim.openLink(link);
      // A broken title is no reason to lose scenarios, but must stay a title.
      refused = { problems: [], message: decoded(opened.titles[0]) };
      sim.takeDocument(before);
    } catch (error) {
      refused = error;
    }
    const messages = [refused.message, ...(refused.problems ?? []).map(({ message }) => message)].join("\n");
    assert.match(messages, told, link);
    assert.deepEqual(sim.document(), before, link);
  }
});

/** A tray with all that the page remembers beside it, and something to do with both. */
function playground(seed) {
  const chance = random(seed);
  const sim = simulator();
  const first = sim.document();
  const tray = new Tray(sim, first, first, () => "en");
  const place = { view: "overview", region: "CN", measure: "cap-pressure", detail: "", compared: "" };
  const state = () => ({ entries: tray.entries, live: tray.live.id, ...place });
  const history = new History(state());
  const names = sim.scenarios().map(({ name }) => name);
  const any = () => chance.of(tray.entries).id;
  const acts = [
    () => move(sim, chance),
    () => move(sim, chance),
    () => move(sim, chance),
    () => tray.open(() => sim.load(chance.of(names))),
    () => tray.turnTo(any()),
    () => tray.name(any(), title(chance)),
    () => tray.duplicate(any()),
    () => tray.move(any(), chance.of([-1, 1])),
    () => tray.remove(any()),
    () => sim.setVintage(chance.of(["latest", "2025", "2024"])),
    () => sim.setCount(chance.of(["seed", "draw"]), String(chance.below(20))),
    () => sim.setOwnData("mine.csv", `storage.power_gw!CN!2026-09-30!D!${200 + chance.below(50)}`, ""),
    () => sim.reset("data"),
    () => void (place.view = chance.of(["overview", "farmland", "storage", "compare"])),
    () => void (place.region = chance.of(["CN", "44", "11"])),
    () => void (place.measure = chance.of(["cap-pressure", "farmland-change"])),
    () => void (place.compared = chance.of(["", "over", "difference,pools"])),
  ];
  const bring = (step) => {
    const { entries, live, ...rest } = step.state;
    tray.put(entries, live);
    Object.assign(place, rest);
  };
  return {
    chance,
    sim,
    tray,
    history,
    bring,
    act() {
      chance.of(acts)();
      tray.sync();
      const noted = history.note(state());
      if (chance.below(3) > 0) history.rest();
      return noted;
    },
    /** All that must come back. */
    seen: () => JSON.stringify([sim.fingerprint(), sim.share([place.view]), sim.run(), tray.entries, tray.place, place]),
  };
}

// Breaks if something that can be done to the page is not taken back by undoing, or taken back wrongly.
test("any actions, undone and redone, come back exactly", () => {
  for (let seed = 1; seed <= 5; seed += 1) {
    const { chance, history, bring, act, seen } = playground(seed);
    for (let i = 0; i < 20; i += 1) act();
    // From here on all is within the steps that are kept.
    const begun = seen();
    const { now } = history;
    let steps = 0;
    while (steps < MOST_STEPS) {
      act();
      history.rest();
      steps += 1;
    }
    const ended = seen();
    const stands = () => history.now === now;
    const back = [];
    for (let i = 0; i < MOST_STEPS && !stands(); i += 1) {
      back.push(seen());
      bring(history.undo());
    }
    assert.ok(stands(), `${seed}: undone`);
    assert.equal(seen(), begun, `${seed}: where it began`);
    for (const state of back.toReversed()) {
      bring(history.redo());
      assert.equal(seen(), state, `${seed}: redone`);
    }
    assert.equal(seen(), ended, `${seed}: where it ended`);
    assert.equal(history.redo(), undefined);
    // Undo and redo among other actions: 200 in all, and every undo is taken back by a redo.
    for (let i = 0; i < 200; i += 1) {
      if (chance.below(3) > 0) {
        act();
        continue;
      }
      history.rest();
      const stood = seen();
      const step = history.undo();
      if (!step) continue;
      bring(step);
      bring(history.redo());
      assert.equal(seen(), stood, `${seed}: undone and redone`);
      if (chance.below(2) === 0) bring(history.undo());
    }
  }
});

// Breaks if a slider leaves a step for every move, or one step swallows what was done before it.
test("moves of one setting are one step until it rests", () => {
  const { sim, tray, history, bring } = playground(1);
  const place = { view: "overview", region: "CN", measure: "", detail: "", compared: "" };
  const note = () => (tray.sync(), history.note({ entries: tray.entries, live: tray.live.id, ...place }));
  const lever = sim.levers([ids[0]])[0];
  note();
  history.rest();
  const before = sim.document();
  for (const value of [lever.maxText, lever.minText]) {
    sim.setTyped(ids[0], value);
    note();
  }
  assert.equal(tray.entries.length, 2, "a scenario of its own begins");
  sim.setTyped(ids[1], sim.levers([ids[1]])[0].maxText);
  note();
  assert.equal(tray.entries.length, 2);
  bring(history.undo());
  assert.equal(sim.levers([ids[0]])[0].text, lever.minText);
  bring(history.undo());
  assert.deepEqual(sim.document(), before);
  assert.equal(tray.entries.length, 1, "and is gone with its first change");
});

// Breaks if what a reader changed is lost by picking another scenario, or browsing fills the tray.
test("another scenario stands beside what would be lost, else in its place", () => {
  const { sim, tray } = playground(1);
  const shown = () => tray.entries.map((entry) => `${entry.doc[0]}${tray.info(entry).nChanges || ""}`).join();
  const pick = (name) => tray.open(() => sim.load(name));
  pick("strict-acceptance");
  assert.equal(shown(), "baseline,strict-acceptance");
  pick("markets-open");
  assert.equal(shown(), "baseline,markets-open", "what can be picked again gives way");
  sim.setTyped(ids[0], sim.levers([ids[0]])[0].maxText);
  tray.sync();
  assert.equal(shown(), "baseline,markets-open,markets-open1");
  assert.equal(pick("slow-pipeline"), true);
  assert.equal(shown(), "baseline,markets-open,markets-open1,slow-pipeline");
  sim.setTyped(ids[0], sim.levers([ids[0]])[0].maxText);
  assert.equal(pick("strict-acceptance"), false, "there is no room");
  assert.equal(shown(), "baseline,markets-open,markets-open1,strict-acceptance");
});

// Breaks if changes that are carried over are others than those made, or undo what the other scenario sets.
test("changes are carried into another scenario", () => {
  const { sim } = playground(1);
  sim.setTyped(ids[1], sim.levers([ids[1]])[0].maxText);
  sim.setCount("draw", "3");
  sim.setVintage("2024");
  const changed = sim.document();
  sim.load("strict-acceptance");
  const fresh = sim.document();
  const { doc, n } = carried(changed, fresh);
  assert.equal(n, 3);
  sim.takeDocument(doc);
  const { edited, scenario, changes } = sim.run();
  assert.deepEqual([edited, scenario.name, scenario.vintage, scenario.draw], [true, "strict-acceptance", "2024", "3"]);
  assert.ok(changes.some(({ id }) => id === ids[1]) && changes.some(({ id }) => id === "farmland.acceptance_share"));
  const tray = new Tray(sim, fresh, doc, () => "en");
  assert.equal(tray.info(tray.live).nChanges, 3, "as many as the row counts");
});

// Breaks if a text that somebody else put into the browser's storage reaches the page.
test("what is kept is read only as it was written", () => {
  const good = { schema: 1, at: 5, address: "#", live: 0, entries: [{ title: "", doc: ["a"] }], measure: "x" };
  assert.deepEqual(read(JSON.stringify(good)), good);
  for (const bad of ["", "null", "[]", "{", '"x"', ...[{ schema: 0 }, { live: 1 }, { live: "0" }, { entries: [{ title: 1, doc: [] }] }, { entries: [{ title: "", doc: [1] }] }, { at: "now" }, { entries: Array(5).fill(good.entries[0]) }].map((wrong) => JSON.stringify({ ...good, ...wrong }))]) {
    assert.equal(read(bad), undefined, bad);
  }
});
