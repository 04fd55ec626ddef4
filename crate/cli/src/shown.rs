//! Text on its way to a terminal: what would steer the terminal rather than be read is spelt out.

/// Controls other than line ends and tabs, and marks that turn the direction of what follows.
fn steers(c: char) -> bool {
    (c.is_control() && c != '\n' && c != '\t')
        || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The text with such characters as escapes, such as `\u{1b}`.
pub(crate) fn shown(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\r' => plain.push_str("\\r"),
            c if steers(c) => plain.extend(c.escape_unicode()),
            c => plain.push(c),
        }
    }
    plain
}

/// The text of a file with stand-ins of as many bytes, so that places in it stay. Line ends stay as they are.
pub(crate) fn in_place(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let line_end = c == '\r' && chars.peek() == Some(&'\n');
        plain.push(match c.len_utf8() {
            _ if line_end || !steers(c) => c,
            1 => '?',
            2 => '\u{bf}',
            _ => '\u{fffd}',
        });
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    // Breaks if a terminal could be steered, or a place in a file moves.
    #[test]
    fn what_steers_is_spelt_out() {
        let text = "a\u{1b}[31m\u{7}\r\u{9b}\u{202e}甲\tb\n";
        assert_eq!(shown(text), "a\\u{1b}[31m\\u{7}\\r\\u{9b}\\u{202e}甲\tb\n");
        let place = in_place(text);
        assert_eq!(place, "a?[31m??\u{bf}\u{fffd}甲\tb\n");
        assert_eq!(place.len(), text.len());
        assert_eq!(in_place("a\r\nb"), "a\r\nb");
    }
}
