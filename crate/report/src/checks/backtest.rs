//! Forecasts held against what came, in words and as tables: what is farthest off stands first.

use tianchu_model::backtest::others::{Judged, Outcome, Verdict};
use tianchu_model::backtest::{Backtest, Case, Maker, Rival, Score, Subject};
use tianchu_model::number::{fixed, rounded, significant};
use tianchu_model::register::{FORECASTS, Forecast, Put, Scope};

use crate::export::{Table, real};
use crate::words::{
    BacktestedMessage, ForecastMessage, ForecastNoteMessage, RivalMessage, ScopeMessage, VerdictMessage,
    Words, messages,
};

const SUBJECTS: [BacktestedMessage; Subject::ALL.len()] = messages!(BacktestedMessage of Subject::ALL, id());
const RIVALS: [RivalMessage; Rival::ALL.len()] = messages!(RivalMessage of Rival::ALL, id());
const SCOPES: [ScopeMessage; Scope::ALL.len()] = messages!(ScopeMessage of Scope::ALL, id());
const VERDICTS: [VerdictMessage; Verdict::ALL.len()] = messages!(VerdictMessage of Verdict::ALL, id());
const FORECAST_LABELS: [ForecastMessage; FORECASTS.len()] = messages!(ForecastMessage of FORECASTS, id);
const FORECAST_NOTES: [ForecastNoteMessage; FORECASTS.len()] =
    messages!(ForecastNoteMessage of FORECASTS, id);

/// What was forecast, with its unit.
#[must_use]
pub fn subject(subject: Subject, words: Words) -> &'static str {
    words.backtested(SUBJECTS[subject as usize])
}

/// A rule that needs no model.
#[must_use]
pub fn rival(rival: Rival, words: Words) -> &'static str {
    words.rival(RIVALS[rival as usize])
}

/// Who made a forecast, and on which data.
#[must_use]
pub fn maker(maker: Maker, words: Words) -> String {
    match maker {
        Maker::Run(vintage) => words.backtest_maker_run(&vintage.name()),
        Maker::RuleOf2022 => words.backtest_maker_rule().to_owned(),
    }
}

/// Who made a forecast of the register, and in which document.
#[must_use]
pub fn forecaster(forecast: &Forecast, words: Words) -> &'static str {
    place(forecast).map_or("", |place| words.forecast(FORECAST_LABELS[place]))
}

/// What to know of a forecast of the register; empty for nothing.
#[must_use]
pub fn note(forecast: &Forecast, words: Words) -> &'static str {
    place(forecast).map_or("", |place| words.forecast_note(FORECAST_NOTES[place]))
}

fn place(forecast: &Forecast) -> Option<usize> {
    FORECASTS.iter().position(|known| known.id == forecast.id)
}

/// The out-of-sample test of storage added in the first half of 2026, as a sentence.
#[must_use]
pub fn first_half(backtest: &Backtest, words: Words) -> String {
    let Some(test) = &backtest.first_half else { return words.backtest_first_half_missing().to_owned() };
    let gw = |x: f64| rounded(x, 1);
    words.backtest_first_half(
        &gw(test.actual),
        &gw(test.forecast),
        &test.grade.letter(),
        &gw(test.other_count),
        &gw(test.stock_by_other_count),
        &gw(test.stock),
    )
}

/// A share as per cent with its sign.
fn signed(share: f64, decimals: usize) -> String {
    let text = fixed(100.0 * share, decimals);
    // What rounds to nothing has no sign.
    if text.trim_matches(['-', '0', '.']).is_empty() {
        text.trim_start_matches('-').to_owned()
    } else if share > 0.0 {
        format!("+{text}")
    } else {
        text
    }
}

/// Farmland moves by thousandths, storage by tenths.
fn decimals(subject: Subject) -> usize {
    match subject {
        Subject::StoragePower | Subject::StorageEnergy => 1,
        Subject::Farmland | Subject::Grain => 2,
    }
}

/// Marks a rule that came closer.
const CLOSER: &str = "*";

/// What is told where a rule has nothing to say.
const NOTHING: &str = "–";

/// The cases of a subject beside the rules.
#[must_use]
pub fn cases(backtest: &Backtest, subject: Subject, words: Words) -> Table {
    let mut header = vec![
        words.backtest_column_maker(),
        words.backtest_column_date(),
        words.backtest_column_actual(),
        words.backtest_column_grade(),
        words.backtest_column_forecast(),
        words.backtest_column_error(),
        words.backtest_column_of_change(),
    ];
    header.extend(subject.rivals().iter().map(|&r| rival(r, words)));
    let mut table = Table::new(&header);
    let decimals = decimals(subject);
    for case in backtest.of(subject) {
        let mut row = vec![
            maker(case.maker, words),
            case.published.date.to_string(),
            significant(case.actual, 8),
            case.grade.letter().to_owned(),
            fixed(case.forecast, 2),
            signed(case.error_share(), decimals),
            signed(case.error_of_change(), 0),
        ];
        row.extend(case.rivals.iter().map(|&said| {
            let mark = if case.is_beaten_by(said) { CLOSER } else { "" };
            said.map_or(NOTHING.to_owned(), |x| format!("{}{mark}", signed(case.share(x), decimals)))
        }));
        table.rows.push(row);
    }
    table
}

