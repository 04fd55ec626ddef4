//! A link as a QR code, so that another device can open it.

use std::fmt::Write as _;

use qrcodegen::{QrCode, QrCodeEcc};

/// Bytes of the longest text that is drawn: longer ones make squares too fine for a phone held before a screen.
const LONGEST: usize = 300;

/// Squares of white that readers ask for around the code.
const MARGIN: i32 = 4;

/// A text as an SVG picture, black on white in every theme, one unit a square; `None` above 300 bytes.
#[must_use]
pub fn qr(text: &str) -> Option<String> {
    if text.len() > LONGEST {
        return None;
    }
    // Read from a screen, nothing of it is torn or dirty; what the size leaves free goes into correction all the same.
    let code = QrCode::encode_text(text, QrCodeEcc::Low).ok()?;
    let side = code.size() + 2 * MARGIN;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let length = (x..code.size()).take_while(|&x| code.get_module(x, y)).count();
            if length > 0 {
                let _ = write!(path, "M{} {}h{length}v1h-{length}z", x + MARGIN, y + MARGIN);
            }
            // The square after a run is white.
            x += i32::try_from(length).unwrap_or_default() + 1;
        }
    }
    Some(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" shape-rendering=\"crispEdges\">\
         <path fill=\"#fff\" d=\"M0 0h{side}v{side}h-{side}z\"/><path d=\"{path}\"/></svg>"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    // Breaks if a square is lost, doubled or shifted on its way into the path, or the margin is too narrow for readers.
    #[test]
    fn every_black_square_is_drawn_once_inside_the_margin() {
        let link = "https://example.org/#v=1&s=baseline&l=zh";
        let code = QrCode::encode_text(link, QrCodeEcc::Low).expect("a code");
        let drawn = qr(link).expect("a picture");
        let (_, path) = drawn.rsplit_once("d=\"").expect("a path");
        let mut found = Vec::new();
        for run in path.split('M').skip(1) {
            let (x, rest) = run.split_once(' ').expect("x");
            let (y, rest) = rest.split_once('h').expect("y");
            let (length, _) = rest.split_once('v').expect("a length");
            let [x, y, length]: [i32; 3] = [x, y, length].map(|number| number.parse().expect("a number"));
            found.extend((x..x + length).map(|x| (y - 4, x - 4)));
        }
        let all = (0..code.size()).flat_map(|y| (0..code.size()).map(move |x| (y, x)));
        let black: Vec<_> = all.filter(|&(y, x)| code.get_module(x, y)).collect();
        assert_eq!(found, black);
        let side = code.size() + 8;
        assert!(drawn.contains(&format!("viewBox=\"0 0 {side} {side}\"")), "{drawn}");
    }

    #[test]
    fn what_no_camera_could_read_is_refused() {
        assert!(qr(&"a".repeat(LONGEST)).is_some());
        assert_eq!(qr(&"a".repeat(LONGEST + 1)), None);
    }
}
