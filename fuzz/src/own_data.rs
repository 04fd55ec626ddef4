//! A file of a reader's own observations.

use tianchu_model::OwnData;

use super::told;

/// A file is read alike whatever ends its lines, and its rows come back from the text of a link, or it is refused with
/// places and words.
pub fn check(input: &[u8]) {
    let Ok(text) = std::str::from_utf8(input) else { return };
    match OwnData::parse("own.csv", text) {
        Ok(own) => {
            let ends = text.replace("\r\n", "\n").replace('\n', "\r\n");
            assert_eq!(
                OwnData::parse("own.csv", &ends).as_ref(),
                Ok(&own),
                "other ends of lines, other rows"
            );
            let back = OwnData::of_text("own.csv", own.text()).map(|back| back.with_origins(own.origins()));
            assert_eq!(back, Ok(own), "its text is of other rows");
        }
        Err(problems) => told::check(text, &problems),
    }
}
