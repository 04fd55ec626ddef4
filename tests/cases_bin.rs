//! `cases FILE`: writes dispatch problems with our costs, one JSON object a line, for `tests/highs.mjs`.

use std::fs::File;
use std::io::{BufWriter, Write as _};

use serde_json::{Value, json};
use tianchu_model::dispatch::{Problem, Solver, Ties};
use tianchu_tests::cases;

/// Small cases against the outside solver.
const N_SMALL: u64 = 500;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args_os().nth(1).ok_or("give the file to write")?;
    let mut file = BufWriter::new(File::create(path)?);
    let mut solver = Solver::new();
    let mut write = |name: &str, problem: &Problem| -> Result<(), Box<dyn std::error::Error>> {
        let solution = solver.solve(problem, Ties::Middle);
        let form: Value = serde_json::from_str(&problem.json())?;
        let line = json!({
            "name": name, "problem": form, "cost": solution.cost, "cost_without": solution.cost_without,
            "bound": solution.bound, "gap": solution.gap(),
        });
        Ok(writeln!(file, "{line}")?)
    };
    for seed in 0..N_SMALL {
        write(&format!("small {seed}"), &cases::small(seed))?;
    }
    for size in &cases::GRIDS {
        write(size.name, &cases::year(size, 10))?;
    }
    write("three stores", &cases::three_stores(10))?;
    Ok(())
}
