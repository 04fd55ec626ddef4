//! A brief as one HTML file that needs nothing else: no scripts, no fonts, pictures inside.

use std::fmt::Write as _;

use super::{Brief, Figure, Picture, Pictures, Section, escaped, parted};
use crate::Language;

/// A4 with the body of GB/T 9704 (title in the middle, headings in black type, body in song type) and its wide left margin; the
/// margins are smaller than there, so that one page holds it all.
const STYLE: &str = include_str!("style.css");

impl Brief {
    /// The page; charts in the order of [`Brief::charts`].
    #[must_use]
    pub fn html(&self, pictures: &Pictures) -> String {
        let lang = match self.language {
            Language::Zh => "zh-CN",
            Language::En => "en",
        };
        let e = escaped;
        let mut out = format!(
            "<!doctype html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{}</title>\n\
             <style>\n{STYLE}</style>\n</head>\n<body>\n<main class=\"level-{}\">\n",
            e(&self.title),
            self.level()
        );
        let _ = write!(
            out,
            "<div class=\"mast\"><b>{}</b><span>{}</span></div>\n<h1>{}</h1>\n<p class=\"by\">{}</p>\n",
            e(self.kind),
            e(&self.edition),
            broken_at_commas(&self.title),
            e(&self.subtitle)
        );
        push_section(&mut out, &self.answer);
        self.push_settings(&mut out);
        self.push_figures(&mut out);
        out.push_str("<div class=\"charts\">\n");
        for picture in &pictures.charts {
            push_picture(&mut out, picture);
        }
        out.push_str("</div>\n");
        self.push_rule(&mut out);
        let _ = write!(out, "<h2>{}</h2>\n<table class=\"sources\">\n", e(self.sources.heading));
        for row in &self.sources.rows {
            push_row(&mut out, "td", row);
        }
        out.push_str("</table>\n");
        push_section(&mut out, &self.limits);
        self.push_link(&mut out, pictures.qr.as_deref());
        out.push_str("</main>\n</body>\n</html>\n");
        out
    }

    fn push_settings(&self, out: &mut String) {
        let settings = &self.settings;
        let _ = writeln!(out, "<h2>{}</h2>", escaped(&settings.heading));
        if !settings.rows.is_empty() {
            out.push_str("<table class=\"settings\">\n");
            push_row(out, "th", &settings.header);
            for row in &settings.rows {
                push_row(out, "td", row);
            }
            out.push_str("</table>\n");
        }
        if let Some(note) = &settings.note {
            let _ = writeln!(out, "<p class=\"note\">{}</p>", escaped(note));
        }
    }

    fn push_figures(&self, out: &mut String) {
        let _ = write!(out, "<h2>{}</h2>\n<div class=\"figures\">\n", escaped(self.figures.heading));
        for figure in &self.figures.figures {
            push_figure(out, figure);
        }
        out.push_str("</div>\n");
    }

    fn push_rule(&self, out: &mut String) {
        let rule = &self.rule;
        let _ = write!(out, "<h2>{}</h2>\n<p>{}</p>\n", escaped(rule.heading), escaped(&rule.text));
        if let Some(book) = &rule.book {
            let _ = writeln!(out, "<table class=\"book\"><caption>{}</caption>", escaped(&book.caption));
            push_row(out, "th", &book.labels);
            push_row(out, "td", &book.values);
            out.push_str("</table>\n");
        }
    }

    fn push_link(&self, out: &mut String, qr: Option<&str>) {
        let link = &self.link;
        let _ = write!(out, "<footer>\n<div>\n<p>{}</p>\n", escaped(link.intro));
        for (i, line) in link.printed.iter().enumerate() {
            let line = escaped(line);
            match &link.address {
                Some(address) if i == 0 => {
                    let _ =
                        writeln!(out, "<p class=\"link\"><a href=\"{}\">{line}</a></p>", escaped(address));
                }
                _ => {
                    let _ = writeln!(out, "<p class=\"link\">{line}</p>");
                }
            }
        }
        let _ = write!(out, "<p>{}</p>\n<p>{}</p>\n</div>\n", escaped(&link.versions), escaped(link.status));
        match (qr, &link.address) {
            (Some(qr), _) => {
                let _ = writeln!(out, "<div class=\"qr\">{qr}</div>");
            }
            (None, Some(_)) => {
                let _ = writeln!(out, "<p class=\"too-long\">{}</p>", escaped(link.too_long));
            }
            (None, None) => {}
        }
        out.push_str("</footer>\n");
    }
}

/// A title of which no line ends amid a clause, if clauses have room.
fn broken_at_commas(title: &str) -> String {
    let clauses =
        title.split_inclusive(['，', ',']).map(|clause| format!("<span>{}</span>", escaped(clause.trim())));
    clauses.collect::<Vec<_>>().join(" ")
}

fn push_section(out: &mut String, section: &Section) {
    let _ = write!(out, "<h2>{}</h2>\n<p>{}</p>\n", escaped(section.heading), escaped(&section.text));
}

fn push_row<S: AsRef<str>>(out: &mut String, cell: &str, row: &[S]) {
    out.push_str("<tr>");
    for text in row {
        let _ = write!(out, "<{cell}>{}</{cell}>", escaped(text.as_ref()));
    }
    out.push_str("</tr>\n");
}

fn push_figure(out: &mut String, figure: &Figure) {
    let (number, unit) = parted(&figure.value);
    let value = match number {
        "" => format!("<b class=\"words\">{}</b>", escaped(unit)),
        _ => format!("<b>{}</b> <span>{}</span>", escaped(number), escaped(unit)),
    };
    let _ = write!(
        out,
        "<dl data-figure=\"{}\"><dt>{}</dt><dd class=\"value\">{value}</dd>",
        figure.id,
        escaped(figure.label)
    );
    if !figure.others.is_empty() {
        let others: Vec<String> =
            figure.others.iter().map(|(letter, value)| format!("{letter} {}", escaped(value))).collect();
        let _ = write!(out, "<dd class=\"others\"><span>{}</span></dd>", others.join("</span> <span>"));
    }
    let _ = writeln!(out, "<dd class=\"under\">{}</dd></dl>", escaped(&figure.note));
}

fn push_picture(out: &mut String, picture: &Picture) {
    let Picture { title, subtitle, svg, .. } = picture;
    let _ = write!(
        out,
        "<figure><figcaption><b>{}</b><span>{}</span></figcaption>\n{svg}</figure>\n",
        escaped(title),
        escaped(subtitle)
    );
}
