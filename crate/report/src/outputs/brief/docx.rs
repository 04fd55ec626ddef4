//! A brief as a Word file: WordprocessingML of the transitional kind (ECMA-376), of which only basics are used, so that Word,
//! WPS and LibreOffice read it alike.

use std::fmt::Write as _;

use tianchu_model::DATA_VERSION;

use super::{Brief, Figure, Picture, Pictures, escaped, parted};
use crate::Language;
use crate::outputs::zip::{self, Entry};

/// A picture as Word takes it.
#[derive(Clone, Copy, Debug)]
pub struct Png<'a>(pub &'a [u8]);

impl Png<'_> {
    /// Width and height in pixels; none of what is no PNG file.
    fn size(self) -> Option<(u32, u32)> {
        let long = |at: usize| Some(u32::from_be_bytes(self.0.get(at..at + 4)?.try_into().ok()?));
        self.0.starts_with(b"\x89PNG\r\n\x1a\n").then_some(())?;
        Some((long(16)?, long(20)?)).filter(|(width, height)| *width > 0 && *height > 0)
    }
}

const CONTENT_TYPES: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
<Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/>\
<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>\
<Override PartName=\"/word/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/>\
<Override PartName=\"/word/settings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml\"/>\
<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>\
</Types>";

const PACKAGE: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/>\
<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>\
</Relationships>";

const SETTINGS: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
<w:settings xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">\
<w:characterSpacingControl w:val=\"compressPunctuation\"/><w:compat>\
<w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/>\
</w:compat></w:settings>";

/// Twentieths of a point in a millimetre.
const MILLIMETRE: f64 = 1440.0 / 25.4;
/// English metric units in a millimetre.
const EMU: f64 = 36_000.0;
/// Margins of A4 in millimetres: top, right, bottom, left.
const MARGINS: [f64; 4] = [14.0, 20.0, 9.0, 24.0];
/// Width of the text in millimetres.
const WIDTH: f64 = 210.0 - MARGINS[1] - MARGINS[3];
/// Width of a chart in millimetres.
const CHART: f64 = 79.0;
/// Size of type and lines in per cent, by how much stands on the page.
const SIZES: [u32; 4] = [100, 90, 81, 73];
/// Width of the QR code in millimetres.
const CODE: f64 = 20.0;

fn twips(millimetres: f64) -> i32 {
    (millimetres * MILLIMETRE).round() as i32
}

