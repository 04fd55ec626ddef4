//! A share link.

use tianchu_model::link;
use tianchu_model::scenario::LANGUAGES;

use super::{scenario, told};

/// What is read comes back from the link that is made of it, which is made again of that.
pub fn check(input: &[u8]) {
    let Ok(text) = std::str::from_utf8(input) else { return };
    match link::decode(text) {
        Ok(read) => {
            let language = read.language.unwrap_or(LANGUAGES[0]);
            let charts: Vec<&str> = read.charts.iter().map(String::as_str).collect();
            let sent = link::encode(&read.scenario, language, &charts);
            let back = link::decode(&sent).unwrap_or_else(|problems| panic!("{sent}\n{problems}"));
            assert_eq!(
                (back.language, back.charts),
                (Some(language), charts.iter().map(ToString::to_string).collect()),
                "{sent}"
            );
            scenario::same(&read.scenario, &back.scenario);
            assert_eq!(link::encode(&back.scenario, language, &charts), sent);
        }
        Err(problems) => told::check(text, &problems),
    }
}
