//! The address a build is published under. Copies of the page elsewhere (a file, this machine, a mirror) name it to search
//! engines, and make links of it where nobody else could open their own address.

use crate::failure::{Failure, Outcome};

/// An address of a page, without fragment.
///
/// # Errors
///
/// If nobody could open it.
pub(crate) fn address(text: &str) -> Outcome<String> {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")).unwrap_or_default();
    let foreign = |c: char| !c.is_ascii_graphic() || "\"'<>#&\\".contains(c);
    if rest.is_empty() || rest.starts_with(['/', ':', '?']) || rest.contains(foreign) {
        return Err(Failure::new(
            format!("`{text}` is no address of a page"),
            "give where the page will be, for example `--address https://example.org/tianchu/`; write other letters than those of English as %XX",
        ));
    }
    Ok(text.to_owned())
}

/// The page's HTML with its address.
///
/// # Errors
///
/// If it has no head to write it into.
pub(crate) fn named(html: &str, address: &str) -> Outcome<String> {
    const BEFORE: &str = "<title>";
    let Some((start, rest)) = html.split_once(BEFORE) else {
        return Err(Failure::new(
            "www/index.html has no <title>",
            "put one into its head: the address is written before it",
        ));
    };
    Ok(format!("{start}<link rel=\"canonical\" href=\"{address}\">\n{BEFORE}{rest}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_goes_into_the_head_once() {
        let html = named("<head>\n<title>a</title>", "https://example.org/t/")
            .unwrap_or_else(|failure| panic!("{failure}"));
        assert_eq!(
            html,
            "<head>\n<link rel=\"canonical\" href=\"https://example.org/t/\">\n<title>a</title>"
        );
        assert!(named("<p>no head", "https://example.org/").is_err());
    }

    #[test]
    fn what_is_no_address_is_refused() {
        for good in
            ["https://example.org", "http://intranet:8080/tianchu/?x=1", "https://xn--fiqs8s/%E7%94%B0/"]
        {
            assert!(address(good).is_ok_and(|kept| kept == good), "{good}");
        }
        for bad in [
            "",
            "example.org",
            "https://",
            "https:///x",
            "ftp://example.org",
            "https://a b",
            "https://a/#v=1",
            "https://a/\"",
            "https://田储/",
        ] {
            assert!(address(bad).is_err(), "{bad}");
        }
    }
}
