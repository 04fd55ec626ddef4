//! A scene as an SVG file.

use plotters::drawing::IntoDrawingArea as _;
use plotters_svg::SVGBackend;
use tianchu_model::number::{parse, significant};

use crate::draw::draw_scaled;
use crate::scene::Scene;
use crate::theme::{Theme, fonts};

/// Plotters knows whole pixels only; a picture drawn this much larger and shown at its size has smooth lines.
const FINENESS: u32 = 10;
/// The SVG backend writes sizes of type divided by this.
const TYPE_SCALE: f64 = 1.24;
/// Sizes beyond which a picture is no picture, in CSS pixels.
const SIZES: std::ops::RangeInclusive<u32> = 64..=8192;

/// The scene as an SVG picture of `width` x `height` CSS pixels, the same bytes on every target.
#[must_use]
pub fn svg(scene: &Scene, width: u32, height: u32, theme: &Theme) -> String {
    let (width, height) =
        (width.clamp(*SIZES.start(), *SIZES.end()), height.clamp(*SIZES.start(), *SIZES.end()));
    let size = (width * FINENESS, height * FINENESS);
    let fine = Theme { scale: theme.scale * f64::from(FINENESS), ..*theme };
    let mut drawing = String::new();
    {
        let area = SVGBackend::with_string(&mut drawing, size).into_drawing_area();
        let drawn = draw_scaled(scene, &area, &fine, TYPE_SCALE).and_then(|()| area.present());
        debug_assert!(drawn.is_ok(), "a text takes every drawing");
    }
    // The backend's own opening tag gives way to one with the size shown and the words for those who cannot see.
    let body = round_type(drawing.split_once('\n').map_or("", |(_, body)| body));
    // Each text would name all fonts; they have them from the picture.
    let fonts = fonts(scene.language);
    let body = body.replace(&format!(" font-family=\"{fonts}\""), "");
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {} {}\" \
         role=\"img\" font-family=\"{fonts}\" stroke-linejoin=\"round\" style=\"font-variant-numeric:tabular-nums\">\n\
         <title>{}</title>\n<desc>{}</desc>\n{body}",
        size.0,
        size.1,
        escaped(&scene.title),
        escaped(&scene.sentence),
    )
}

/// Sizes of type without what multiplying and dividing leaves behind, as in 120.00000000000001.
fn round_type(body: &str) -> String {
    const SIZE: &str = "font-size=\"";
    let mut pieces = body.split(SIZE);
    let mut text = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        text.push_str(SIZE);
        let (size, rest) = piece.split_once('"').unwrap_or((piece, ""));
        match parse(size) {
            Some(x) => text.push_str(&significant(x, 6)),
            None => text.push_str(size),
        }
        text.push('"');
        text.push_str(rest);
    }
    text
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
