//! The two numbers fitted on 2024 and what they give for 2025, printed beside what was reported.

use tianchu_model::evidence::Evidence;
use tianchu_model::power::calendar::{HOURS, day_of_year};
use tianchu_model::power::calibration::{Outcome, Reported, fit};
use tianchu_model::power::statistics::N_GRIDS;
use tianchu_model::power::{Fleet, Generator, GridYear, Outlook, Profiles, Statistics};
use tianchu_model::region::Grid;
use tianchu_model::time::{Quarter, Year};
use tianchu_model::units::{Kw, Kwh};
use tianchu_model::{Model, Region, Run, Scenario, Series, Vintage, id};

use crate::SEED;

type Fleets = [Fleet; N_GRIDS];

/// Mean of the new-type storage of each grid over some quarter-ends, in NEA's scope.
fn fleets(run: &Run, quarters: &[Quarter]) -> Fleets {
    std::array::from_fn(|g| {
        let mean = |series| {
            let column = run.column(series, Region::Grid(Grid(g))).expect("grids have storage");
            quarters.iter().map(|q| column.at(q.0).expect("a stock")).sum::<f64>() / quarters.len() as f64
        };
        Fleet {
            power: Kw::whole(mean(Series::StoragePower)),
            energy: Kwh::whole(mean(Series::StorageEnergy)),
        }
    })
}

struct Case<'a> {
    outlook: &'a Outlook,
    statistics: &'a Statistics,
    profiles: &'a Profiles,
    year: Year,
    fleets: Fleets,
}

impl Case<'_> {
    fn outcome(&self, must_run: f64, dispatchable: f64, hours: std::ops::Range<usize>) -> Outcome {
        let mut scenario = Scenario::baseline();
        for (id, x) in [(id::POWER_MUST_RUN_SHARE, must_run), (id::POWER_DISPATCHABLE_SHARE, dispatchable)] {
            scenario.set_param(id, x).expect("in range");
        }
        let params = scenario.params();
        let grids: Vec<GridYear> = self
            .outlook
            .inputs(&params, self.statistics, self.year)
            .iter()
            .zip(&self.fleets)
            .map(|(inputs, fleet)| GridYear::new(inputs, self.profiles, &params, &[*fleet]))
            .collect();
        let installed: Vec<f64> = self.fleets.iter().map(|f| f.power.get() / 1e3).collect();
        Outcome::of(&grids, &installed, hours).expect("sound problems")
    }
}

pub(crate) fn run() -> String {
    let run = Model::new(Vintage::Latest).run(&Scenario::baseline());
    let evidence = Evidence::new(Vintage::Latest);
    let outlook = Outlook::new(&evidence);
    let generator = Generator::new(Statistics::committed());
    let inputs = outlook.inputs(&Scenario::baseline().params(), generator.statistics(), 2024);
    let wind: f64 = inputs.iter().map(|i| i.wind_twh).sum();
    let solar: f64 = inputs.iter().map(|i| i.solar_twh).sum();
    let reported = Reported::new(&evidence, wind / (wind + solar));
    let (Some(curtailment), Some(hours)) = (reported.curtailment_2024, reported.hours_2024) else {
        return "nothing to fit to".to_owned();
    };

    let [q, half, year] = [Quarter::new(2024, 4), Quarter::new(2025, 2), Quarter::new(2025, 4)];
    let of_2024: Vec<Quarter> = vec![Quarter::new(2023, 4), q];
    let profiles = [2024, 2025].map(|year| generator.generate(year, SEED, 0));
    let case = |year: Year, quarters: &[Quarter]| Case {
        outlook: &outlook,
        statistics: generator.statistics(),
        profiles: &profiles[(year - 2024) as usize],
        year,
        fleets: fleets(&run, quarters),
    };
    let base = case(2024, &of_2024);
    let fitted = fit(Outcome { curtailment, hours }, |m, d| base.outcome(m, d, 0..HOURS));
    let (m, d) = (fitted.must_run_share, fitted.dispatchable_share);
    let july = day_of_year(7, 1) * 24;
    let october = day_of_year(10, 1) * 24;
    let h1 = case(2025, &[q, half]).outcome(m, d, 0..july);
    let q3 = case(2025, &[q, half, Quarter::new(2025, 3)]).outcome(m, d, 0..october);
    let all = case(2025, &[q, half, year]).outcome(m, d, 0..HOURS);
    let of_draws: Vec<Outcome> = (1..=5)
        .map(|draw| {
            let profiles = generator.generate(2024, SEED, draw);
            Case { profiles: &profiles, ..case(2024, &of_2024) }.outcome(m, d, 0..HOURS)
        })
        .collect();
    let spread = |f: fn(&Outcome) -> f64| {
        let all: Vec<f64> = of_draws.iter().map(f).collect();
        let (low, high) =
            (all.iter().copied().fold(f64::MAX, f64::min), all.iter().copied().fold(0.0, f64::max));
        (low, high)
    };
    let (c, h) = (spread(|o| o.curtailment), spread(|o| o.hours));
    let number = |x: Option<f64>| x.map_or_else(|| "-".to_owned(), |x| format!("{x:.4}"));
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