/// Faces of the body, of headings, of what stands around them: for Latin letters and for Chinese characters.
struct Faces {
    body: [&'static str; 2],
    heading: [&'static str; 2],
    around: [&'static str; 2],
}

const fn faces(language: Language) -> Faces {
    match language {
        Language::Zh => Faces {
            body: ["Times New Roman", "宋体"],
            heading: ["Arial", "黑体"],
            around: ["Times New Roman", "仿宋"],
        },
        Language::En => Faces {
            body: ["Times New Roman", "宋体"],
            heading: ["Arial", "黑体"],
            around: ["Times New Roman", "宋体"],
        },
    }
}

fn fonts([latin, chinese]: [&str; 2]) -> String {
    format!("<w:rFonts w:ascii=\"{latin}\" w:hAnsi=\"{latin}\" w:cs=\"{latin}\" w:eastAsia=\"{chinese}\"/>")
}

/// A line above or below, as wide as an eighth of a point times `size`.
fn line(side: &str, kind: &str, size: u32) -> String {
    format!("<w:{side} w:val=\"{kind}\" w:sz=\"{size}\" w:space=\"0\" w:color=\"111111\"/>")
}

/// A run of text in the style of its paragraph, with other properties before it.
fn run(properties: &str, text: &str) -> String {
    let properties =
        if properties.is_empty() { String::new() } else { format!("<w:rPr>{properties}</w:rPr>") };
    format!("<w:r>{properties}<w:t xml:space=\"preserve\">{}</w:t></w:r>", escaped(text))
}

fn paragraph(style: &str, properties: &str, runs: &str) -> String {
    format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{properties}</w:pPr>{runs}</w:p>")
}

fn text(style: &str, words: &str) -> String {
    paragraph(style, "", &run("", words))
}

const RIGHT: &str = "<w:jc w:val=\"right\"/>";

/// A table of cells that hold paragraphs; widths in millimetres.
fn table(widths: &[f64], borders: &str, rows: &[Vec<String>]) -> String {
    let total: i32 = widths.iter().map(|w| twips(*w)).sum();
    let mut out = format!(
        "<w:tbl><w:tblPr><w:tblW w:w=\"{total}\" w:type=\"dxa\"/><w:tblBorders>{borders}</w:tblBorders>\
         <w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"85\" w:type=\"dxa\"/>\
         </w:tblCellMar></w:tblPr><w:tblGrid>"
    );
    for width in widths {
        let _ = write!(out, "<w:gridCol w:w=\"{}\"/>", twips(*width));
    }
    out.push_str("</w:tblGrid>");
    for row in rows {
        out.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        for (cell, width) in row.iter().zip(widths) {
            let _ = write!(
                out,
                "<w:tc><w:tcPr><w:tcW w:w=\"{}\" w:type=\"dxa\"/></w:tcPr>{cell}</w:tc>",
                twips(*width)
            );
        }
        out.push_str("</w:tr>");
    }
    out + "</w:tbl>"
}

/// A picture in the line of text, `width` millimetres wide.
fn picture(number: usize, png: Png<'_>, width: f64, alt: &str) -> String {
    let Some((w, h)) = png.size() else { return String::new() };
    // Whole numbers are written: the standard library takes 20 kB to write others.
    let [cx, cy] = [1.0, f64::from(h) / f64::from(w)].map(|part| (width * EMU * part).round() as u32);
    let alt = escaped(alt);
    format!(
        "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"{cx}\" cy=\"{cy}\"/>\
         <wp:docPr id=\"{number}\" name=\"image{number}\" descr=\"{alt}\"/><a:graphic xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">\
         <a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">\
         <pic:pic xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:nvPicPr>\
         <pic:cNvPr id=\"{number}\" name=\"image{number}.png\" descr=\"{alt}\"/><pic:cNvPicPr/></pic:nvPicPr>\
         <pic:blipFill><a:blip r:embed=\"rImage{number}\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>\
         <pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{cx}\" cy=\"{cy}\"/></a:xfrm>\
         <a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )
}

impl Brief {
    /// The Word file. `charts` are drawings of `pictures.charts` in their order, `qr` that of the code.
    #[must_use]
    pub fn docx(&self, pictures: &Pictures, charts: &[Png<'_>], qr: Option<Png<'_>>) -> Vec<u8> {
        let document = self.document(pictures, charts, qr);
        let styles = self.styles();
        let core = self.core();
        let images: Vec<Png<'_>> = charts.iter().copied().chain(qr).collect();
        let names: Vec<String> = (1..=images.len()).map(|i| format!("word/media/image{i}.png")).collect();
        let relations = self.relations(images.len());
        let part = |name: &'static str, content: &'static str| Entry { name, content: content.as_bytes() };
        let mut entries = vec![
            part("[Content_Types].xml", CONTENT_TYPES),
            part("_rels/.rels", PACKAGE),
            Entry { name: "docProps/core.xml", content: core.as_bytes() },
            Entry { name: "word/document.xml", content: document.as_bytes() },
            Entry { name: "word/styles.xml", content: styles.as_bytes() },
            part("word/settings.xml", SETTINGS),
            Entry { name: "word/_rels/document.xml.rels", content: relations.as_bytes() },
        ];
        entries.extend(names.iter().zip(&images).map(|(name, png)| Entry { name, content: png.0 }));
        zip::stored(&entries)
    }

    /// Title and dates; the date is that of the data, so that the same brief is the same bytes whenever it is made.
    fn core(&self) -> String {
        let date = format!("{DATA_VERSION}T00:00:00Z");
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
             <cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
             xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
             xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{}</dc:title><dc:creator>Tianchu</dc:creator>\
             <dcterms:created xsi:type=\"dcterms:W3CDTF\">{date}</dcterms:created>\
             <dcterms:modified xsi:type=\"dcterms:W3CDTF\">{date}</dcterms:modified></cp:coreProperties>",
            escaped(&self.title)
        )
    }

    fn relations(&self, n_images: usize) -> String {
        let kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        let mut out = format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
             <Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
             <Relationship Id=\"rStyles\" Type=\"{kind}/styles\" Target=\"styles.xml\"/>\
             <Relationship Id=\"rSettings\" Type=\"{kind}/settings\" Target=\"settings.xml\"/>"
        );
        for i in 1..=n_images {
            let _ = write!(
                out,
                "<Relationship Id=\"rImage{i}\" Type=\"{kind}/image\" Target=\"media/image{i}.png\"/>"
            );
        }
        if let Some(address) = &self.link.address {
            let _ = write!(
                out,
                "<Relationship Id=\"rLink\" Type=\"{kind}/hyperlink\" Target=\"{}\" TargetMode=\"External\"/>",
                escaped(address)
            );
        }
        out + "</Relationships>"
    }

    fn styles(&self) -> String {
        let Faces { body, heading, around } = faces(self.language);
        let [body, heading, around] = [body, heading, around].map(fonts);
        // Type of the usual size, in per cent; Latin letters take more lines.
        let (percent, indent, justify) = match self.language {
            Language::Zh => (100, "<w:ind w:firstLineChars=\"200\" w:firstLine=\"380\"/>", "both"),
            Language::En => (91, "", "left"),
        };
        let set = |size: u32| (size * percent * SIZES[self.level()]).div_ceil(10_000);
        let style = |id: &str, name: &str, paragraph: &str, run: &str| {
            let based = if id == "Normal" { "" } else { "<w:basedOn w:val=\"Normal\"/>" };
            let default = if id == "Normal" { " w:default=\"1\"" } else { "" };
            format!(
                "<w:style w:type=\"paragraph\"{default} w:styleId=\"{id}\"><w:name w:val=\"{name}\"/>{based}<w:qFormat/>\
                 <w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
            )
        };
        let spacing = |before: u32, line: u32| {
            let line = set(line);
            format!("<w:spacing w:before=\"{before}\" w:after=\"0\" w:line=\"{line}\" w:lineRule=\"exact\"/>")
        };
        let type_size = |half_points: u32| {
            let half_points = set(half_points);
            format!("<w:sz w:val=\"{half_points}\"/><w:szCs w:val=\"{half_points}\"/>")
        };
        // A picture has no room in lines of a fixed height.
        let free = "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/>";
        let styles = [
            style("Normal", "Normal", &spacing(0, 250), &format!("{body}{}", type_size(19))),
            style("BodyText", "Body Text", &format!("{indent}<w:jc w:val=\"{justify}\"/>"), ""),
            style(
                "Title",
                "Title",
                &format!("{}<w:jc w:val=\"center\"/>", spacing(100, 400)),
                &format!("<w:b/>{}", type_size(32)),
            ),
            style("Subtitle", "Subtitle", "<w:jc w:val=\"center\"/>", &format!("{around}{}", type_size(18))),
            style(
                "Heading1",
                "heading 1",
                &format!("<w:keepNext/>{}<w:outlineLvl w:val=\"0\"/>", spacing(70, 270)),
                &format!("{heading}<w:b/>{}", type_size(20)),
            ),
            style("Cell", "Table Text", &spacing(0, 220), &type_size(17)),
            style("Picture", "Picture", free, ""),
            style("Around", "Around", &spacing(0, 200), &format!("{around}{}", type_size(16))),
        ];
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
             <w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:docDefaults><w:rPrDefault>\
             <w:rPr>{body}<w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:rPr></w:rPrDefault></w:docDefaults>{}</w:styles>",
            styles.concat()
        )
    }

    fn document(&self, pictures: &Pictures, charts: &[Png<'_>], qr: Option<Png<'_>>) -> String {
        let mut body = self.masthead();
        body.push_str(&text("Title", &self.title));
        body.push_str(&text("Subtitle", &self.subtitle));
        body.push_str(&text("Heading1", self.answer.heading));
        body.push_str(&text("BodyText", &self.answer.text));
        body.push_str(&self.settings_part());
        body.push_str(&text("Heading1", self.figures.heading));
        let cells: Vec<String> = self.figures.figures.iter().map(|figure| self.figure(figure)).collect();
        let widths = vec![WIDTH / cells.len() as f64; cells.len()];
        body.push_str(&table(&widths, &(line("top", "single", 8) + &line("bottom", "single", 8)), &[cells]));
        body.push_str(&paragraph("Around", "<w:spacing w:line=\"100\" w:lineRule=\"exact\"/>", ""));
        let drawn: Vec<String> = pictures
            .charts
            .iter()
            .zip(charts)
            .enumerate()
            .map(|(i, (chart, png))| self.chart(i + 1, chart, *png))
            .collect();
        body.push_str(&table(&[WIDTH / 2.0; 2], "", &[drawn]));
        body.push_str(&self.rule_part());
        body.push_str(&text("Heading1", self.sources.heading));
        let rows: Vec<Vec<String>> = self
            .sources
            .rows
            .iter()
            .map(|[what, source, grade]| {
                vec![text("Cell", what), text("Cell", source), paragraph("Cell", RIGHT, &run("", grade))]
            })
            .collect();
        body.push_str(&table(&[WIDTH * 0.34, WIDTH * 0.5, WIDTH * 0.16], "", &rows));
        body.push_str(&text("Heading1", self.limits.heading));
        body.push_str(&text("BodyText", &self.limits.text));
        body.push_str(&paragraph("Around", "<w:spacing w:line=\"100\" w:lineRule=\"exact\"/>", ""));
        body.push_str(&self.link_part(charts.len() + 1, qr));
        let [top, right, bottom, left] = MARGINS.map(twips);
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
             <w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
             xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
             xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\"><w:body>{body}\
             <w:p><w:pPr><w:spacing w:line=\"20\" w:lineRule=\"exact\"/></w:pPr></w:p>\
             <w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/>\
             <w:pgMar w:top=\"{top}\" w:right=\"{right}\" w:bottom=\"{bottom}\" w:left=\"{left}\" w:header=\"300\" w:footer=\"300\" w:gutter=\"0\"/>\
             </w:sectPr></w:body></w:document>"
        )
    }

    fn masthead(&self) -> String {
        let heading = fonts(faces(self.language).heading);
        let kind = run(&format!("{heading}<w:b/><w:sz w:val=\"22\"/>"), self.kind);
        let edition = format!("<w:r><w:tab/></w:r>{}", run("", &self.edition));
        let properties = format!(
            "<w:pBdr>{}</w:pBdr><w:tabs><w:tab w:val=\"right\" w:pos=\"{}\"/></w:tabs><w:spacing w:line=\"300\" w:lineRule=\"exact\"/>",
            line("bottom", "double", 6),
            twips(WIDTH)
        );
        paragraph("Around", &properties, &(kind + &edition))
    }

    fn settings_part(&self) -> String {
        let settings = &self.settings;
        let mut out = text("Heading1", &settings.heading);
        if !settings.rows.is_empty() {
            let row = |cells: &[String; 5], properties: &str| -> Vec<String> {
                let cell = |(i, words): (usize, &String)| {
                    let place = match i {
                        1 | 2 => RIGHT,
                        3 => "<w:ind w:left=\"170\"/>",
                        _ => "",
                    };
                    paragraph("Cell", place, &run(properties, words))
                };
                cells.iter().enumerate().map(cell).collect()
            };
            let mut rows = vec![row(&settings.header, "<w:b/>")];
            rows.extend(settings.rows.iter().map(|cells| row(cells, "")));
            let widths = [0.29, 0.15, 0.15, 0.12, 0.29].map(|part| part * WIDTH);
            let borders = line("top", "single", 8) + &line("bottom", "single", 8);
            out.push_str(&table(&widths, &borders, &rows));
        }
        if let Some(note) = &settings.note {
            out.push_str(&text("Cell", note));
        }
        out
    }

    fn figure(&self, figure: &Figure) -> String {
        let heading = fonts(faces(self.language).heading);
        let (number, unit) = parted(&figure.value);
        let value = match number {
            "" => run(&format!("{heading}<w:b/><w:sz w:val=\"20\"/>"), unit),
            _ => run(&format!("{heading}<w:b/><w:sz w:val=\"30\"/>"), number) + &run("", &format!(" {unit}")),
        };
        let mut out = text("Cell", figure.label);
        out.push_str(&paragraph("Cell", "<w:spacing w:line=\"360\" w:lineRule=\"exact\"/>", &value));
        if !figure.others.is_empty() {
            let others: Vec<String> =
                figure.others.iter().map(|(letter, value)| format!("{letter} {value}")).collect();
            out.push_str(&text("Cell", &others.join("  ")));
        }
        out + &text("Cell", &figure.note)
    }

    fn chart(&self, number: usize, chart: &Picture, png: Png<'_>) -> String {
        let heading = fonts(faces(self.language).heading);
        let title = run(&format!("{heading}<w:b/><w:sz w:val=\"17\"/>"), &chart.title);
        paragraph("Cell", "", &title)
            + &paragraph("Around", "", &run("", &chart.subtitle))
            + &paragraph("Picture", "", &picture(number, png, CHART, &chart.sentence))
    }

    fn rule_part(&self) -> String {
        let mut out = text("Heading1", self.rule.heading) + &text("BodyText", &self.rule.text);
        let Some(book) = &self.rule.book else { return out };
        out.push_str(&text("Cell", &book.caption));
        let row = |cells: &[String]| -> Vec<String> {
            cells.iter().map(|words| paragraph("Cell", RIGHT, &run("", words))).collect()
        };
        let widths = vec![WIDTH / book.labels.len() as f64; book.labels.len()];
        let borders = line("top", "single", 4) + &line("bottom", "single", 4);
        out.push_str(&table(&widths, &borders, &[row(&book.labels), row(&book.values)]));
        out
    }

    fn link_part(&self, number: usize, qr: Option<Png<'_>>) -> String {
        let link = &self.link;
        let mut left = text("Around", link.intro);
        for (i, printed) in link.printed.iter().enumerate() {
            let words = run("<w:sz w:val=\"14\"/>", printed);
            let words = if i == 0 && link.address.is_some() {
                format!("<w:hyperlink r:id=\"rLink\">{words}</w:hyperlink>")
            } else {
                words
            };
            left.push_str(&paragraph("Around", "", &words));
        }
        left.push_str(&text("Around", &link.versions));
        left.push_str(&text("Around", link.status));
        let right = match (qr, &link.address) {
            (Some(png), _) => paragraph("Picture", RIGHT, &picture(number, png, CODE, link.intro)),
            (None, Some(_)) => text("Around", link.too_long),
            (None, None) => text("Around", ""),
        };
        table(&[WIDTH - 26.0, 26.0], &line("top", "single", 8), &[vec![left, right]])
    }
}
