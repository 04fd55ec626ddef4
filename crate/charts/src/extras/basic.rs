//! Permanent basic farmland and high-standard farmland against what is asked of them.

use tianchu_model::register::id;
use tianchu_model::time::{LAST_HISTORY_YEAR, LAST_YEAR, REGIME_YEAR, Year};
use tianchu_model::units::MU_PER_WANMU;
use tianchu_model::{Column, Region, Series};

use crate::draft::{Draft, Pane};
use crate::number::{area, percent};
use crate::scene::{Role, Target};
use crate::stock::{duty, floor_target};
use crate::view::{Strand, View, at, sum, values};

/// Year of the programme's first target.
const PROGRAMME_YEAR: Year = 2030;

/// The line of a stock over that of the baseline.
fn stock(view: &View<'_>, column: &Column, role: Role) -> Vec<Strand> {
    let mut strands: Vec<Strand> =
        view.baseline_column(column.series).map(|c| Strand::baseline(view, values(&c))).into_iter().collect();
    strands.extend(view.strand(column.series, view.words.charts_area(), role));
    strands
}

/// Basic farmland.
pub(crate) fn basic(view: &View<'_>) -> Option<Draft> {
    let words = view.words;
    let column = view.column(Series::FarmlandBasic)?;
    let duty = duty(Series::FarmlandBasic, view.region);
    let zone = view.strand(Series::FarmlandReserveZone, words.charts_basic_zone_short(), Role::Land)?.area();
    let gate = view.strand(Series::FarmlandGateClosed, words.charts_basic_counties_short(), Role::Ink)?;
    let closed = at(&view.column(Series::FarmlandGateClosed)?, LAST_YEAR);
    let main = Pane {
        targets: duty.map(|t| floor_target(view, &column, t)).into_iter().collect(),
        zero: false,
        ..Pane::new(words.charts_area_year_end(), "mu", stock(view, &column, Role::Land))
    };
    let panes = vec![
        main,
        Pane::new(words.charts_basic_zone(), "mu", vec![zone]),
        Pane::new(words.charts_basic_counties(), "share", vec![gate]),
    ];
    let who = match view.region {
        Region::Nation => words.charts_basic_who().to_owned(),
        _ => words.charts_basic_who_in(&view.place()),
    };
    let last = at(&column, LAST_YEAR);
    let (end, share) = (area(last, words), percent(closed, words));
    let short = duty.map(|d| d.value * MU_PER_WANMU - last);
    let title = match (short, closed > 0.0) {
        (None, true) => words.charts_basic_untasked_lacking(&end, &share, &who),
        (None, false) => words.charts_basic_untasked_reserved(&end, &who),
        (Some(gap), true) if gap > 0.0 => {
            words.charts_basic_short_lacking(&end, &area(gap, words), &share, &who)
        }
        (Some(gap), false) if gap > 0.0 => words.charts_basic_short_reserved(&end, &area(gap, words), &who),
        (Some(_), true) => words.charts_basic_met_lacking(&end, &share, &who),
        (Some(_), false) => words.charts_basic_met_reserved(&end, &who),
    };
    Some(Draft::yearly(title, words.charts_basic_what(), panes))
}

/// High-standard farmland.
pub(crate) fn standard(view: &View<'_>) -> Option<Draft> {
    let words = view.words;
    let column = view.column(Series::FarmlandStandard)?;
    let decayed = view.column(Series::FarmlandStandardDecayed)?;
    let nation = view.region == Region::Nation;
    let wanted = view.run.params[id::FARMLAND_STANDARD_TARGET_2030_WANMU] * MU_PER_WANMU;
    let (due, last) = (at(&column, PROGRAMME_YEAR), at(&column, LAST_YEAR));
    // The stock is whole mu; the target met to the last of them is met.
    let short = wanted - due;
    let target = Target {
        label: (words.charts_standard_target().to_owned(), String::new()),
        role: if short > 0.0 { Role::Red } else { Role::Grey },
        value: wanted,
        from: f64::from(LAST_HISTORY_YEAR),
        to: f64::from(PROGRAMME_YEAR),
        dot: true,
        beside: None,
    };
    let mut strands = stock(view, &column, Role::Land);
    if let Some(main) = strands.pop() {
        strands.push(main.area());
    }
    let main = Pane {
        targets: nation.then_some(target).into_iter().collect(),
        ..Pane::new(words.charts_area_year_end(), "mu", strands)
    };
    let flows = vec![
        view.strand(Series::FarmlandStandardBuilt, words.charts_standard_built(), Role::Land)?.columns(false),
        view.strand(Series::FarmlandStandardDecayed, words.charts_standard_decayed(), Role::Grey)?
            .columns(true),
        view.strand(Series::FarmlandStandardTask, words.charts_standard_task(), Role::Ink)?,
    ];
    let panes = vec![main, Pane::new(words.charts_standard_flows(), "mu", flows)];
    let (end, lost) = (area(last, words), area(sum(&decayed, REGIME_YEAR, LAST_YEAR), words));
    let title = match (nation, short > 0.0) {
        (true, true) => words.charts_standard_short(&area(due, words), &end, &area(short, words)),
        (true, false) => words.charts_standard_reached(&area(due, words), &end, &lost),
        (false, _) => {
            let start = area(at(&column, LAST_HISTORY_YEAR), words);
            words.charts_standard_in(&end, &lost, &view.place(), &start)
        }
    };
    Some(Draft::yearly(title, words.charts_standard_label(), panes))
}
