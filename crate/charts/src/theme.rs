//! Colours and sizes. The page reads the same colours from its custom properties.

use tianchu_report::Language;

use crate::scene::Role;

/// Chinese faces of Linux, Windows, macOS and of older systems, as CSS lists them. Programs that know the first name of
/// a list only are mostly converters, which run on Linux. Names of letters need no quotes.
macro_rules! chinese {
    () => {
        "Noto Sans CJK SC,Source Han Sans SC,Microsoft YaHei,PingFang SC,Hiragino Sans GB,WenQuanYi Micro Hei,\
         WenQuanYi Zen Hei,Noto Sans SC,SimHei,SimSun,sans-serif"
    };
}

/// Fonts for the texts of a chart, as CSS lists them: in English a Latin face first, since names may be Chinese.
pub(crate) const fn fonts(language: Language) -> &'static str {
    match language {
        Language::Zh => chinese!(),
        Language::En => concat!("Helvetica Neue,Arial,Liberation Sans,", chinese!()),
    }
}

/// A colour: red, green, blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rgb(pub u8, pub u8, pub u8);

/// How a scene is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Theme {
    /// Device pixels per CSS pixel; every size is multiplied by it.
    pub scale: f64,
    /// Light on dark.
    pub dark: bool,
    /// Whether title, subtitle and source are part of the picture, as in files; the page sets them itself.
    pub with_title: bool,
}

/// The colours of a theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Palette {
    /// Text.
    pub ink: Rgb,
    /// Lesser text.
    pub mid: Rgb,
    /// Lines of context; too light for text.
    pub soft: Rgb,
    /// Grid.
    pub hair: Rgb,
    /// Background.
    pub paper: Rgb,
    /// Ground of the projection.
    pub ground: Rgb,
    /// Farmland.
    pub land: Rgb,
    /// Farmland in a lighter shade.
    pub leaf: Rgb,
    /// Storage.
    pub storage: Rgb,
    /// Our own estimates.
    pub amber: Rgb,
    /// Red lines, and targets missed.
    pub red: Rgb,
    /// Wind power.
    pub wind: Rgb,
    /// Solar power.
    pub sun: Rgb,
    /// The scenarios held side by side.
    pub scenarios: [Rgb; 4],
    /// Tiles of the map of provinces from least to most pressed, each with the colour of its text.
    pub tiles: [(Rgb, Rgb); 5],
}

const LIGHT: Palette = Palette {
    ink: Rgb(0x1c, 0x1f, 0x23),
    mid: Rgb(0x5b, 0x62, 0x6b),
    soft: Rgb(0x8a, 0x91, 0x9a),
    hair: Rgb(0xe3, 0xe5, 0xe8),
    paper: Rgb(0xff, 0xff, 0xff),
    ground: Rgb(0xf6, 0xf7, 0xf8),
    land: Rgb(0x2f, 0x6b, 0x3a),
    leaf: Rgb(0x62, 0x9c, 0x6d),
    storage: Rgb(0x1f, 0x5f, 0xa8),
    amber: Rgb(0x8a, 0x5a, 0x00),
    red: Rgb(0xb3, 0x26, 0x1e),
    wind: Rgb(0x0f, 0x76, 0x6e),
    sun: Rgb(0x9a, 0x67, 0x00),
    scenarios: [Rgb(0x5b, 0x62, 0x6b), Rgb(0x7a, 0x2e, 0x8e), Rgb(0x00, 0x73, 0x7a), Rgb(0x8f, 0x4a, 0x00)],
    tiles: [
        (Rgb(0xe8, 0xef, 0xe9), Rgb(0x1c, 0x1f, 0x23)),
        (Rgb(0xc3, 0xd9, 0xc7), Rgb(0x1c, 0x1f, 0x23)),
        (Rgb(0x93, 0xb9, 0x9a), Rgb(0x1c, 0x1f, 0x23)),
        (Rgb(0x3f, 0x7d, 0x4b), Rgb(0xff, 0xff, 0xff)),
        (Rgb(0x1d, 0x4f, 0x28), Rgb(0xff, 0xff, 0xff)),
    ],
};

