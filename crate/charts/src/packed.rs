//! Scenes on their way from one simulator to another: numbers and texts, one after the other.
//!
//! The page draws with a small simulator what the whole one, in a thread of its own, has made. Both are of one build, so
//! there is no version in it; whatever is not as [`Scene::pack`] writes it is refused.

use tianchu_report::Language;
use tianchu_report::export::Table;

use crate::axis::{Axis, Tick};
use crate::scene::{Form, Line, Mark, Panel, Readout, Role, Scene, Target};

/// Stands between two texts, and in none.
const BETWEEN: char = '\u{1f}';

/// A scene as numbers and texts in the order of its fields.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Packed {
    /// Numbers, counts, choices and switches.
    pub numbers: Vec<f64>,
    /// Texts, each followed by a unit separator (U+001F).
    pub texts: String,
}

impl Scene {
    /// The scene for another simulator of the same build.
    #[must_use]
    pub fn pack(&self) -> Packed {
        let mut packed = Packed::default();
        self.put(&mut packed);
        packed
    }

    /// The scene that was packed; `None` if this is none, or its ranges are not sound.
    #[must_use]
    pub fn unpack(packed: &Packed) -> Option<Self> {
        let mut rest = Rest { numbers: &packed.numbers, texts: &packed.texts, broken: false };
        let scene = Self::take(&mut rest);
        (!rest.broken && rest.numbers.is_empty() && rest.texts.is_empty()).then_some(scene)
    }
}

/// What of a packed scene is still to be read. Whatever is missing or wrong breaks it, and reads as nothing: asking once, at
/// the end, keeps the page's first load small.
struct Rest<'a> {
    numbers: &'a [f64],
    texts: &'a str,
    broken: bool,
}

impl Rest<'_> {
    #[inline(never)]
    fn number(&mut self) -> f64 {
        let Some((first, rest)) = self.numbers.split_first() else {
            self.broken = true;
            return 0.0;
        };
        self.numbers = rest;
        *first
    }

    /// A whole number up to `most`, as counts, choices and switches are.
    #[inline(never)]
    fn place(&mut self, most: usize) -> usize {
        let number = self.number();
        let place = number as usize;
        if place as f64 == number && place <= most {
            return place;
        }
        self.broken = true;
        0
    }

    #[inline(never)]
    fn text(&mut self) -> String {
        let Some((first, rest)) = self.texts.split_once(BETWEEN) else {
            self.broken = true;
            return String::new();
        };
        self.texts = rest;
        first.to_owned()
    }
}

/// A part of a scene.
trait Part {
    fn put(&self, to: &mut Packed);
    fn take(from: &mut Rest<'_>) -> Self;
}

impl Part for f64 {
    fn put(&self, to: &mut Packed) {
        to.numbers.push(*self);
    }

    fn take(from: &mut Rest<'_>) -> Self {
        from.number()
    }
}

impl Part for bool {
    fn put(&self, to: &mut Packed) {
        f64::from(*self).put(to);
    }

    fn take(from: &mut Rest<'_>) -> Self {
        from.place(1) == 1
    }
}

impl Part for String {
    fn put(&self, to: &mut Packed) {
        to.texts.extend(self.chars().filter(|c| *c != BETWEEN));
        to.texts.push(BETWEEN);
    }

    fn take(from: &mut Rest<'_>) -> Self {
        from.text()
    }
}

impl<T: Part> Part for Option<T> {
    fn put(&self, to: &mut Packed) {
        self.is_some().put(to);
        if let Some(part) = self {
            part.put(to);
        }
    }

    fn take(from: &mut Rest<'_>) -> Self {
        bool::take(from).then(|| T::take(from))
    }
}

impl<T: Part> Part for Vec<T> {
    fn put(&self, to: &mut Packed) {
        put_all(self, to);
    }

    fn take(from: &mut Rest<'_>) -> Self {
        // Nothing is set aside for a count that may be wrong: reading ends with what there is.
        let count = from.place(usize::MAX);
        let mut all = Self::new();
        while all.len() < count && !from.broken {
            all.push(T::take(from));
        }
        all
    }
}

fn put_all<T: Part>(parts: &[T], to: &mut Packed) {
    (parts.len() as f64).put(to);
    for part in parts {
        part.put(to);
    }
}

impl<A: Part, B: Part> Part for (A, B) {
    fn put(&self, to: &mut Packed) {
        self.0.put(to);
        self.1.put(to);
    }

