//! Tables as other programs meet them; what those make of the files is asked in `readers/`.

use crate::cli;

fn csv(args: &[&str]) -> String {
    let ran = cli::run(args, false);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{args:?}");
    ran.out
}

/// Cells of tables in which nothing is quoted.
fn rows(csv: &str) -> Vec<Vec<&str>> {
    csv.lines().skip(1).map(|line| line.split(',').collect()).collect()
}

// Breaks if a program that guesses the types of columns from the first rows meets what it did not expect further on:
// a word after digits, a quarter after years, a whole number in a column of decimals, whichever regions are asked for.
#[test]
fn results_begin_with_what_is_no_number() {
    let is_number = |cell: &str| cell.bytes().all(|b| b.is_ascii_digit());
    for regions in [&[][..], &["CN", "44"], &["44", "north"], &["11", "south", "44"], &["44", "11"]] {
        let mut args = vec!["run", "baseline"];
        args.extend(regions.iter().flat_map(|region| ["--region", region]));
        let csv = csv(&args);
        let rows = rows(&csv);
        let words_in = |column: usize| rows.iter().any(|row| !is_number(row[column]));
        assert!(!words_in(2) || !is_number(rows[0][2]), "{regions:?}: {:?}", rows[0]);
        assert!(words_in(3) && !is_number(rows[0][3]), "{regions:?}: {:?}", rows[0]);
        for row in &rows {
            assert!(row[5].contains('.'), "{row:?}");
            assert!(row[7].len() == 10 && row[7].starts_with(&row[3][..4]), "{row:?}");
        }
    }
}
