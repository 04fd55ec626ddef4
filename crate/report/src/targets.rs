//! The target board in words, and as a table.

use tianchu_model::own_data::OWN_TARGET;
use tianchu_model::register::{Comparison, Target};
use tianchu_model::target::{self, Status, Treatment, treatment, unit, wanted};
use tianchu_model::time::Period;
use tianchu_model::{Region, Run};

use crate::export::{Table, real};
use crate::words::Words;
use crate::{difference, quantity, register, scenario};

/// Name of a target: that of the register, or of one of a reader's own what it is set on and when, such as
/// `own:storage.power_kw:CN:2030-12-31`.
#[must_use]
pub fn id(target: &Target) -> String {
    let Target { id, series, region, date, .. } = target;
    if *id == OWN_TARGET { format!("{id}:{series}:{region}:{date}") } else { (*id).to_owned() }
}

/// How a run stands against a target, in a sentence with its condition.
#[must_use]
pub fn text(status: &Status, words: Words) -> String {
    let show = |x: f64| quantity(x, unit(&status.target), words);
    let target = register::target(&status.target, words);
    let (at, wanted) = (show(status.at_deadline), show(status.wanted));
    let margin = difference(status.margin.abs(), unit(&status.target), words);
    if let Some((year, _)) = status.lowest {
        return floor(status, year, words);
    }
    if status.margin == 0.0 {
        // A published figure the run starts from asks for nothing.
        return if status.target.force == "data" {
            words.targets_as_stated(&at, &target)
        } else {
            words.targets_just(&at, &target)
        };
    }
    if status.target.comparison == Comparison::About {
        let above = status.margin > 0.0;
        let band = match (above, status.met) {
            (_, true) => words.targets_about_within(),
            (true, false) => words.targets_about_exceeded(),
            (false, false) => words.targets_about_short(),
        };
        let margin =
            if above { words.targets_about_above(&margin) } else { words.targets_about_below(&margin) };
        return words.targets_about(&at, &band, &margin, &target, &wanted);
    }
    if status.met {
        words.targets_met(&at, &margin, &target, &wanted)
    } else {
        words.targets_missed(&at, &margin, &target, &wanted)
    }
}

/// What a target asks for to which no result answers, in a sentence.
#[must_use]
pub fn listed(target: &Target, words: Words) -> String {
    words
        .targets_only_listed(&register::target(target, words), &quantity(wanted(target), unit(target), words))
}

/// A floor of every year by how far it is kept or missed: where the margin is small, levels read alike.
fn floor(status: &Status, lowest_in: Period, words: Words) -> String {
    let show = |x: f64| quantity(x, unit(&status.target), words);
    let target = register::target(&status.target, words);
    let wanted = show(status.wanted);
    let off = |x: f64| {
        let amount = show(x.abs());
        if x == 0.0 {
            words.targets_floor_level().to_owned()
        } else if x > 0.0 {
            words.targets_floor_above(&amount)
        } else {
            words.targets_floor_below(&amount)
        }
    };
    let (last, lowest) = (off(status.at_deadline - status.wanted), off(status.margin));
    match status.turning {
        None => words.targets_floor_kept(&last, &lowest, &target, &wanted, &lowest_in),
        Some(first) => words.targets_floor_broken(&first, &last, &lowest, &target, &wanted, &lowest_in),
    }
}

/// The target board, one row each. An empty list of regions means all. `turning` and `lowest_at` are the last day of
/// their year or quarter, so that each is a column of dates. Targets that are only listed
/// stand last, without a result.
#[must_use]
pub fn table(run: &Run, regions: &[Region], words: Words) -> Table {
    let mut table = Table::new(&[
        "scenario",
        "target",
        "region",
        "deadline",
        "unit",
        "wanted",
        "now",
        "at_deadline",
        "margin",
        "met",
        "turning",
        "force",
        "document",
        "article",
        "grade",
        "source",
        "text",
        "lowest",
        "lowest_at",
        "treatment",
        "now_at",
    ]);
    let scenario = scenario::name_in_files(&run.scenario);
    for s in target::board(run).iter().filter(|s| regions.is_empty() || regions.contains(&s.region)) {
        table.push([
            &scenario,
            &id(&s.target),
            s.region.code(),
            &s.target.date.to_string(),
            unit(&s.target),
            &real(s.wanted),
            &s.now.map_or(String::new(), real),
            &real(s.at_deadline),
            &real(s.margin),
            if s.met {
                "yes"
            } else if s.exceeded() {
                "exceeded"
            } else {
                "no"
            },
            &s.turning.map_or(String::new(), last_day),
            s.target.force,
            register::details::target_document(&s.target, words),
            register::details::target_article(&s.target, words),
            s.target.grade.letter(),
            s.target.source,
            &text(s, words),
            &s.lowest.map_or(String::new(), |(_, x)| real(x)),
            &s.lowest.map_or(String::new(), |(when, _)| last_day(when)),
            treatment(&s.target).id(),
            &last_day(s.now_at),
        ]);
    }
    for t in target::listed(regions) {
        table.push([
            &scenario,
            t.id,
            t.region,
            &t.date.to_string(),
            unit(t),
            &real(wanted(t)),
            "",
            "",
            "",
            "",
            "",
            t.force,
            register::details::target_document(t, words),
            register::details::target_article(t, words),
            t.grade.letter(),
            t.source,
            &listed(t, words),
            "",
            "",
            Treatment::Listed.id(),
            "",
        ]);
    }
    table
}

fn last_day(period: Period) -> String {
    period.last_day().to_string()
}

#[cfg(all(test, feature = "packs"))]
mod tests {
    use tianchu_model::target::board;
    use tianchu_model::{Model, Scenario, Vintage};

    use super::*;
    use crate::Language;

    // Breaks if a floor of every year is said without its lowest year.
    #[test]
    fn a_floor_of_every_year_says_its_lowest_year() {
        let run = Model::new(Vintage::Latest).run(&Scenario::built_in("farmland-lost").expect("built in"));
        let row = board(&run).into_iter().find(|s| s.target.id == "national_area_floor").expect("a row");
        let (year, _) = row.lowest.expect("a floor has a lowest year");
        let [zh, en] = [Language::Zh, Language::En].map(|language| text(&row, Words::of(language)));
        assert!(zh.contains(&format!("最低的 {year} 年")) && !zh.contains("低于"), "{zh}");
        assert!(en.contains(&format!("in {year}, its lowest year")), "{en}");
    }
}
