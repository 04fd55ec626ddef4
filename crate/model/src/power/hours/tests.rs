use super::*;
use crate::diagnostic::Kind;
use crate::power::Generator;

fn file(header: &str, line: impl Fn(usize) -> String, n: usize) -> String {
    let mut text = format!("{header}\n");
    for h in 0..n {
        text.push_str(&line(h));
        text.push('\n');
    }
    text
}

// Breaks if a user's hours do not reach the balance, or touch columns the file does not have.
#[test]
fn columns_of_a_file_take_the_place_of_generated_ones() {
    let text = file("hour,load.north,wind.south", |h| format!("{h},{},0.5", 100 + h % 24), HOURS);
    let own = OwnHours::parse(&text, &[]).expect("a good file");
    let generated = Generator::new(crate::power::Statistics::committed()).generate(2025, 7, 0);
    let mut mixed = generated.clone();
    own.replace(&mut mixed);
    assert_eq!(mixed.load[0][25], 101.0);
    assert!(mixed.wind[4].iter().all(|x| *x == 0.5));
    assert_eq!(mixed.load[1..], generated.load[1..]);
    assert_eq!(mixed.solar, generated.solar);
}

#[test]
fn a_file_in_another_unit_does_not_flood_the_screen() {
    let text = file("wind.north", |_| "250".to_owned(), HOURS);
    let problems = OwnHours::parse(&text, &[]).expect_err("a bad file").0;
    assert_eq!(problems.len(), Diagnostics::MOST + 1);
    assert_eq!(
        problems[Diagnostics::MOST].fault,
        Fault::More { n: HOURS - Diagnostics::MOST, of: Kind::Range }
    );
    assert!(OwnHours::parse("", &[]).is_err());
}
