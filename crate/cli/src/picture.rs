//! Pictures as PNG files, drawn of SVG with the fonts of the system.

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::{Database, Family, Query};
use resvg::usvg::{Options, Tree};

use crate::session::Session;

/// What draws; fonts are looked for once.
pub(crate) struct Painter(Options<'static>);

impl Painter {
    pub(crate) fn new() -> Self {
        let mut options = Options::default();
        options.fontdb_mut().load_system_fonts();
        Self(options)
    }

    /// A drawing of ours with so many pixels for each of its own. Says so where no face is installed that it names: its
    /// texts would be missing.
    ///
    /// # Panics
    /// If it is no picture.
    pub(crate) fn png(&self, svg: &str, fineness: f32, session: &mut Session<'_>) -> Vec<u8> {
        if !has_face(&self.0.fontdb, svg) {
            session.remark(session.words.chart_no_face());
        }
        let tree = Tree::from_str(svg, &self.0).expect("what charts draw is a picture");
        let size = tree.size();
        let [width, height] = [size.width(), size.height()].map(|length| (length * fineness).round() as u32);
        let mut pixels = Pixmap::new(width, height).expect("a chart has a size");
        resvg::render(&tree, Transform::from_scale(fineness, fineness), &mut pixels.as_mut());
        pixels.encode_png().expect("memory takes every picture")
    }
}

/// Whether one of the faces that a drawing names is installed; a drawing that names none needs none.
fn has_face(fonts: &Database, svg: &str) -> bool {
    let Some((_, named)) = svg.split_once("font-family=\"") else { return true };
    let faces = named.split('"').next().unwrap_or_default().split(',');
    // The last is any face without serifs.
    faces.filter(|face| *face != "sans-serif").any(|face| {
        let families = [Family::Name(face.trim())];
        fonts.query(&Query { families: &families, ..Query::default() }).is_some()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    // Breaks if a machine without the faces of a drawing is not told of, or one that needs none is.
    #[test]
    fn missing_faces_are_seen() {
        let none = Database::new();
        assert!(!has_face(&none, "<svg font-family=\"Noto Sans CJK SC,SimHei,sans-serif\">"));
        assert!(has_face(&none, "<svg viewBox=\"0 0 1 1\">"));
    }
}
