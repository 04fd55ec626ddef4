//! What is said of one grid and year of the power system, by whichever command looks at it.

use tianchu_model::number::significant;
use tianchu_model::power::{GridYear, OwnHours, SystemYear};
use tianchu_report::books::large_sum;
use tianchu_report::hours::too_few;
use tianchu_report::punctuation::list;
use tianchu_report::{Language, Words};

use crate::session::Session;
use crate::tables::{Side, aligned};

/// Says what a grid and year lacks because hours of the user's own cannot hold it.
pub(crate) fn warn(year: &GridYear, own: Option<&OwnHours>, session: &mut Session<'_>) {
    let warning = own.and_then(|own| too_few(year, own, session.words));
    if let Some(warning) = warning {
        session.remark(&warning);
    }
}

/// Money in the unit that a reader of a power system expects, and the unit.
pub(crate) fn money(yuan: f64, words: Words) -> (f64, &'static str) {
    let (size, unit) = large_sum(words);
    (yuan / size, unit)
}

/// What a single grid and year adds to its dispatch.
pub(crate) fn summary(row: &SystemYear, words: Words) -> String {
    let with = |x: f64, digits: usize, unit: &str| format!("{} {unit}", significant(x, digits));
    let (saved, yuan) = money(row.fuel_saved_yuan, words);
    let tonnes = if words.language() == Language::Zh { 1e4 } else { 1e6 };
    let curtailed = [row.curtailed_share(), row.curtailed_without_share()].map(|x| with(100.0 * x, 3, "%"));
    let lines = [
        (words.grid_year_curtailed(), format!("{} ({})", curtailed[0], curtailed[1])),
        (words.grid_year_hours(), significant(row.equivalent_hours(), 4)),
        (words.grid_year_margin(), with(row.adequacy_margin_mw() / 1e3, 4, "GW")),
        (words.grid_year_longest_peak(), with(row.longest_peak_hours, 3, "h")),
        (
            words.grid_year_spread(),
            with(row.daily_spread_yuan_per_mwh, 4, words.terminal_unit_yuan_per_mwh()),
        ),
        (
            words.grid_year_station(),
            with(row.station_margin_yuan_per_kwh(), 3, words.terminal_unit_yuan_per_kwh()),
        ),
        (words.grid_year_fuel(), with(saved, 4, yuan)),
        (words.grid_year_co2(), with(row.co2_avoided_t / tonnes, 4, words.grid_year_unit_co2())),
        (words.grid_year_deciles(), list(&row.price_yuan_per_mwh.map(|x| significant(x, 3)), words)),
    ];
    let lines = lines.map(|(label, value)| [label.to_owned(), value]);
    aligned("", [Side::Left, Side::Left], &lines)
}

/// Says beside a table of load and weather whose data it rests on.
pub(crate) fn note_attribution(session: &mut Session<'_>) {
    // A note that cannot be written is no reason to withhold the data.
    let _ = writeln!(session.terminal.err, "{}", session.words.fit_attribution());
}
