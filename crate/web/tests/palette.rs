//! The page and its charts have one palette.
#![cfg(not(target_family = "wasm"))]

use tianchu_charts::{Rgb, Theme};

const STYLE: &str = include_str!("../../../www/style.css");

/// The colour of a custom property within a part of the style sheet.
fn token(part: &str, name: &str) -> Option<Rgb> {
    let hex = part.split(&format!("--{name}: #")).nth(1)?.get(..6)?;
    let byte = |i: usize| u8::from_str_radix(hex.get(i..i + 2)?, 16).ok();
    Some(Rgb(byte(0)?, byte(2)?, byte(4)?))
}

// Breaks if a chart would stand on another ground, or a number in another hue, than the page around it.
#[test]
fn the_page_has_the_colours_of_its_charts() {
    let (light, dark) = STYLE.split_once("prefers-color-scheme: dark").expect("the page has a dark theme");
    for (part, theme) in [(light, Theme::light()), (dark, Theme::dark())] {
        let p = theme.palette();
        let named = [
            ("ink", p.ink),
            ("mid", p.mid),
            ("soft", p.soft),
            ("hair", p.hair),
            ("paper", p.paper),
            ("ground", p.ground),
            ("land", p.land),
            ("storage", p.storage),
            ("amber", p.amber),
            ("red", p.red),
        ];
        for (name, colour) in named {
            assert_eq!(token(part, name), Some(colour), "--{name}, dark: {}", theme.dark);
        }
        for (i, (tile, text)) in p.tiles.iter().enumerate() {
            assert_eq!(token(part, &format!("tile-{i}")), Some(*tile), "--tile-{i}, dark: {}", theme.dark);
            assert_eq!(token(part, &format!("on-{i}")), Some(*text), "--on-{i}, dark: {}", theme.dark);
        }
    }
}
