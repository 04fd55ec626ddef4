//! How much stands on the page, by which its type is chosen so that one page holds it all.

use super::Brief;

/// Lines that have room in type of the usual size, and in ever smaller type, by language: Chinese is set larger. That these fit
/// is tried in a browser (`tests/e2e/brief.test.mjs`).
const ROOM: [[usize; 3]; 2] = [[24, 31, 38], [31, 38, 46]];

/// Widths in which texts stand, in letters of half an em: the whole page, a cell of settings, a figure, a source, the link.
const PAGE: usize = 100;
const CELL: usize = 30;
const FIGURE: usize = 26;
const SOURCE: usize = 50;
const LINK: usize = 130;

/// Lines that a text takes. Chinese characters and marks are as wide as two letters.
fn lines(text: &str, width: usize) -> usize {
    let letters: usize = text.chars().map(|c| if c < '\u{2e80}' { 1 } else { 2 }).sum();
    letters.div_ceil(width)
}

impl Brief {
    /// 0 for type of the usual size, up to 3 for ever smaller type.
    pub(super) fn level(&self) -> usize {
        let lines = self.lines();
        ROOM[self.language as usize].iter().filter(|room| lines > **room).count()
    }

    /// Lines of everything but headings, pictures and the rule's book, whose room is always the same.
    fn lines(&self) -> usize {
        let paragraphs = [&self.answer.text, &self.rule.text, &self.limits.text];
        let settings = self.settings.rows.iter().map(|row| {
            let [label, from, to, _, basis] = row;
            let narrow = lines(from, CELL / 2).max(lines(to, CELL / 2));
            lines(label, CELL).max(lines(basis, CELL)).max(narrow)
        });
        let figures = self.figures.figures.iter().map(|figure| {
            let others: usize = figure.others.iter().map(|(_, value)| value.chars().count() + 4).sum();
            lines(figure.label, FIGURE) + others.div_ceil(FIGURE) + lines(&figure.note, FIGURE)
        });
        let sources = self.sources.rows.iter();
        paragraphs.iter().map(|text| lines(text, PAGE)).sum::<usize>()
            + lines(&self.title, PAGE / 2)
            + settings.sum::<usize>()
            + usize::from(self.settings.note.is_some())
            + figures.max().unwrap_or(0)
            + sources.map(|[what, source, _]| lines(what, CELL).max(lines(source, SOURCE))).sum::<usize>()
            + self.link.printed.iter().map(|text| lines(text, LINK)).sum::<usize>()
    }
}