/// Bias and mean error over all cases of each subject, beside those of the rules.
#[must_use]
pub fn scores(backtest: &Backtest, words: Words) -> Table {
    let mut header =
        vec![words.backtest_column_score(), words.backtest_column_cases(), words.backtest_column_model()];
    header.extend(Rival::ALL.map(|r| rival(r, words)));
    let mut table = Table::new(&header);
    for scores in &backtest.scores {
        let decimals = decimals(scores.subject);
        let name = subject(scores.subject, words);
        let bias: fn(&Score) -> f64 = |score| score.bias;
        let size: fn(&Score) -> f64 = |score| score.mean_error;
        for (label, of, with_sign) in
            [(words.backtest_bias(&name), bias, true), (words.backtest_mean_error(&name), size, false)]
        {
            let told = |score: &Score| {
                if with_sign { signed(of(score), decimals) } else { fixed(100.0 * of(score), decimals) }
            };
            let mut row = vec![label, scores.cases.to_string(), told(&scores.model)];
            row.extend(Rival::ALL.map(|wanted| {
                let at = scores.subject.rivals().iter().position(|&r| r == wanted);
                let score = at.and_then(|at| scores.rivals[at].as_ref());
                score.map_or(NOTHING.to_owned(), told)
            }));
            table.rows.push(row);
        }
    }
    table
}

/// What a forecast says: `29.2`, `35.5–55.9`, `≥ 30`.
fn put(put: Put) -> String {
    let text = |x| significant(x, 6);
    match put {
        Put::Point(x) => text(x),
        Put::Range(low, high) => format!("{}–{}", text(low), text(high)),
        Put::AtLeast(x) => format!("≥ {}", text(x)),
    }
}

/// What a forecast is of: the storage there is or what a year added, or grain, with its unit.
fn forecast_of(forecast: &Forecast, words: Words) -> &'static str {
    if forecast.series.starts_with("storage.added") {
        words.backtest_of_added()
    } else if forecast.series.starts_with("storage") {
        words.backtest_of_stock()
    } else {
        words.backtest_of_grain()
    }
}

/// Forecasts of others whose day came, each against the figure of its own count.
#[must_use]
pub fn came(backtest: &Backtest, words: Words) -> Table {
    let outcome =
        [words.backtest_column_actual(), words.backtest_column_error(), words.backtest_column_verdict()];
    let rows = backtest.others.iter().filter_map(|judged| {
        let (Outcome::Came(_, actual), Some(error)) = (judged.outcome, judged.error_share()) else {
            return None;
        };
        let verdict = words.verdict(VERDICTS[Verdict::of(judged.forecast.put, actual) as usize]);
        Some((judged.forecast, [significant(actual, 7), signed(error, 1), verdict.to_owned()]))
    });
    of_others(outcome, rows, words)
}

/// Forecasts of others whose day has not come, beside the newest figure of their count and what the model says now.
#[must_use]
pub fn open(backtest: &Backtest, words: Words) -> Table {
    let outcome = [
        words.backtest_column_newest(),
        words.backtest_column_newest_date(),
        words.backtest_column_present(),
    ];
    let rows = backtest.others.iter().zip(&backtest.present).filter_map(|(judged, present)| {
        let Outcome::Open(newest) = judged.outcome else { return None };
        let or_nothing = |said: Option<String>| said.unwrap_or_else(|| NOTHING.to_owned());
        let told = [
            or_nothing(newest.map(|(_, x)| significant(x, 6))),
            or_nothing(newest.map(|(o, _)| o.date.to_string())),
            or_nothing(present.map(|x| rounded(x, 1))),
        ];
        Some((judged.forecast, told))
    });
    of_others(outcome, rows, words)
}

/// Forecasts of others, each with three columns of what is known of it now.
fn of_others<'a>(
    outcome: [&str; 3],
    rows: impl Iterator<Item = (&'a Forecast, [String; 3])>,
    words: Words,
) -> Table {
    let [first, second, third] = outcome;
    let mut table = Table::new(&[
        words.backtest_column_forecaster(),
        words.backtest_column_made_on(),
        words.backtest_column_of(),
        words.backtest_column_date(),
        words.backtest_column_scope(),
        words.backtest_column_said(),
        first,
        second,
        third,
        words.backtest_column_grade(),
        words.backtest_column_source(),
    ]);
    for (forecast, [first, second, third]) in rows {
        table.push([
            forecaster(forecast, words),
            &forecast.made_on.to_string(),
            forecast_of(forecast, words),
            &forecast.date.to_string(),
            words.scope(SCOPES[forecast.scope as usize]),
            &put(forecast.put),
            &first,
            &second,
            &third,
            forecast.grade.letter(),
            forecast.source,
        ]);
    }
    table
}

