//! The two numbers fitted on 2024 and what they give for 2025, printed beside what was reported.

use tianchu_model::evidence::Evidence;
use tianchu_model::number::significant;
use tianchu_model::power::calendar::{HOURS, month_starts};
use tianchu_model::power::calibration::{Outcome, Reported, fit};
use tianchu_model::power::{Generator, GridYear, Outlook, PowerSystem, Profiles, Statistics};
use tianchu_model::time::{Quarter, Year};
use tianchu_model::{Model, Scenario, Vintage, id};

use crate::SEED;

/// A year, its weather and the part of it that is looked at, which ends with a quarter.
#[derive(Clone, Copy)]
struct Case<'a> {
    system: &'a PowerSystem,
    model: &'a Model,
    profiles: &'a Profiles,
    until: Quarter,
    /// Whether all paired storage serves the grid, whatever the scenario says.
    joint: bool,
}

impl Case<'_> {
    /// The grids as a scenario has them, with the mean storage of the part looked at, paired storage included.
    fn outcome(&self, must_run: f64, dispatchable: f64) -> Outcome {
        let mut scenario = Scenario::baseline();
        for (id, x) in [(id::POWER_MUST_RUN_SHARE, must_run), (id::POWER_DISPATCHABLE_SHARE, dispatchable)] {
            scenario.set_param(id, x).expect("in range");
        }
        if self.joint {
            scenario.set_param(id::STORAGE_JOINT_BIDDING_SHARE, 1.0).expect("in range");
        }
        let run = self.model.run(&scenario);
        let (grids, installed): (Vec<GridYear>, Vec<f64>) = PowerSystem::grids()
            .map(|grid| {
                let storage = PowerSystem::installed_until(&run, grid, self.until);
                let year = self.until.year();
                let grid_year =
                    self.system.grid_year_of_installed(&run.params, grid, year, self.profiles, &storage);
                (grid_year, storage.all.power.get() / 1e3)
            })
            .unzip();
        Outcome::of(&grids, &installed, 0..self.end()).expect("sound problems")
    }

    /// First hour after the part looked at.
    fn end(&self) -> usize {
        month_starts()[3 * self.until.number()]
    }
}

pub(crate) fn run() -> String {
    let model = Model::new(Vintage::Latest);
    let evidence = Evidence::new(Vintage::Latest);
    let (system, outlook) = (PowerSystem::new(&evidence), Outlook::new(&evidence));
    let generator = Generator::new(Statistics::committed());
    let inputs = outlook.inputs(&Scenario::baseline().params(), generator.statistics(), 2024);
    let wind: f64 = inputs.iter().map(|i| i.wind_twh).sum();
    let solar: f64 = inputs.iter().map(|i| i.solar_twh).sum();
    let reported = Reported::new(&evidence, wind / (wind + solar));
    let (Some(curtailment), Some(hours)) = (reported.curtailment_2024, reported.hours_2024) else {
        return "nothing to fit to".to_owned();
    };

    let profiles = [2024, 2025].map(|year| generator.generate(year, SEED, 0));
    let case = |year: Year, quarter: usize| Case {
        system: &system,
        model: &model,
        profiles: &profiles[(year - 2024) as usize],
        until: Quarter::new(year, quarter),
        joint: false,
    };
    let base = case(2024, 4);
    let fitted = fit(Outcome { curtailment, hours }, |m, d| base.outcome(m, d));
    let (m, d) = (fitted.must_run_share, fitted.dispatchable_share);
    let joint = Case { joint: true, ..base }.outcome(m, d);
    let [h1, q3, all] = [2, 3, 4].map(|quarter| case(2025, quarter).outcome(m, d));
    let of_draws: Vec<Outcome> = (1..=5)
        .map(|draw| {
            let profiles = generator.generate(2024, SEED, draw);
            Case { profiles: &profiles, ..base }.outcome(m, d)
        })
        .collect();
    let spread = |f: fn(&Outcome) -> f64| {
        let all: Vec<f64> = of_draws.iter().map(f).collect();
        let (low, high) =
            (all.iter().copied().fold(f64::MAX, f64::min), all.iter().copied().fold(0.0, f64::max));
        (low, high)
    };
    let (c, h) = (spread(|o| o.curtailment), spread(|o| o.hours));
    let number = |x: Option<f64>| x.map_or_else(|| "-".to_owned(), |x| significant(x, 4));
    let mut csv = String::from("figure,reported,computed\n");
    let mut row = |name: &str, reported: String, computed: String| {
        csv.push_str(&format!("{name},{reported},{computed}\n"));
    };
    row("must_run_share", "-".into(), format!("{m:.4}"));
    row("dispatchable_share", "0.69".into(), format!("{d:.4}"));
    row("curtailment_2024", format!("{curtailment:.4}"), format!("{:.4}", fitted.outcome.curtailment));
    row("hours_2024", format!("{hours:.0}"), format!("{:.0}", fitted.outcome.hours));
    row("curtailment_2024_five_draws", "-".into(), format!("{:.4} to {:.4}", c.0, c.1));
    row("hours_2024_five_draws", "-".into(), format!("{:.0} to {:.0}", h.0, h.1));
    row("hours_2024_joint_bidding", "-".into(), format!("{:.0}", joint.hours));
    row("curtailment_2025_h1", number(reported.curtailment_2025_h1), format!("{:.4}", h1.curtailment));
    row("hours_2025_h1", number(reported.hours_2025_h1), format!("{:.0}", h1.hours));
    row("hours_2025_q1_q3", number(reported.hours_2025_q3), format!("{:.0}", q3.hours));
    let (low, high) = reported.hours_2025.unwrap_or_default();
    row("hours_2025", format!("{low:.0} to {high:.0}"), format!("{:.0}", all.hours));
    row("curtailment_2025", "-".into(), format!("{:.4}", all.curtailment));
    let east = outlook.inputs(&Scenario::baseline().params(), generator.statistics(), 2025)[2].peak_gw;
    row("east_peak_2025_gw", number(reported.east_peak_2025_gw), format!("{east:.0}"));
    for (i, y) in [2024, 2025].into_iter().enumerate() {
        let params = Scenario::baseline().params();
        let grids: Vec<GridYear> = outlook
            .inputs(&params, generator.statistics(), y)
            .iter()
            .map(|inputs| GridYear::new(inputs, &profiles[i], &params, &[]))
            .collect();
        let peak = (0..HOURS).map(|h| grids.iter().map(|g| g.load[h]).sum::<f64>() / 1e3).fold(0.0, f64::max);
        row(&format!("national_peak_{y}_gw"), number(reported.peak_gw[i]), format!("{peak:.0}"));
    }
    csv
}
