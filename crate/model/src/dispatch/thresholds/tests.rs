//! What the dispatch of one store does inside: memory, rounding, ties.

use super::super::problem::{Segment, Supply};
use super::*;

fn supply(floor_price: f64, segments: &[(f64, f64)]) -> Supply {
    let segments = segments.iter().map(|&(length, price)| Segment { length, price }).collect();
    Supply { floor_price, segments, value_of_lost_load: 10_000.0 }
}

fn store(power: f64, energy: f64, efficiency_each_way: f64, wear: f64) -> Store {
    Store { name: String::from("store"), power, energy, efficiency_each_way, wear }
}

// Breaks if a year of a fine supply curve is written down whole, which was a hundred megabytes of a page's memory.
#[test]
fn a_year_takes_little_memory() {
    let segments: Vec<_> = (0..500).map(|k| (0.05, 100.0 + f64::from(k))).collect();
    let supply = supply(0.0, &segments);
    let net_load: Vec<f64> =
        (0..8_760).map(|t| 12.0 + 9.0 * f64::from(t % 24 - 12) / 12.0 - f64::from(t % 168) / 40.0).collect();
    let store = store(3.0, 12.0, 0.92, 5.0);
    let mut thresholds = Thresholds::default();
    thresholds.solve(&net_load, &Curve::new(&supply), &store, true, Ties::Middle);
    let whole = (thresholds.hours() + 1) * thresholds.stride();
    let room: usize = thresholds.rows.pieces.iter().map(Vec::capacity).sum();
    assert!(room < whole / 3, "of {whole} columns there is room for {room}");
}

// Breaks if a row is split between two pieces or makes a piece grow, which copies it, or if pieces are too small for
// many rows or never used again.
#[test]
fn rows_stand_in_pieces_that_do_not_grow() {
    let mut rows = Rows::default();
    rows.restart(100);
    let first = rows.end();
    for row in 0..2_000 {
        rows.make_room(100);
        let (piece, at) = rows.end();
        rows.here().extend([f64::from(row); 100]);
        let band = Band { from: 7, to: 107, piece, at };
        assert_eq!(rows.of(band), [f64::from(row); 100]);
    }
    // 1,310 rows of 100 go into a piece of 131,072 numbers.
    assert_eq!((first, rows.end()), ((0, 0), (1, 69_000)));
    assert!(rows.pieces.iter().all(|piece| piece.capacity() == 131_072));
    // What is cut off is written over.
    rows.cut((1, 500));
    assert_eq!(rows.end(), (1, 500));
    // A row that fits exactly stays, one more does not.
    rows.make_room(131_072 - 500);
    assert_eq!(rows.end(), (1, 500));
    rows.make_room(131_072 - 499);
    assert_eq!((rows.end(), rows.pieces.len()), ((2, 0), 3));
    rows.restart(100);
    assert_eq!((rows.end(), rows.pieces.len()), ((0, 0), 3));
    // Of a piece before and of this one.
    rows.here().extend([1.0, 2.0, 3.0]);
    rows.copy(Band { from: 4, to: 6, piece: 0, at: 1 });
    rows.make_room(131_072);
    rows.copy(Band { from: 4, to: 6, piece: 0, at: 1 });
    assert_eq!(
        (rows.pieces[0].as_slice(), rows.pieces[1].as_slice()),
        (&[1.0, 2.0, 3.0, 2.0, 3.0][..], &[2.0, 3.0][..])
    );
}

// Breaks if short rows, which are written down whole, make what is there grow by copying.
#[test]
fn whole_rows_have_just_the_room_they_need() {
    let (curve, store) = (Curve::new(&supply(0.0, &[(10.0, 100.0)])), store(2.0, 4.0, 0.9, 1.0));
    let mut thresholds = Thresholds::default();
    let mut room = |hours: u16| {
        let net_load: Vec<f64> = (0..hours).map(|t| f64::from(t % 24)).collect();
        thresholds.solve(&net_load, &curve, &store, true, Ties::Keep);
        (thresholds.stride(), thresholds.rows.pieces[0].capacity())
    };
    assert_eq!(room(24), (7, PIECE));
    assert_eq!(room(30_000), (7, 30_001 * 7));
    // What is there is used again.
    assert_eq!(room(24), (7, 30_001 * 7));
}

