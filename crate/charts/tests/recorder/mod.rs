//! A backend that remembers what it was told to draw, and refuses to measure text.

use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
};

/// A rectangle: left, top, right, bottom.
type Rect = (f64, f64, f64, f64);

pub struct Recorder {
    size: (u32, u32),
    points: Vec<BackendCoord>,
    texts: Vec<(String, Rect)>,
}

impl Recorder {
    pub fn new(width: u32, height: u32) -> Self {
        Self { size: (width, height), points: Vec::new(), texts: Vec::new() }
    }

    pub fn strokes(&self) -> usize {
        self.points.len()
    }

    /// Everything inside the picture, no text over another.
    #[track_caller]
    pub fn check(&self, name: &str) {
        let (width, height) = (f64::from(self.size.0), f64::from(self.size.1));
        for &(x, y) in &self.points {
            let (x, y) = (f64::from(x), f64::from(y));
            assert!(x >= -4.0 && y >= -4.0 && x <= width + 4.0 && y <= height + 4.0, "{name}: {x},{y}");
        }
        for (i, (text, a)) in self.texts.iter().enumerate() {
            assert!(
                a.0 >= -2.0 && a.1 >= -2.0 && a.2 <= width + 2.0 && a.3 <= height + 2.0,
                "{name}: {text} {a:?}"
            );
            for (other, b) in &self.texts[i + 1..] {
                let apart = a.2 <= b.0 + 1.0 || b.2 <= a.0 + 1.0 || a.3 <= b.1 + 1.0 || b.3 <= a.1 + 1.0;
                assert!(apart, "{name}: {text} {a:?} lies over {other} {b:?}");
            }
        }
    }
}

impl DrawingBackend for &mut Recorder {
    type ErrorType = std::convert::Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Result<(), DrawingErrorKind<Self::ErrorType>> {
        Ok(())
    }

    fn present(&mut self) -> Result<(), DrawingErrorKind<Self::ErrorType>> {
        Ok(())
    }

    fn draw_pixel(
        &mut self,
        at: BackendCoord,
        _: BackendColor,
    ) -> Result<(), DrawingErrorKind<Self::ErrorType>> {
        self.points.push(at);
        Ok(())
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        _: &S,
    ) -> Result<(), DrawingErrorKind<Self::ErrorType>> {
        self.points.extend([from, to]);
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        _: &S,
        _: bool,
    ) -> Result<(), DrawingErrorKind<Self::ErrorType>> {
        self.points.extend([from, to]);
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        _: &S,
    ) -> Result<(), DrawingErrorKind<Self::ErrorType>> {
        self.points.extend(path);
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        centre: BackendCoord,
        _: u32,
        _: &S,
        _: bool,
    ) -> Result<(), DrawingErrorKind<Self::ErrorType>> {
        self.points.push(centre);
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        _: &S,
    ) -> Result<(), DrawingErrorKind<Self::ErrorType>> {
        self.points.extend(path);
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &S,
        at: BackendCoord,
    ) -> Result<(), DrawingErrorKind<Self::ErrorType>> {
        let size = style.size();
        // Han characters are square; letters and figures are about half as wide, the thin ones less.
        let em = |c: char| match c {
            ' ' | '.' | ',' | 'i' | 'j' | 'l' => 0.28,
            'f' | 'r' | 't' | '(' | ')' => 0.38,
            _ if c as u32 > 0x2e80 => 1.0,
            _ => 0.55,
        };
        let width = text.chars().map(em).sum::<f64>() * size;
        let (x, y) = (f64::from(at.0), f64::from(at.1));
        let left = match style.anchor().h_pos {
            HPos::Left => x,
            HPos::Center => x - width / 2.0,
            HPos::Right => x - width,
        };
        assert!(matches!(style.anchor().v_pos, VPos::Center), "texts are placed by their middle");
        self.texts.push((text.to_owned(), (left, y - size / 2.0, left + width, y + size / 2.0)));
        Ok(())
    }

    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        text: &str,
        _: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<Self::ErrorType>> {
        panic!("the backend was asked to measure {text}")
    }
}
