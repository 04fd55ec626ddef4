//! Widths of texts from a fixed table, and what follows from them: line breaks and labels that keep apart.
//!
//! A browser would measure by putting each text into the page, natively plotters counts bytes; the table is the
//! same everywhere and errs on the wide side.

/// Width of one character in em.
fn em(c: char) -> f64 {
    match c {
        '0'..='9' | '−' | '–' => 0.58,
        ' ' => 0.28,
        '.' | ',' | ':' | ';' | '\'' | '|' | '!' | 'i' | 'j' | 'l' | 'I' => 0.28,
        '(' | ')' | 'f' | 'r' | 't' | '-' | '/' => 0.38,
        'm' | 'w' | 'M' | 'W' | '%' | '@' => 0.89,
        'A'..='Z' => 0.68,
        _ if c.is_ascii() => 0.59,
        // Han characters and their full-width punctuation; anything else is taken to be as wide.
        _ => 1.0,
    }
}

/// Width of a text set at `size`.
pub(crate) fn width(text: &str, size: f64) -> f64 {
    text.chars().map(em).fold(0.0, |a, b| a + b) * size
}

/// Breaks a text into lines no wider than `limit`: between words, and between Han characters.
pub(crate) fn wrap(text: &str, size: f64, limit: f64) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for piece in pieces(text) {
        let longer = width(line.trim_start(), size) + width(piece.trim_end(), size);
        if !line.is_empty() && longer > limit {
            lines.push(line.trim().to_owned());
            line.clear();
        }
        line.push_str(piece);
    }
    if !line.trim().is_empty() {
        lines.push(line.trim().to_owned());
    }
    lines
}

/// The parts of a text between which a line may break. Closing punctuation stays with what it closes, a number
/// with its unit.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut before = ' ';
    for (i, c) in text.char_indices() {
        let closing = matches!(c, '，' | '。' | '；' | '：' | '、' | '）' | '》' | '”' | '%');
        // A multiplier stays with its unit too.
        let opening = matches!(before, '（' | '《' | '“' | '万' | '亿');
        let number = |c: char| c.is_ascii_digit() || c == '.';
        let han = c as u32 >= 0x2e80 && !number(before);
        let after_han = before as u32 >= 0x2e80;
        if i > start && !closing && !opening && (before == ' ' || han || after_han) {
            pieces.push(&text[start..i]);
            start = i;
        }
        before = c;
    }
    pieces.push(&text[start..]);
    pieces
}

/// Moves boxes of the given heights, centred at `wanted` in ascending order, as little as needed so that none
/// overlaps and all stay within `from..to`; gives their centres.
pub(crate) fn spread(wanted: &[f64], heights: &[f64], from: f64, to: f64) -> Vec<f64> {
    // With what stands above a box taken off, the centres need only be ascending: neighbours that are not are
    // pooled at their mean.
    let mut offsets = Vec::with_capacity(wanted.len());
    let mut above = 0.0;
    for height in heights {
        offsets.push(above + height / 2.0);
        above += height;
    }
    let mut pools: Vec<(f64, usize)> = Vec::new();
    for (at, offset) in wanted.iter().zip(&offsets) {
        let mut pool = (at - offset, 1);
        while let Some(&(sum, n)) = pools.last() {
            if sum / (n as f64) <= pool.0 / pool.1 as f64 {
                break;
            }
            pools.pop();
            pool = (sum + pool.0, n + pool.1);
        }
        pools.push(pool);
    }
    let room = (to - from - above).max(0.0);
    let starts = pools.iter().flat_map(|&(sum, n)| std::iter::repeat_n(sum / n as f64, n));
    starts.zip(&offsets).map(|(start, offset)| start.max(from).min(from + room) + offset).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    // Breaks if Han characters are measured by their bytes.
    #[test]
    fn han_is_one_em_wide() {
        assert_eq!(width("耕地", 10.0), 20.0);
        assert!(width("19.95", 10.0) < 30.0);
    }

    // Breaks if a line starts with a comma, tears a number from its unit, or runs over the edge.
    #[test]
    fn lines_break_where_they_may() {
        let title = "到 2032 年半数省份用尽即可恢复资源，2035 年全国余 1.758万亩";
        let lines = wrap(title, 16.0, 300.0);
        assert!(
            lines.len() > 1 && lines.iter().all(|l| width(l, 16.0) <= 300.0 && !l.starts_with('，')),
            "{lines:?}"
        );
        assert!(lines.iter().any(|l| l.contains("1.758万亩")), "{lines:?}");
        assert_eq!(wrap("余 2105万亩", 10.0, 55.0), ["余", "2105万亩"]);
        assert_eq!(wrap("over 100 % of", 10.0, 50.0), ["over", "100 % of"]);
        assert_eq!(wrap("one two three", 10.0, 45.0), ["one two", "three"]);
        assert_eq!(wrap("", 10.0, 45.0), Vec::<String>::new());
    }

    // Breaks if labels overlap, leave the picture, or move without need.
    #[test]
    fn labels_keep_apart() {
        assert_eq!(spread(&[10.0, 50.0], &[14.0, 14.0], 0.0, 100.0), [10.0, 50.0]);
        assert_eq!(spread(&[50.0, 50.0], &[14.0, 14.0], 0.0, 100.0), [43.0, 57.0]);
        assert_eq!(spread(&[2.0, 3.0, 99.0], &[10.0, 10.0, 10.0], 0.0, 100.0), [5.0, 15.0, 95.0]);
        let crowd = spread(&[98.0, 99.0, 99.0, 100.0], &[20.0; 4], 0.0, 100.0);
        assert_eq!(crowd, [30.0, 50.0, 70.0, 90.0]);
        assert!(spread(&[], &[], 0.0, 100.0).is_empty());
    }
}