// Breaks if the grid of levels is too fine for sums to be exact, or coarser than need be.
#[test]
fn the_grid_follows_the_largest_quantity() {
    let curve = Curve::new(&supply(0.0, &[(10.0, 100.0)]));
    let mut thresholds = Thresholds::default();
    thresholds.prepare(&[-100.0, 10.0], &curve, &store(1.0, 1.0, 0.5, 0.0), true);
    // From -101 to 11 MW, twice that as stored energy, and a level of 1: 225. Below twice that lies 2^8, of which 2^-41
    // is a 2^49th.
    assert_eq!(thresholds.grid.quantum, 1.0 / f64::from(1 << 20) / f64::from(1 << 21));
    // Half an hour's charge of 1 MW, twice that of discharge, and a level that rounding down keeps below 1.
    assert_eq!(thresholds.limits, [0.5, 2.0, 1.0]);
    // A store without limit holds what it can charge.
    thresholds.prepare(&[-100.0, 10.0], &curve, &store(1.0, f64::INFINITY, 0.5, 0.0), true);
    assert_eq!(thresholds.limits, [0.5, 2.0, 1.0]);
    let third = 1.0 / 3.0;
    thresholds.prepare(&[-100.0, 10.0], &curve, &store(1.0, third, 0.5, 0.0), true);
    let below = thresholds.limits[2];
    assert!(below <= third && third - below < thresholds.grid.quantum, "{below}");
    // Nothing at all has a grid, too.
    thresholds.prepare(&[0.0], &curve, &store(0.0, 0.0, 1.0, 0.0), true);
    assert_eq!((thresholds.grid.quantum, thresholds.limits), (f64::MIN_POSITIVE, [0.0; 3]));
}

// Breaks if the rule for schedules that cost the same is not kept: one MWh is needed in the third hour and may be bought
// in the first or in the second.
#[test]
fn what_costs_the_same_goes_by_the_rule() {
    let (curve, store) = (Curve::new(&supply(0.0, &[(10.0, 100.0)])), store(1.0, 1.0, 1.0, 0.0));
    let mut thresholds = Thresholds::default();
    for (ties, levels) in [
        (Ties::Keep, [0.0, 1.0, 1.0, 0.0]),
        (Ties::Release, [0.0, 0.0, 1.0, 0.0]),
        (Ties::Middle, [0.0, 0.5, 1.0, 0.0]),
    ] {
        for cyclic in [true, false] {
            thresholds.solve(&[0.0, 0.0, 11.0], &curve, &store, cyclic, ties);
            assert_eq!(thresholds.level, levels, "{ties:?}");
            assert_eq!(thresholds.change, [levels[1], 1.0 - levels[1], -1.0], "{ties:?}");
        }
    }
}

// Breaks if a store without limit holds what it never moves, or a level that closes the year is not searched for.
#[test]
fn an_endless_store_holds_what_it_moves() {
    let mut thresholds = Thresholds::default();
    let curve = Curve::new(&supply(0.0, &[(10.0, 100.0)]));
    // 60 MW, each 3 yuan dearer than the one before.
    let stairs: Vec<_> = (0..60).map(|k| (1.0, 3.0 * f64::from(k))).collect();
    let stairs = Curve::new(&supply(0.0, &stairs));
    for ties in [Ties::Keep, Ties::Release, Ties::Middle] {
        thresholds.solve(&[9.0], &curve, &store(4.0, f64::INFINITY, 1.0, 1.0), true, ties);
        assert_eq!(thresholds.level, [0.0; 2], "nothing is worth the wear, {ties:?}");
        // The 16th MW costs 45 and the 23rd 66, 15 more than the wear of both ways.
        thresholds.solve(&[23.0, 15.0], &stairs, &store(1.0, f64::INFINITY, 1.0, 3.0), true, ties);
        assert_eq!(thresholds.level, [1.0, 0.0, 1.0], "{ties:?}");
    }
}

// Breaks if rows of which nothing is written down are looked into.
#[test]
fn a_store_of_nothing_does_nothing_on_many_steps() {
    let stairs: Vec<_> = (0..60).map(|k| (1.0, 3.0 * f64::from(k))).collect();
    let curve = Curve::new(&supply(0.0, &stairs));
    let mut thresholds = Thresholds::default();
    for nothing in [store(5.0, 0.0, 0.9, 1.0), store(0.0, 5.0, 0.9, 1.0), store(0.0, 0.0, 1.0, 0.0)] {
        for cyclic in [true, false] {
            let net_load = [-3.0, 8.0, 59.0, 70.0, 31.0];
            thresholds.solve(&net_load, &curve, &nothing, cyclic, Ties::Middle);
            assert_eq!((&thresholds.change[..], thresholds.level[0]), (&[0.0; 5][..], 0.0));
        }
    }
}
