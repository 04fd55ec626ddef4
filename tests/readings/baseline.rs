//! The baseline itself: what becomes of both targets.

use tianchu_model::region::PROVINCES;
use tianchu_model::target::{self, Treatment};
use tianchu_model::time::Quarter;
use tianchu_model::{Region, Series};

use super::{Answer, count, in_unit, mu, national, places, sum};

/// Provinces whose approved construction README and the page's limits call an artefact of our split.
const ARTEFACT: [&str; 4] = ["11", "12", "31", "32"];

#[test]
fn baseline_both_targets() {
    let a = Answer::to("baseline");
    let area = |y| national(&a.run, Series::FarmlandArea, y);
    let lowest = (2025..=2035).min_by(|x, y| area(*x).total_cmp(&area(*y))).expect("a year");
    assert_eq!(lowest, 2025, "the reading calls the first year the lowest");
    let capped = a.run.provinces_capped(2030);
    let artefact: Vec<Region> = ARTEFACT.map(|code| Region::parse(code).expect("a province")).to_vec();
    assert!(artefact.iter().all(|place| capped.contains(place)), "the limits name four of the capped");
    assert_eq!(capped.len(), 5, "the limits say that they are four of five");
    let others = capped.iter().copied().filter(|place| !artefact.contains(place));
    let by_cap = |place| sum(&a.run, Series::FarmlandUnmetByCap, place, (2025, 2035));
    let of_four: f64 = artefact.iter().map(|place| by_cap(*place)).sum();
    let of_all: f64 = (0..PROVINCES.len()).map(|p| by_cap(Region::Province(p))).sum();
    let built = [2030, 2035].map(|y| mu(national(&a.run, Series::FarmlandConstruction, y)));
    let stock = |y| {
        let column = a.run.column(Series::StoragePower, Region::Nation).expect("a column");
        in_unit(column.at(Quarter::new(y, 4).0).expect("a stock"), "kW")
    };
    let passes = a.run.storage_passes_target().expect("a quarter");
    assert_eq!(passes, Quarter::new(2026, 4), "the reading says when");
    let board = target::board(&a.run);
    let computed: Vec<_> =
        board.iter().filter(|s| target::treatment(&s.target) == Treatment::Computed).collect();
    let missed: Vec<_> = computed.iter().filter(|s| !s.met && !s.exceeded()).collect();
    let mut places_missed: Vec<Region> = missed.iter().map(|s| s.region).collect();
    places_missed.dedup();
    assert!(missed.iter().all(|s| s.region != Region::Nation), "the reading says that provinces miss");
    a.says(
        "2035 年末耕地 {0}，最低的 2025 年末 {1}",
        "farmland is {0} at the end of 2035 and {1} at its lowest, in 2025",
        &[mu(area(2035)), mu(area(2025))],
    );
    a.says(
        "批准建设占用 2030 年 {0}、2035 年 {1}",
        "approved construction is {0} in 2030 and {1} in 2035",
        &built,
    );
    a.says(
        "到 2030 年 {0} 个省受上限约束：北京、天津、上海、江苏和{1}",
        "by 2030 the cap binds {0} provinces: Beijing, Tianjin, Shanghai, Jiangsu and {1}",
        &[count(capped.len()), places(others)],
    );
    a.says(
        "因上限未满足的用地 {0}% 在前四省",
        "{0} % of the demand it refuses is in the first four",
        &[count((100.0 * of_four / of_all).round() as usize)],
    );
    a.says(
        "2027 年末 {0}，2030 年末 {1}",
        "{0} at the end of 2027 and {1} in 2030",
        &[stock(2027), stock(2030)],
    );
    a.says(
        "看板上可计算的 {0} 项目标未达到的有 {1} 项，都是省的（{2}）",
        "of {0} computed targets {1} are missed, all of provinces ({2})",
        &[count(computed.len()), count(missed.len()), places(places_missed)],
    );
    a.done();
}
