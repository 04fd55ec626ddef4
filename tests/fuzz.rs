//! What must hold of every input, tried without a fuzzer on the inputs it begins with and on those that once failed.

#[path = "../fuzz/src/lib.rs"]
#[expect(unreachable_pub, reason = "the programs of the fuzz workspace see them from outside")]
mod inputs;

use std::fs;
use std::path::Path;

/// A folder of seeds, and what must hold of each.
type Reader = (&'static str, fn(&[u8]));

// Breaks if an input that a fuzzer once found fails again: a number read as another, a link that does not come back, a
// dispatch whose books stay open, a suggestion that is refused.
#[test]
fn every_seed_of_the_fuzzer_holds() {
    let readers: [Reader; 5] = [
        ("hours", inputs::hours::check),
        ("link", inputs::link::check),
        ("own_data", inputs::own_data::check),
        ("problem", inputs::problem::check),
        ("scenario", inputs::scenario::check),
    ];
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fuzz/seeds");
    let mut folders: Vec<_> = fs::read_dir(&seeds)
        .expect("the seeds")
        .map(|folder| folder.expect("a folder").file_name())
        .collect();
    folders.sort();
    assert_eq!(folders, readers.map(|(name, _)| name), "a folder of seeds without a reader");
    for (name, check) in readers {
        let mut n = 0;
        for file in fs::read_dir(seeds.join(name)).expect("a folder of seeds") {
            let path = file.expect("a seed").path();
            println!("{}", path.display());
            check(&fs::read(&path).expect("a seed"));
            n += 1;
        }
        assert!(n > 0, "{name} has no seeds");
    }
}