const DARK: Palette = Palette {
    ink: Rgb(0xe9, 0xeb, 0xee),
    mid: Rgb(0xb2, 0xb8, 0xc0),
    soft: Rgb(0x86, 0x8e, 0x98),
    hair: Rgb(0x2d, 0x32, 0x38),
    paper: Rgb(0x14, 0x17, 0x1a),
    ground: Rgb(0x1c, 0x20, 0x24),
    land: Rgb(0x7f, 0xc2, 0x8d),
    leaf: Rgb(0x4c, 0x86, 0x59),
    storage: Rgb(0x7f, 0xb4, 0xf0),
    amber: Rgb(0xdd, 0xb0, 0x5f),
    red: Rgb(0xf2, 0x8f, 0x86),
    wind: Rgb(0x52, 0xb8, 0xae),
    sun: Rgb(0xe8, 0xc0, 0x5a),
    scenarios: [Rgb(0xb2, 0xb8, 0xc0), Rgb(0xcf, 0x9f, 0xe8), Rgb(0x5c, 0xc4, 0xc4), Rgb(0xe0, 0xa1, 0x5e)],
    tiles: [
        (Rgb(0x20, 0x2a, 0x23), Rgb(0xe9, 0xeb, 0xee)),
        (Rgb(0x2a, 0x42, 0x30), Rgb(0xe9, 0xeb, 0xee)),
        (Rgb(0x37, 0x60, 0x41), Rgb(0xff, 0xff, 0xff)),
        (Rgb(0x69, 0xad, 0x78), Rgb(0x14, 0x17, 0x1a)),
        (Rgb(0xa9, 0xdc, 0xb3), Rgb(0x14, 0x17, 0x1a)),
    ],
};

impl Theme {
    /// Of a file, dark on light.
    #[must_use]
    pub const fn light() -> Self {
        Self { scale: 1.0, dark: false, with_title: true }
    }

    /// Of a file, light on dark.
    #[must_use]
    pub const fn dark() -> Self {
        Self { scale: 1.0, dark: true, with_title: true }
    }

    /// Its colours.
    #[must_use]
    pub const fn palette(&self) -> &'static Palette {
        if self.dark { &DARK } else { &LIGHT }
    }

    /// A size in CSS pixels as device pixels.
    pub(crate) fn px(&self, size: f64) -> f64 {
        size * self.scale
    }

    /// A stroke: whole device pixels, never none.
    pub(crate) fn stroke(&self, size: f64) -> u32 {
        self.px(size).round().max(1.0) as u32
    }
}

impl Palette {
    /// Colour of a line.
    #[must_use]
    pub const fn line(&self, role: Role) -> Rgb {
        match role {
            Role::Land => self.land,
            Role::Leaf => self.leaf,
            Role::Storage => self.storage,
            Role::Ink => self.ink,
            Role::Mid => self.mid,
            Role::Grey => self.soft,
            Role::Amber => self.amber,
            Role::Red => self.red,
            Role::Wind => self.wind,
            Role::Sun => self.sun,
            Role::ScenarioA => self.scenarios[0],
            Role::ScenarioB => self.scenarios[1],
            Role::ScenarioC => self.scenarios[2],
            Role::ScenarioD => self.scenarios[3],
        }
    }

    /// Colour of a text about a line.
    #[must_use]
    pub const fn text(&self, role: Role) -> Rgb {
        match role {
            Role::Grey => self.mid,
            // The lighter shade is for fills only.
            Role::Leaf => self.land,
            other => self.line(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Contrast as WCAG 2.2 defines it.
    fn contrast(a: Rgb, b: Rgb) -> f64 {
        let linear = |c: u8| {
            let c = f64::from(c) / 255.0;
            if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
        };
        let light = |c: Rgb| 0.2126 * linear(c.0) + 0.7152 * linear(c.1) + 0.0722 * linear(c.2);
        let (a, b) = (light(a), light(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    // Breaks if a text, a line or a tile becomes hard to see in either theme.
    #[test]
    fn everything_can_be_read() {
        for palette in [&LIGHT, &DARK] {
            for ground in [palette.paper, palette.ground] {
                for role in Role::ALL {
                    let (text, line) =
                        (contrast(palette.text(role), ground), contrast(palette.line(role), ground));
                    assert!(text >= 4.5, "text of {role:?} on {ground:?}: {text:.2}");
                    assert!(line >= 2.9, "line of {role:?} on {ground:?}: {line:.2}");
                }
            }
            for (tile, text) in palette.tiles {
                assert!(contrast(tile, text) >= 4.5, "tile {tile:?}: {:.2}", contrast(tile, text));
            }
            // Told apart without colour: each shade is a clear step from the last.
            for pair in palette.tiles.windows(2) {
                assert!(contrast(pair[0].0, pair[1].0) >= 1.2, "{pair:?}");
            }
        }
    }
}
