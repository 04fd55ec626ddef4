//! The three balances: what is replenished against what construction takes, in area, grade and capacity.

use tianchu_model::number::significant;
use tianchu_model::time::{LAST_YEAR, REGIME_YEAR};
use tianchu_model::{Column, Region, Series};
use tianchu_report::quantity;

use crate::draft::{Draft, Pane};
use crate::number::area;
use crate::scene::Role;
use crate::view::{View, at, sum};

/// Replenished against occupied.
pub(crate) fn balances(view: &View<'_>) -> Option<Draft> {
    use Series as S;
    let words = view.words;
    let land = vec![
        view.strand(S::FarmlandConstruction, words.charts_balances_built(), Role::Ink)?,
        view.strand(S::FarmlandReplenished, words.charts_balances_accepted(), Role::Land)?,
    ];
    let mut grade = vec![
        view.strand(S::FarmlandOccupiedGrade, words.charts_balances_built(), Role::Ink)?,
        view.strand(S::FarmlandAcceptedGrade, words.charts_balances_accepted(), Role::Land)?,
    ];
    for (grade, land) in grade.iter_mut().zip(&land) {
        for (value, of) in grade.values.iter_mut().zip(&land.values) {
            // A year without land taken or accepted has no grade.
            *value = value.filter(|_| of.is_some_and(|x| x > 0.0));
        }
    }
    let capacity = vec![
        view.strand(S::FarmlandOccupiedKg, words.charts_balances_built(), Role::Ink)?,
        view.strand(S::FarmlandAcceptedKg, words.charts_balances_nominal(), Role::Leaf)?,
        view.strand(S::FarmlandAcceptedMatureKg, words.charts_balances_first_year(), Role::Land)?,
    ];
    let panes = vec![
        Pane::new(words.charts_balances_area(), "mu", land),
        Pane { zero: false, ..Pane::new(words.charts_balances_grade(), "grade", grade) },
        Pane::new(words.charts_balances_capacity(), "kg", capacity),
    ];
    Some(Draft::yearly(title(view)?, words.charts_balances_what(), panes))
}

/// Mean grade over the years, weighted by area.
fn grade(grade: &Column, area: &Column) -> Option<f64> {
    let years = || (REGIME_YEAR..=LAST_YEAR).filter(|&y| at(grade, y) > 0.0 && at(area, y) > 0.0);
    let whole = years().fold(0.0, |sum, y| sum + at(area, y));
    (whole > 0.0).then(|| years().fold(0.0, |sum, y| sum + at(grade, y) * at(area, y)) / whole)
}

fn title(view: &View<'_>) -> Option<String> {
    use Series as S;
    let words = view.words;
    let whole = |c: &Column| sum(c, REGIME_YEAR, LAST_YEAR);
    let (taken, given) = (view.column(S::FarmlandConstruction)?, view.column(S::FarmlandReplenished)?);
    let (lost, won) = (whole(&taken), whole(&given));
    let (first, cost) =
        (whole(&view.column(S::FarmlandAcceptedMatureKg)?), whole(&view.column(S::FarmlandOccupiedKg)?));
    let who = match view.region {
        Region::Nation => words.charts_balances_who().to_owned(),
        _ => words.charts_balances_who_in(&view.place()),
    };
    let grades = grade(&view.column(S::FarmlandAcceptedGrade)?, &given)
        .zip(grade(&view.column(S::FarmlandOccupiedGrade)?, &taken));
    let (Some((theirs, ours)), true) = (grades, lost > 0.0 && won > 0.0) else {
        let gap = quantity(first - cost, "kg", words);
        return Some(words.charts_balances_ungraded(&area(won, words), &area(lost, words), &gap, &who));
    };
    let times = significant(won / lost, 2);
    let times_capacity = if cost > 0.0 { significant(first / cost, 2) } else { "0".to_owned() };
    let gap = format!("{:.1}", (theirs - ours).abs());
    Some(match (gap.as_str(), theirs > ours) {
        ("0.0", _) => words.charts_balances_same(&times, &times_capacity, &who),
        (gap, true) => words.charts_balances_poorer(&gap, &times, &times_capacity, &who),
        (gap, false) => words.charts_balances_better(&gap, &times, &times_capacity, &who),
    })
}
