//! The size of what a visitor downloads before the page works and later, and of the single file.

use std::fs;
use std::path::Path;

use crate::failure::{Failure, Outcome};
use crate::page;
use crate::workspace::{Workspace, files, slashed, unreadable};

/// Bytes of the first load; what else there is is fetched when somebody asks for it.
const GZIP_LIMIT: u64 = 288_300;
const BROTLI_LIMIT: u64 = 241_000;
/// Bytes of everything the page fetches when it is asked for, and keeps to be opened without a network.
const LATER_BROTLI_LIMIT: u64 = 873_000;
/// Bytes of the single file, as it is handed on.
const SINGLE_LIMIT: u64 = 1_532_000;

#[derive(Clone, Default)]
struct Sizes {
    plain: u64,
    gzip: u64,
    brotli: u64,
}

impl Sizes {
    /// A file without compressed copies is sent as it is.
    fn of(path: &Path) -> Self {
        let length = |ending: &str| {
            let mut name = path.as_os_str().to_owned();
            name.push(ending);
            fs::metadata(name).ok().map(|metadata| metadata.len())
        };
        let plain = length("").unwrap_or(0);
        Self { plain, gzip: length(".gz").unwrap_or(plain), brotli: length(".br").unwrap_or(plain) }
    }

    fn add(&mut self, other: &Self) {
        self.plain += other.plain;
        self.gzip += other.gzip;
        self.brotli += other.brotli;
    }
}

/// Prints the table and fails if the first load is over its budget.
pub(crate) fn check(workspace: &Workspace) -> Outcome {
    let dist = workspace.dist();
    let list = page::first_load(workspace);
    let list = fs::read_to_string(&list).map_err(|error| unreadable(&list, &error))?;
    let mut first = Vec::new();
    let mut later = Sizes::default();
    let mut total = Sizes::default();
    let mut single = 0;
    for path in files(&dist)? {
        let name = slashed(&path, &dist);
        // Tables of the register and scenarios stand under names that stay, for those who ask; no page fetches these.
        let is_plain = ["register/", "scenarios/"].iter().any(|folder| name.starts_with(folder));
        if name.ends_with(".br") || name.ends_with(".gz") || is_plain {
            continue;
        }
        let sizes = Sizes::of(&path);
        if name == page::SINGLE {
            single = sizes.plain;
        } else if list.lines().any(|line| line == name) {
            total.add(&sizes);
            first.push((name, sizes));
        } else {
            later.add(&sizes);
        }
    }
    first.sort_by(|a, b| b.1.brotli.cmp(&a.1.brotli).then_with(|| a.0.cmp(&b.0)));

    println!("\n{:<44} {:>10} {:>10} {:>10}", "First load (bytes)", "plain", "gzip -9", "brotli 11");
    for (name, sizes) in &first {
        print_line(name, sizes);
    }
    print_line("total", &total);
    println!("{:<44} {:>10} {:>10} {:>10}", "limit", "", grouped(GZIP_LIMIT), grouped(BROTLI_LIMIT));
    print_line("fetched later, when asked for", &later);
    println!("{:<44} {:>10} {:>10} {:>10}", "limit", "", "", grouped(LATER_BROTLI_LIMIT));
    println!("{:<44} {:>10}", page::SINGLE, grouped(single));
    println!("{:<44} {:>10}", "limit", grouped(SINGLE_LIMIT));

    if total.gzip > GZIP_LIMIT || total.brotli > BROTLI_LIMIT {
        return Err(Failure::new(
            format!(
                "the first load is {} bytes gzip and {} brotli, over its limit",
                grouped(total.gzip),
                grouped(total.brotli)
            ),
            "make the biggest files above smaller, or fetch a file on demand",
        ));
    }
    if single > SINGLE_LIMIT {
        return Err(Failure::new(
            format!("{} has {} bytes, over its limit", page::SINGLE, grouped(single)),
            "make the biggest files of dist/ smaller",
        ));
    }
    if later.brotli > LATER_BROTLI_LIMIT {
        return Err(Failure::new(
            format!("what is fetched later is {} bytes brotli, over its limit", grouped(later.brotli)),
            "make the biggest files of dist/ smaller",
        ));
    }
    Ok(())
}

fn print_line(name: &str, sizes: &Sizes) {
    println!(
        "{name:<44} {:>10} {:>10} {:>10}",
        grouped(sizes.plain),
        grouped(sizes.gzip),
        grouped(sizes.brotli)
    );
}

/// 1234567 as 1,234,567.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
