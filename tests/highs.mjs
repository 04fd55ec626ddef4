// `node tests/highs.mjs FILE`: solves the dispatch problems of FILE (written by the program `cases`) as linear
// programs with HiGHS, and compares its costs with ours. It knows only the problem files, not our code.

import { readFileSync } from "node:fs";
import loadHighs from "highs";

/** Cost of one store against HiGHS, relative to max(1, cost). */
const EXACT = 1e-9;
/** Cost of several stores against HiGHS, as a share of what stores save. */
const SEVERAL = 0.01;

/** A matrix by columns, with costs and bounds. */
class Program {
  cost = [];
  lower = [];
  upper = [];
  starts = [0];
  indices = [];
  values = [];

  /** @param {number} cost @param {number} upper @param {[number, number][]} entries row and coefficient */
  column(cost, upper, entries) {
    this.cost.push(cost);
    this.lower.push(0);
    this.upper.push(upper);
    for (const [row, value] of entries) {
      this.indices.push(row);
      this.values.push(value);
    }
    this.starts.push(this.indices.length);
  }
}

/** Rows: the balance of every hour, then for every store the level after every hour. */
function linearProgram(problem) {
  const hours = problem.net_load_mw.length;
  const { segments, floor_price_yuan_per_mwh, value_of_lost_load_yuan_per_mwh } = problem.supply;
  const program = new Program();
  for (let t = 0; t < hours; t++) {
    program.column(-floor_price_yuan_per_mwh, Infinity, [[t, -1]]);
    for (const segment of segments) {
      program.column(segment.price_yuan_per_mwh, segment.length_mw, [[t, 1]]);
    }
    program.column(value_of_lost_load_yuan_per_mwh, Infinity, [[t, 1]]);
  }
  problem.stores.forEach((store, i) => {
    const { power_mw, energy_mwh, efficiency_each_way: eta, wear_yuan_per_mwh: wear } = store;
    const level = (i + 1) * hours;
    for (let t = 0; t < hours; t++) {
      program.column(wear * eta, power_mw, [[t, -1], [level + t, -eta]]);
      program.column(wear / eta, power_mw, [[t, 1], [level + t, 1 / eta]]);
      // After hour t; without a cycle the first hour has no level before it.
      const next = problem.cyclic ? (t + 1) % hours : t + 1;
      const entries = next === t ? [] : [[level + t, 1], ...(next < hours ? [[level + next, -1]] : [])];
      program.column(0, energy_mwh ?? Infinity, entries);
    }
  });
  const right = [...problem.net_load_mw, ...new Array(problem.stores.length * hours).fill(0)];
  return { program, right };
}

function solve(highs, problem) {
  const { program, right } = linearProgram(problem);
  const infinite = (x) => (x === Infinity ? highs.infinity : x);
  const model = highs.createModel({
    numCols: program.cost.length,
    numRows: right.length,
    colCost: program.cost,
    colLower: program.lower,
    colUpper: program.upper.map(infinite),
    rowLower: right,
    rowUpper: right,
    matrix: {
      format: "csc",
      numRows: right.length,
      numCols: program.cost.length,
      starts: program.starts,
      indices: program.indices,
      values: program.values,
    },
  });
  try {
    model.options.set({
      output_flag: false,
      solver: "simplex",
      primal_feasibility_tolerance: 1e-10,
      dual_feasibility_tolerance: 1e-10,
    });
    model.run();
    const optimal = model.getModelStatus() === highs.constants.modelStatus.optimal;
    return { optimal, cost: model.getObjectiveValue(), seconds: model.getRunTime() };
  } finally {
    model.dispose();
  }
}

const highs = await loadHighs();
let nFailed = 0;
let nSmall = 0;
let worst = 0;
for (const line of readFileSync(process.argv[2], "utf8").split("\n").filter(Boolean)) {
  const { name, problem, cost, cost_without: without, gap } = JSON.parse(line);
  const best = solve(highs, problem);
  const apart = Math.abs(cost - best.cost) / Math.max(1, Math.abs(best.cost));
  const lost = (cost - best.cost) / (without - best.cost);
  const one = problem.stores.length === 1;
  const holds = best.optimal && (one ? apart <= EXACT : Math.abs(lost) <= SEVERAL);
  if (name.startsWith("small")) {
    nSmall++;
    worst = Math.max(worst, apart);
  } else {
    const found = one ? `apart ${apart.toExponential(1)}` : `${(100 * lost).toFixed(3)} % of the value, proved ${(100 * gap).toFixed(1)} %`;
    console.log(`${name}: ours ${cost}, HiGHS ${best.cost} (${best.seconds.toFixed(1)} s in wasm), ${found}`);
  }
  if (!holds) {
    nFailed++;
    console.log(`FAILED ${name}: ours ${cost}, HiGHS ${best.optimal ? best.cost : "found no optimum"}`);
  }
}
console.log(`${nSmall} small cases, at worst ${worst.toExponential(1)} apart; ${nFailed} failed`);
console.log("speed ratio not measured here: this HiGHS runs in wasm (cargo xtask bench --highs measures it natively)");
process.exitCode = nFailed > 0 ? 1 : 0;
