//! The three balances: what is replenished against what construction takes, in area, grade and capacity.

use tianchu_model::number::significant;
use tianchu_model::time::{LAST_YEAR, REGIME_YEAR};
use tianchu_model::{Column, Lang, Series};
use tianchu_report::{Words, quantity};

use crate::draft::{Draft, Pane};
use crate::scene::Role;
use crate::view::{View, at, sum};
use crate::words::{area, subject};

/// Replenished against occupied.
pub(crate) fn balances(view: &View<'_>) -> Option<Draft> {
    use Series as S;
    let land = vec![
        view.strand(S::FarmlandConstruction, "建设占用", "Built on", Role::Ink)?,
        view.strand(S::FarmlandReplenished, "补充", "Accepted", Role::Land)?,
    ];
    let mut grade = vec![
        view.strand(S::FarmlandOccupiedGrade, "建设占用", "Built on", Role::Ink)?,
        view.strand(S::FarmlandAcceptedGrade, "补充", "Accepted", Role::Land)?,
    ];
    for (grade, land) in grade.iter_mut().zip(&land) {
        for (value, of) in grade.values.iter_mut().zip(&land.values) {
            // A year without land taken or accepted has no grade.
            *value = value.filter(|_| of.is_some_and(|x| x > 0.0));
        }
    }
    let capacity = vec![
        view.strand(S::FarmlandOccupiedKg, "建设占用", "Built on", Role::Ink)?,
        view.strand(S::FarmlandAcceptedKg, "补充名义", "Nominal", Role::Leaf)?,
        view.strand(S::FarmlandAcceptedMatureKg, "补充首年", "First year", Role::Land)?,
    ];
    let panes = vec![
        Pane::new(view.pick("面积", "Area"), "mu", land),
        Pane {
            zero: false,
            ..Pane::new(view.pick("平均等级（1 级最好）", "Mean grade (1 is best)"), "grade", grade)
        },
        Pane::new(view.pick("产能", "Capacity"), "kg", capacity),
    ];
    let what = view.pick("每年验收的补充耕地与建设占用耕地", "Land accepted and land built on in the year");
    Some(Draft::yearly(title(view)?, what, panes))
}

/// Mean grade over the years, weighted by area.
fn grade(grade: &Column, area: &Column) -> Option<f64> {
    let years = || (REGIME_YEAR..=LAST_YEAR).filter(|&y| at(grade, y) > 0.0 && at(area, y) > 0.0);
    let whole = years().fold(0.0, |sum, y| sum + at(area, y));
    (whole > 0.0).then(|| years().fold(0.0, |sum, y| sum + at(grade, y) * at(area, y)) / whole)
}

fn title(view: &View<'_>) -> Option<String> {
    use Series as S;
    let lang = view.lang();
    let whole = |c: &Column| sum(c, REGIME_YEAR, LAST_YEAR);
    let (taken, given) = (view.column(S::FarmlandConstruction)?, view.column(S::FarmlandReplenished)?);
    let (lost, won) = (whole(&taken), whole(&given));
    let (first, cost) =
        (whole(&view.column(S::FarmlandAcceptedMatureKg)?), whole(&view.column(S::FarmlandOccupiedKg)?));
    let who = subject(view.region, lang, "补充耕地", "Land accepted");
    let grades = grade(&view.column(S::FarmlandAcceptedGrade)?, &given)
        .zip(grade(&view.column(S::FarmlandOccupiedGrade)?, &taken));
    let (Some((theirs, ours)), true) = (grades, lost > 0.0 && won > 0.0) else {
        let (won, lost, kg) =
            (area(won, lang), area(lost, lang), quantity(first - cost, "kg", Words::of(lang)));
        return Some(match lang {
            Lang::Zh => format!("{who} 2025—2035 年共 {won}，建设占用 {lost}，首年产能相差 {kg}"),
            Lang::En => format!("{who} in 2025–2035 is {won}, {lost} is built on; capacity differs by {kg}"),
        });
    };
    let times = significant(won / lost, 2);
    let kg = if cost > 0.0 { significant(first / cost, 2) } else { "0".to_owned() };
    let gap = format!("{:.1}", (theirs - ours).abs());
    let worse = match (gap.as_str(), theirs > ours) {
        ("0.0", _) => view.pick("等级相同", "of the same grade").to_owned(),
        (gap, true) => format!("{}{gap}{}", view.pick("等级差 ", ""), view.pick(" 级", " grades poorer")),
        (gap, false) => format!("{}{gap}{}", view.pick("等级好 ", ""), view.pick(" 级", " grades better")),
    };
    Some(match lang {
        Lang::Zh => format!("2025—2035 年{who}面积为建设占用的 {times} 倍，{worse}，首年产能为 {kg} 倍"),
        Lang::En => {
            format!(
                "{who} in 2025–2035 is {times} times the land built on, {worse}, and yields {kg} times as much at first"
            )
        }
    })
}