    fn take(from: &mut Rest<'_>) -> Self {
        (A::take(from), B::take(from))
    }
}

/// Structs, field by field.
macro_rules! parts {
    ($($name:ident { $($field:ident),* })*) => {$(
        impl Part for $name {
            fn put(&self, to: &mut Packed) {
                let Self { $($field),* } = self;
                $($field.put(to);)*
            }

            fn take(from: &mut Rest<'_>) -> Self {
                Self { $($field: Part::take(from)),* }
            }
        }
    )*};
}

parts! {
    Tick { at, label }
    Mark { at, value, base }
    Line { name, label, role, dashed, form, runs }
    Target { label, role, value, from, to, dot, beside }
    Readout { label, x, rows }
    Panel { heading, y, unit, lines, targets }
    Table { header, rows }
    Scene { language, title, subtitle, source, sentence, x, step, projection, panels, table, readouts, rests_on }
}

/// Enums without fields, by their place in the list of all.
macro_rules! choices {
    ($($name:ident)*) => {$(
        impl Part for $name {
            fn put(&self, to: &mut Packed) {
                f64::from(*self as u8).put(to);
            }

            fn take(from: &mut Rest<'_>) -> Self {
                Self::ALL[from.place(Self::ALL.len() - 1)]
            }
        }
    )*};
}

choices! { Role Form Language }

impl Part for Axis {
    fn put(&self, to: &mut Packed) {
        self.from().put(to);
        self.to().put(to);
        put_all(self.ticks(), to);
    }

    fn take(from: &mut Rest<'_>) -> Self {
        let ends = (from.number(), from.number());
        let axis = Self::new(ends.0, ends.1);
        // A range that had to be mended was none.
        from.broken |= (axis.from(), axis.to()) != ends;
        axis.with_ticks(Vec::take(from))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scene() -> Scene {
        let mark = |at, value| Mark { at, value, base: 0.25 };
        let line = Line {
            name: "面积".to_owned(),
            label: ("面积".to_owned(), String::new()),
            role: Role::Sun,
            dashed: true,
            form: Form::Dots,
            runs: vec![vec![mark(2024.0, 1.5), mark(2025.0, 2.5)], vec![mark(2030.0, 0.5)]],
        };
        let target = Target {
            label: (String::new(), "3".to_owned()),
            role: Role::Red,
            value: 3.0,
            from: 2024.0,
            to: 2030.0,
            dot: true,
            beside: Some(false),
        };
        let panel = Panel {
            heading: String::new(),
            y: Axis::of_values([0.0, 4.0], true),
            unit: "GW".to_owned(),
            lines: vec![line],
            targets: vec![target],
        };
        Scene {
            language: Language::En,
            title: "A title".to_owned(),
            subtitle: String::new(),
            source: "of the run".to_owned(),
            sentence: "one sentence".to_owned(),
            x: Axis::new(2023.5, 2035.5),
            step: 1.0,
            projection: Some((2025.5, "推演".to_owned())),
            panels: vec![panel],
            table: Table { header: vec!["时间".to_owned()], rows: vec![vec!["2024".to_owned()], vec![]] },
            readouts: vec![Readout {
                label: "2024".to_owned(),
                x: 2024.0,
                rows: vec![("a".to_owned(), "1".to_owned())],
            }],
            rests_on: vec!["one change".to_owned()],
        }
    }

    // Breaks if a field is left out on either side.
    #[test]
    fn what_was_packed_is_unpacked() {
        assert_eq!(Scene::unpack(&scene().pack()), Some(scene()));
        let bare = Scene { projection: None, panels: Vec::new(), readouts: Vec::new(), ..scene() };
        assert_eq!(Scene::unpack(&bare.pack()), Some(bare));
    }

    // Breaks if what is cut off, too long or unsound is drawn.
    #[test]
    fn what_is_no_scene_is_refused() {
        let whole = scene().pack();
        for n in 0..whole.numbers.len() {
            let cut = Packed { numbers: whole.numbers[..n].to_vec(), ..whole.clone() };
            assert_eq!(Scene::unpack(&cut), None, "{n} numbers");
        }
        for (at, _) in whole.texts.char_indices() {
            let cut = Packed { texts: whole.texts[..at].to_owned(), ..whole.clone() };
            assert_eq!(Scene::unpack(&cut), None, "{at} bytes of text");
        }
        let mut longer = whole.clone();
        longer.numbers.push(0.0);
        assert_eq!(Scene::unpack(&longer), None);
        // The language is the first number; then come the ends of the time axis.
        for (low, high) in [(f64::NAN, 1.0), (2.0, 1.0), (1.0, 1.0), (0.0, f64::INFINITY)] {
            let mut unsound = whole.clone();
            unsound.numbers[1..3].copy_from_slice(&[low, high]);
            assert_eq!(Scene::unpack(&unsound), None, "{low} to {high}");
        }
        // A choice of two, the count of the time axis' ticks, and the switch of the projection behind its step.
        let count = 3;
        let switch = count + 2 + whole.numbers[count] as usize;
        for (at, good) in [(0, 1.0), (count, whole.numbers[count]), (switch, 1.0)] {
            assert_eq!(whole.numbers[at], good, "number {at}");
            for bad in [7.0, 2.5, 1.9, -1.0, f64::NAN, f64::INFINITY] {
                let mut unsound = whole.clone();
                unsound.numbers[at] = bad;
                assert_eq!(Scene::unpack(&unsound), None, "{bad} at {at}");
            }
        }
    }
}
