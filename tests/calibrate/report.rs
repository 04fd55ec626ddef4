//! Generated hours against the open ones.

use std::fmt::Write as _;

use tianchu_model::power::moments::{self, Moments};
use tianchu_model::power::profile::ByGridHour;
use tianchu_model::power::statistics::N_GRIDS;
use tianchu_model::power::{Generator, Profiles};
use tianchu_model::region::GRIDS;

use crate::series::Open;
use crate::{DRAWS, SEED};

pub(crate) struct Report {
    pub(crate) csv: String,
    pub(crate) summary: String,
}

pub(crate) fn compare(open: &Open, generator: &Generator, attribution: &str) -> Report {
    let mut csv = format!("# {attribution}\nkind,grid,figure,open,generated,sd_between_draws\n");
    let mut summary = String::new();
    let draws_of = |year: i32| -> Vec<Profiles> {
        (1..=DRAWS).map(|draw| generator.generate(year, SEED, draw)).collect()
    };
    let (of_2018, of_2020) = (draws_of(2018), draws_of(2020));
    let kinds: [(&str, &ByGridHour, Vec<&ByGridHour>); 3] = [
        ("load", &open.load, of_2018.iter().map(|p| &p.load).collect()),
        ("wind", &open.wind, of_2020.iter().map(|p| &p.wind).collect()),
        ("solar", &open.solar, of_2020.iter().map(|p| &p.solar).collect()),
    ];
    for (kind, open, draws) in kinds {
        for g in 0..N_GRIDS {
            let wanted = Moments::of(&open[g]).figures();
            let found: Vec<_> = draws.iter().map(|d| Moments::of(&d[g]).figures()).collect();
            let _ = write!(summary, "{kind:<6}{:<10}", GRIDS[g]);
            for (i, name) in Moments::NAMES.iter().enumerate() {
                let values: Vec<f64> = found.iter().map(|f| f[i]).collect();
                let (mean, sd) = row(&mut csv, kind, GRIDS[g], name, wanted[i], &values);
                let _ = sd;
                let _ = write!(summary, " {name} {:.3}/{mean:.3}", wanted[i]);
            }
            summary.push('\n');
        }
        let wanted = moments::between(open);
        let found: Vec<_> = draws.iter().map(|d| moments::between(d)).collect();
        for a in 0..N_GRIDS {
            for b in 0..a {
                let values: Vec<f64> = found.iter().map(|f| f[a][b]).collect();
                let name = format!("correlation_{}", GRIDS[b]);
                let (mean, _) = row(&mut csv, kind, GRIDS[a], &name, wanted[a][b], &values);
                let _ = write!(summary, " {}~{} {:.2}/{mean:.2}", GRIDS[a], GRIDS[b], wanted[a][b]);
            }
        }
        summary.push('\n');
    }
    Report { csv, summary }
}

fn row(csv: &mut String, kind: &str, grid: &str, name: &str, open: f64, draws: &[f64]) -> (f64, f64) {
    let n = draws.len() as f64;
    let mean = draws.iter().sum::<f64>() / n;
    let sd = (draws.iter().map(|x| (x - mean) * (x - mean)).sum::<f64>() / (n - 1.0)).sqrt();
    let _ = writeln!(csv, "{kind},{grid},{name},{open:.4},{mean:.4},{sd:.4}");
    (mean, sd)
}