/// What to know of the forecasts of others, each under the name of who made it.
#[must_use]
pub fn notes(backtest: &Backtest, words: Words) -> Vec<String> {
    let told = backtest.others.iter().map(|judged| judged.forecast);
    told.filter(|forecast| !note(forecast, words).is_empty())
        .map(|forecast| {
            words.backtest_note(&forecast.date, &forecaster(forecast, words), &note(forecast, words))
        })
        .collect()
}

/// What is not compared, and why; what to know of the rest.
#[must_use]
pub fn remarks(backtest: &Backtest, words: Words) -> Vec<String> {
    let mut remarks = vec![words.backtest_legend(&CLOSER)];
    if let Some(growth) = &backtest.growth {
        remarks.push(words.backtest_sown(&signed(growth.farmland, 2), &signed(growth.sown, 2)));
    }
    let fixed = [
        words.backtest_rule_explained(),
        words.backtest_no_area_2025(),
        words.backtest_grain_explained(),
        words.backtest_no_earlier_storage(),
        words.backtest_counts(),
        words.backtest_no_bands(),
    ];
    remarks.extend(fixed.map(str::to_owned));
    remarks
}

/// Columns of [`table`] that hold numbers.
pub const NUMBERS: [&str; 8] = [
    "forecast",
    "low",
    "high",
    "actual",
    "error",
    "error_percent",
    "error_of_change_percent",
    "actual_by_other_count",
];

/// Every forecast as a row: of the model, of the rules, of others.
#[must_use]
pub fn table(backtest: &Backtest, words: Words) -> Table {
    let mut table = Table::new(&[
        "kind",
        "forecaster",
        "label",
        "made_on",
        "series",
        "region",
        "date",
        "unit",
        "scope",
        "forecast",
        "low",
        "high",
        "actual",
        "error",
        "error_percent",
        "error_of_change_percent",
        "actual_by_other_count",
        "verdict",
        "grade",
        "source",
        "note",
    ]);
    for case in &backtest.cases {
        let kind = if case.maker == Maker::RuleOf2022 { "rule" } else { "model" };
        push_case(&mut table, case, kind, case.maker.id(), &maker(case.maker, words), case.forecast);
        for (&r, said) in case.subject.rivals().iter().zip(&case.rivals) {
            if let Some(said) = said {
                push_case(&mut table, case, "rival", r.id(), rival(r, words), *said);
            }
        }
    }
    for judged in &backtest.others {
        push_other(&mut table, judged, words);
    }
    table
}

fn push_case(table: &mut Table, case: &Case, kind: &str, id: &str, label: &str, forecast: f64) {
    let o = case.published;
    let of_change = (forecast - case.actual) / (case.actual - case.base).abs();
    table.push([
        kind,
        id,
        label,
        &case.maker.made_on().to_string(),
        o.id,
        o.region,
        &o.date.to_string(),
        case.subject.unit(),
        case.subject.scope().id(),
        &real(forecast),
        "",
        "",
        &real(case.actual),
        &real(forecast - case.actual),
        &real(100.0 * case.share(forecast)),
        &real(100.0 * of_change),
        &case.by_other_count.map_or(String::new(), real),
        "",
        case.grade.letter(),
        case.source,
        "",
    ]);
}

fn push_other(table: &mut Table, judged: &Judged, words: Words) {
    let forecast = judged.forecast;
    let [point, low, high] = match forecast.put {
        Put::Point(x) => [real(x), String::new(), String::new()],
        Put::Range(low, high) => [String::new(), real(low), real(high)],
        Put::AtLeast(x) => [String::new(), real(x), String::new()],
    };
    let came = match judged.outcome {
        Outcome::Came(_, actual) => Some(actual),
        Outcome::Open(_) => None,
    };
    let share = judged.error_share();
    let number = |x: Option<f64>| x.map_or(String::new(), real);
    table.push([
        "other",
        forecast.id,
        forecaster(forecast, words),
        &forecast.made_on.to_string(),
        forecast.series,
        forecast.region,
        &forecast.date.to_string(),
        forecast.unit,
        forecast.scope.id(),
        &point,
        &low,
        &high,
        &number(came),
        &number(came.zip(share).map(|(actual, share)| actual * share)),
        &number(share.map(|share| 100.0 * share)),
        "",
        "",
        came.map_or("", |actual| Verdict::of(forecast.put, actual).id()),
        forecast.grade.letter(),
        forecast.source,
        note(forecast, words),
    ]);
}

/// Heading of the cases of a subject.
#[must_use]
pub fn heading(of: Subject, words: Words) -> String {
    words.backtest_heading(&subject(of, words))
}
