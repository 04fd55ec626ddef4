//! The page's canvas as a backend of plotters: as much of it as the charts use.

use std::convert::Infallible;
use std::f64::consts::TAU;

use js_sys::Error;
use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
};
use tianchu_model::number::shortest;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

type Done = Result<(), DrawingErrorKind<Infallible>>;

/// A canvas and what draws on it.
pub(crate) struct Canvas {
    element: HtmlCanvasElement,
    context: CanvasRenderingContext2d,
}

impl Canvas {
    /// # Errors
    /// If the canvas draws in another way already.
    pub(crate) fn new(element: HtmlCanvasElement) -> Result<Self, JsValue> {
        let context = element.get_context("2d")?.and_then(|context| context.dyn_into().ok());
        let context = context.ok_or_else(|| Error::new("the canvas has no 2d context"))?;
        Ok(Self { element, context })
    }

    fn fill_with(&self, color: BackendColor) {
        self.context.set_fill_style_str(&css(color));
    }

    fn stroke_with(&self, style: &impl BackendStyle) {
        self.context.set_stroke_style_str(&css(style.color()));
        self.context.set_line_width(style.stroke_width().into());
    }

    fn path(&self, path: impl IntoIterator<Item = (f64, f64)>) {
        self.context.begin_path();
        for (i, (x, y)) in path.into_iter().enumerate() {
            if i == 0 { self.context.move_to(x, y) } else { self.context.line_to(x, y) }
        }
    }
}

fn css(BackendColor { rgb: (r, g, b), alpha }: BackendColor) -> String {
    format!("rgba({r},{g},{b},{})", shortest(alpha))
}

fn place((x, y): BackendCoord) -> (f64, f64) {
    (x.into(), y.into())
}

impl DrawingBackend for Canvas {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        (self.element.width(), self.element.height())
    }

    fn ensure_prepared(&mut self) -> Done {
        Ok(())
    }

    fn present(&mut self) -> Done {
        Ok(())
    }

    fn draw_pixel(&mut self, point: BackendCoord, color: BackendColor) -> Done {
        let (x, y) = place(point);
        self.fill_with(color);
        self.context.fill_rect(x, y, 1.0, 1.0);
        Ok(())
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Done {
        // A straight line of one pixel lies between two rows of them unless it is moved by half.
        let shift = |same: bool| if same { 0.5 } else { 0.0 };
        let (left, up) = (shift(from.0 == to.0), shift(from.1 == to.1));
        self.stroke_with(style);
        self.path([from, to].map(place).map(|(x, y)| (x - left, y - up)));
        self.context.stroke();
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        upper_left: BackendCoord,
        bottom_right: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Done {
        let ((x, y), (right, bottom)) = (place(upper_left), place(bottom_right));
        if fill {
            self.fill_with(style.color());
            self.context.fill_rect(x, y, right - x, bottom - y);
        } else {
            self.stroke_with(style);
            self.context.stroke_rect(x, y, right - x, bottom - y);
        }
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Done {
        self.stroke_with(style);
        self.path(path.into_iter().map(place));
        self.context.stroke();
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Done {
        self.fill_with(style.color());
        self.path(path.into_iter().map(place));
        self.context.fill();
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Done {
        let (x, y) = place(center);
        self.context.begin_path();
        // A radius below zero alone would be refused.
        let _ = self.context.arc(x, y, radius.into(), 0.0, TAU);
        if fill {
            self.fill_with(style.color());
            self.context.fill();
        } else {
            self.stroke_with(style);
            self.context.stroke();
        }
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, at: BackendCoord) -> Done {
        let (x, y) = place(at);
        self.context.set_text_baseline(match style.anchor().v_pos {
            VPos::Top => "top",
            VPos::Center => "middle",
            VPos::Bottom => "bottom",
        });
        self.context.set_text_align(match style.anchor().h_pos {
            HPos::Left => "start",
            HPos::Right => "end",
            HPos::Center => "center",
        });
        self.fill_with(style.color());
        let size = shortest(style.size());
        self.context.set_font(&format!("{} {size}px {}", style.style().as_str(), style.family().as_str()));
        // Refused is never a text, but a picture of one, which nobody gives.
        let _ = self.context.fill_text(text, x, y);
        Ok(())
    }
}
