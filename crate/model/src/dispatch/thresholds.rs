//! One store, exactly: the level at which stored energy stops being worth a price, for every price.
//!
//! The least cost from an hour on is convex in the level, so the worth of the next MWh falls with the level.
//! It takes only as many values as there are prices in the problem: `p / eta + wear` while charging and
//! `p * eta - wear` while discharging, for every price `p` of the supply. Between two neighbouring worths lies
//! a threshold `j`, and `g[t][j]` is the level up to which energy stored before hour `t` is worth more than it.
//! At a threshold the best change of level `u` does not depend on the level: charge from all supply that is
//! cheaper, discharge against all that is dearer. So
//!
//! ```text
//! g[t][j] = clamp(g[t + 1][j] - u[t][j], 0, energy)
//! ```
//!
//! which is the merging of two price lists by falling price, cut at both ends, written for the running sums of
//! the lists. No threshold needs another, nothing branches. Forward, a level `s` lies between two thresholds
//! and stays between them until the store is empty or full; the worth between them is its shadow price.
//!
//! Changes of level are rounded once to a grid of a power of two (about 1e-15 of the largest quantity), so
//! every sum here is exact and levels are compared with `==`.
//!
//! # Source
//! J. R. Cruise, L. Flatley, R. Gibbens, S. Zachary, Control of energy storage with market impact:
//! Lagrangian approach and horizons, Operations Research 67(1), 2019, for the shadow price and its horizons.

use crate::math;

use super::curve::Curve;
use super::problem::Store;
use super::ties::Ties;

/// Passes over the year after which a search for a level that closes the year gives up; a bisection over the
/// grid needs at most as many as a number has bits.
const MAX_PASSES: usize = 64;

/// Columns up to which rows are written down whole: where they are few, finding out which matter costs more.
const SHORT: usize = 48;
/// Numbers that one piece of the rows has room for: 1 MB. Rows that grew as one would be copied, and both copies be in memory.
const PIECE: usize = 1 << 17;

/// The solver of one store. Its memory is kept from one problem to the next.
#[derive(Debug, Default)]
pub(super) struct Thresholds {
    /// Worths of stored energy, falling.
    pub(super) worth: Vec<f64>,
    /// Level in store below which a charge pays (threshold by threshold), as stored energy of supply bought.
    buy: Vec<f64>,
    /// As `buy`, for supply saved: above it a discharge pays.
    sell: Vec<f64>,
    /// What is written down of `g`, row after row as they are found, from the end backwards: of a year's rows of a
    /// thousand columns few lie between 0 and `energy` in any hour.
    rows: Rows,
    /// For each hour and the end, the part of its row of `worth.len() + 1` that is written down.
    bands: Vec<Band>,
    /// Net load as stored energy: bought (times eta), saved (over eta).
    bought: Vec<f64>,
    saved: Vec<f64>,
    /// Level before each hour and after the last, MWh.
    pub(super) level: Vec<f64>,
    /// As `level`, by the other rule.
    other: Vec<f64>,
    /// Change of level in each hour, MWh.
    pub(super) change: Vec<f64>,
    /// Index into `worth` of the worth of the energy in store during each hour.
    pub(super) rank: Vec<u32>,
    /// Largest charge and discharge in an hour as stored energy, and the largest level, on the grid.
    limits: [f64; 3],
    grid: Grid,
}

/// Columns of a row that are written down, `from` to before `to`: before them `g` is 0, after them `energy`.
#[derive(Clone, Copy, Debug, Default)]
struct Band {
    from: usize,
    to: usize,
    /// The piece of `rows` they stand in, and where the first of them stands there.
    piece: usize,
    at: usize,
}

/// Rows one behind the other, in pieces; none stands in two.
#[derive(Debug, Default)]
struct Rows {
    pieces: Vec<Vec<f64>>,
    /// The piece that is written to; those after it are kept for later problems.
    last: usize,
}

impl Rows {
    /// Forgets all rows, and has room for one of so many columns.
    fn restart(&mut self, columns: usize) {
        self.last = 0;
        match self.pieces.first_mut() {
            Some(first) => first.clear(),
            None => self.pieces.push(Vec::new()),
        }
        self.make_room(columns);
    }

    /// Room for a row of so many columns in the piece that is written to.
    #[inline]
    fn make_room(&mut self, columns: usize) {
        let here = &mut self.pieces[self.last];
        if here.capacity() - here.len() >= columns {
            return;
        }
        if !here.is_empty() {
            self.last += 1;
            if self.last == self.pieces.len() {
                self.pieces.push(Vec::new());
            }
        }
        let here = &mut self.pieces[self.last];
        here.clear();
        here.reserve_exact(columns.max(PIECE));
    }

    /// The piece that is written to.
    #[inline]
    fn here(&mut self) -> &mut Vec<f64> {
        &mut self.pieces[self.last]
    }

    /// Where the next row will stand, as [`Rows::cut`] takes it.
    fn end(&self) -> (usize, usize) {
        (self.last, self.pieces[self.last].len())
    }

    /// Forgets the rows from a place on.
    fn cut(&mut self, (piece, at): (usize, usize)) {
        self.last = piece;
        self.pieces[piece].truncate(at);
    }

    #[inline]
    fn of(&self, band: Band) -> &[f64] {
        &self.pieces[band.piece][band.at..][..band.to - band.from]
    }

    /// Writes what is written down of a row behind all others.
    #[inline]
    fn copy(&mut self, band: Band) {
        let place = band.at..band.at + (band.to - band.from);
        if band.piece == self.last {
            return self.here().extend_from_within(place);
        }
        let (before, here) = self.pieces.split_at_mut(self.last);
        here[0].extend_from_slice(&before[band.piece][place]);
    }
}

/// Rounds to multiples of a power of two.
#[derive(Clone, Copy, Debug, Default)]
struct Grid {
    quantum: f64,
}

impl Grid {
    /// Fine as it can be while `largest` and sums of a few such numbers stay exact.
    fn new(largest: f64) -> Self {
        /// 2^49: leaves three bits for sums.
        const FINEST: f64 = 562_949_953_421_312.0;
        let mut quantum = 1.0;
        while quantum * FINEST < largest {
            quantum *= 2.0;
        }
        while quantum * FINEST > 2.0 * largest && quantum > f64::MIN_POSITIVE {
            quantum *= 0.5;
        }
        Self { quantum }
    }

    /// Nearest; infinities stay.
    fn round(self, x: f64) -> f64 {
        /// 1.5 * 2^52: adding it leaves no bit below one.
        const ROUND: f64 = 6_755_399_441_055_744.0;
        let big = ROUND * self.quantum;
        if x.is_infinite() { x } else { (x + big) - big }
    }

    /// Not above `x`, for limits.
    fn below(self, x: f64) -> f64 {
        let nearest = self.round(x);
        if nearest > x { nearest - self.quantum } else { nearest }
    }
}

#[inline(always)]
fn change(buy: f64, sell: f64, bought: f64, saved: f64, charge: f64, discharge: f64) -> f64 {
    math::max(math::min(buy - bought, charge), 0.0) - math::max(math::min(saved - sell, discharge), 0.0)
}

/// A column from that of the row after it.
#[inline(always)]
fn before(next: f64, change: f64, energy: f64) -> f64 {
    math::min(math::max(next - change, 0.0), energy)
}

impl Thresholds {
    /// Finds the schedule of one store that costs least: `level`, `change` and `rank` hold it afterwards.
    pub(super) fn solve(&mut self, net_load: &[f64], curve: &Curve, store: &Store, cyclic: bool, ties: Ties) {
        self.prepare(net_load, curve, store, cyclic);
        if cyclic {
            self.backward_cyclic()
        } else {
            self.backward_open()
        };
        match ties {
            Ties::Keep => self.forward::<true>(cyclic),
            Ties::Release => self.forward::<false>(cyclic),
            Ties::Middle => {
                self.forward::<true>(cyclic);
                self.other.clear();
                self.other.extend_from_slice(&self.level);
                self.forward::<false>(cyclic);
                self.mix();
            }
        }
    }

    /// Puts the levels half-way between both rules: the cost of an hour is convex in the change of level, and the
    /// prices that prove one schedule prove the other. The grid leaves a bit for halves.
    fn mix(&mut self) {
        for (level, other) in self.level.iter_mut().zip(&self.other) {
            *level = 0.5 * (*level + other);
        }
        for (change, levels) in self.change.iter_mut().zip(self.level.windows(2)) {
            *change = levels[1] - levels[0];
        }
    }

    /// How far a change of level may lie from what it should be, MWh: a threshold and the net load are rounded each.
    pub(super) fn rounding(&self) -> f64 {
        self.grid.quantum
    }

    fn stride(&self) -> usize {
        self.worth.len() + 1
    }

    fn hours(&self) -> usize {
        self.bought.len()
    }

    /// As a cyclic [`Thresholds::solve`] of `net_load` that keeps energy, after [`Thresholds::frame`] for it and
    /// others of the same length: what they share is set up once.
    pub(super) fn cycle(&mut self, net_load: &[f64], store: &Store) {
        self.load(net_load, store);
        self.backward_cyclic();
        self.forward::<true>(true);
    }

    fn prepare(&mut self, net_load: &[f64], curve: &Curve, store: &Store, cyclic: bool) {
        self.frame(net_load, net_load.len(), curve, store, cyclic);
        self.load(net_load, store);
    }

    /// Worths, thresholds and limits for problems of so many `hours` with net loads out of `net_load`.
    pub(super) fn frame(
        &mut self,
        net_load: &[f64],
        hours: usize,
        curve: &Curve,
        store: &Store,
        cyclic: bool,
    ) {
        let eta = store.efficiency_each_way;
        let inverse = 1.0 / eta;
        let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
        for &n in net_load {
            low = math::min(low, n);
            high = math::max(high, n);
        }
        // Supply that the store cannot reach in any hour has no say.
        let (low, high) = (low - store.power, high + store.power);
        let pieces = curve.piece(low, 0)..curve.piece(high, 0) + 1;

        let most = hours as f64 * store.power * eta;
        let energy = math::min(store.energy, most);
        let reach = (math::max(-low, 0.0) + math::max(high, 0.0)) * inverse;
        let grid = Grid::new(energy + reach);
        self.grid = grid;
        self.limits = [store.power * eta, store.power * inverse, energy].map(|x| grid.below(x));

        let bought = |k: usize| curve.price[k] * inverse + store.wear;
        let saved = |k: usize| curve.price[k] * eta - store.wear;
        self.worth.clear();
        for k in pieces.clone() {
            self.worth.extend([bought(k), saved(k)]);
        }
        if !cyclic {
            // What is left at the end.
            self.worth.push(0.0);
        }
        self.worth.sort_unstable_by(|a, b| b.total_cmp(a));
        self.worth.dedup();

        let stride = self.worth.len() + 1;
        self.buy.clear();
        self.sell.clear();
        for j in 0..stride {
            // Above the first threshold energy is worth more than any price, below the last less.
            let Some(&worth) = self.worth.get(j).filter(|_| j > 0) else {
                let end = if j == 0 { f64::INFINITY } else { f64::NEG_INFINITY };
                self.buy.push(end);
                self.sell.push(end);
                continue;
            };
            let upto = |price: &dyn Fn(usize) -> f64| {
                let last = pieces.clone().rev().find(|&k| price(k) <= worth);
                match last {
                    None => f64::NEG_INFINITY,
                    Some(k) if k + 1 == pieces.end => f64::INFINITY,
                    Some(k) => curve.end[k],
                }
            };
            self.buy.push(grid.round(upto(&bought) * eta));
            self.sell.push(grid.round(upto(&saved) * inverse));
        }
        self.bands.resize(hours + 1, Band::default());
        self.level.resize(hours + 1, 0.0);
        self.change.resize(hours, 0.0);
        self.rank.resize(hours, 0);
    }

    /// The hours of a problem that the frame is for.
    fn load(&mut self, net_load: &[f64], store: &Store) {
        let (eta, grid) = (store.efficiency_each_way, self.grid);
        let inverse = 1.0 / eta;
        self.bought.clear();
        self.bought.extend(net_load.iter().map(|n| grid.round(n * eta)));
        self.saved.clear();
        self.saved.extend(net_load.iter().map(|n| grid.round(n * inverse)));
    }

    /// Rows of all hours from the row of the end, whose columns are given.
    fn backward(&mut self, end: impl Iterator<Item = f64>) {
        let (stride, hours) = (self.stride(), self.hours());
        if stride <= SHORT {
            return self.backward_whole(end);
        }
        self.rows.restart(stride);
        self.rows.here().extend(end);
        self.bands[hours] = self.narrowed(Band { from: 0, to: stride, piece: 0, at: 0 });
        for t in (0..hours).rev() {
            self.bands[t] = self.row_before(t);
        }
    }

    /// As [`Thresholds::backward`], with rows written down whole and in their places.
    fn backward_whole(&mut self, end: impl Iterator<Item = f64>) {
        let (stride, hours) = (self.stride(), self.hours());
        let [charge, discharge, energy] = self.limits;
        let n = (hours + 1) * stride;
        // What stands there need not be made zero first.
        if self.rows.pieces.first().is_none_or(|first| first.capacity() < n) {
            self.rows.restart(n);
        }
        self.rows.last = 0;
        let rows = self.rows.here();
        rows.resize(n, 0.0);
        for (column, g) in rows.iter_mut().zip(end) {
            *column = g;
        }
        let whole = |t: usize| Band { from: 0, to: stride, piece: 0, at: (hours - t) * stride };
        self.bands[hours] = whole(hours);
        let (buy, sell) = (&self.buy[..stride], &self.sell[..stride]);
        for t in (0..hours).rev() {
            self.bands[t] = whole(t);
            let (bought, saved) = (self.bought[t], self.saved[t]);
            let (found, rest) = rows.split_at_mut(whole(t).at);
            let (next, row) = (&found[whole(t + 1).at..][..stride], &mut rest[..stride]);
            for j in 0..stride {
                let u = change(buy[j], sell[j], bought, saved, charge, discharge);
                row[j] = before(next[j], u, energy);
            }
        }
    }

    /// At the end stored energy is worth nothing.
    fn backward_open(&mut self) {
        let (stride, energy) = (self.stride(), self.limits[2]);
        let worth_more: Vec<bool> =
            (0..stride).map(|j| j + 1 == stride || (j > 0 && self.worth[j] < 0.0)).collect();
        self.backward(worth_more.into_iter().map(|more| if more { energy } else { 0.0 }));
    }

    /// The row of the end is the row of the beginning.
    fn backward_cyclic(&mut self) {
        let (stride, energy) = (self.stride(), self.limits[2]);
        self.backward((0..stride).map(|j| if j + 1 == stride { energy } else { 0.0 }));
        if !self.settle() {
            self.close();
        }
    }

    /// The row of an hour from the row after it, written down behind all others. The change of level falls from column
    /// to column, so what comes to lie between 0 and `energy` lies beside what was there.
    fn row_before(&mut self, t: usize) -> Band {
        let stride = self.stride();
        let [charge, discharge, energy] = self.limits;
        let (bought, saved) = (self.bought[t], self.saved[t]);
        let next = self.bands[t + 1];
        let u = |j: usize| change(self.buy[j], self.sell[j], bought, saved, charge, discharge);
        let (mut from, mut to) = (next.from, next.to);
        while from > 0 && u(from - 1) < 0.0 {
            from -= 1;
        }
        while to < stride && u(to) > 0.0 {
            to += 1;
        }
        self.rows.make_room(to - from);
        let (piece, at) = self.rows.end();
        self.rows.here().extend(std::iter::repeat_n(0.0, next.from - from));
        self.rows.copy(next);
        self.rows.here().extend(std::iter::repeat_n(energy, to - next.to));
        let (row, buy, sell) = (&mut self.rows.here()[at..], &self.buy[from..to], &self.sell[from..to]);
        // Lengths that are known to be alike, so that several columns are done at a time.
        let n = row.len();
        let (buy, sell) = (&buy[..n], &sell[..n]);
        for j in 0..n {
            row[j] = before(row[j], change(buy[j], sell[j], bought, saved, charge, discharge), energy);
        }
        self.narrowed(Band { from, to, piece, at })
    }

    /// A band without the columns at its ends that are 0 or `energy`; short rows are left whole.
    #[inline]
    fn narrowed(&self, band: Band) -> Band {
        if self.stride() <= SHORT {
            return band;
        }
        let row = self.rows.of(band);
        let (mut first, mut end) = (0, row.len());
        while first < end && row[first] <= 0.0 {
            first += 1;
        }
        while first < end && row[end - 1] >= self.limits[2] {
            end -= 1;
        }
        Band { from: band.from + first, to: band.from + end, at: band.at + first, ..band }
    }

    /// Whether two rows are the same.
    fn same(&self, a: Band, b: Band) -> bool {
        (a.from, a.to) == (b.from, b.to) && self.rows.of(a) == self.rows.of(b)
    }

    /// Takes the first row as the last and goes back until the rows are those found before, which in a store of
    /// hours to days is soon; false if that does not happen within the year.
    fn settle(&mut self) -> bool {
        let hours = self.hours();
        self.bands[hours] = self.bands[0];
        for t in (0..hours).rev() {
            let (was, end) = (self.bands[t], self.rows.end());
            self.bands[t] = self.row_before(t);
            if self.same(self.bands[t], was) {
                self.bands[t] = was;
                self.rows.cut(end);
                return true;
            }
        }
        self.same(self.bands[0], self.bands[hours])
    }

    /// The year as a whole takes a threshold from `g` at its end to `clamp(g - drift, low, high)` at its
    /// beginning, so the `g` that returns to itself follows at once: where the store is too large to forget.
    fn close(&mut self) {
        let [charge, discharge, energy] = self.limits;
        let closed = |j: usize| {
            let (mut drift, mut low, mut high) = (0.0, 0.0, energy);
            for t in (0..self.bought.len()).rev() {
                let u = change(self.buy[j], self.sell[j], self.bought[t], self.saved[t], charge, discharge);
                drift += u;
                low = before(low, u, energy);
                high = before(high, u, energy);
            }
            if drift < 0.0 { high } else { low }
        };
        let end: Vec<f64> = (0..self.stride()).map(closed).collect();
        self.backward(end.into_iter());
    }

    /// Levels from the rows. In a cyclic problem: passes until the year ends in the state it began in.
    fn forward<const KEEP: bool>(&mut self, cyclic: bool) {
        let energy = self.limits[2];
        let (mut low, mut high) = (0.0, energy);
        let (mut start, mut rank) = (0.0, 0);
        for pass in 0..MAX_PASSES {
            let (end, last) = self.pass::<KEEP>(start, rank, pass > 0);
            if !cyclic || (end == start && last == rank) {
                return;
            }
            // The end rises with the start, but no faster: a start that closes lies beyond every end.
            if end > start {
                low = math::max(low, end);
            } else if end < start {
                high = math::min(high, end);
            }
            // The first passes follow the store from year to year, the others halve what is left.
            rank = last;
            let halfway = math::clamp(self.grid.round(0.5 * (low + high)), low, high);
            start = if end == start || pass < 2 { end } else { halfway };
        }
    }

    /// One pass from a level and a rank; ends early where it meets the pass before. Returns level and rank at
    /// the end of the year.
    fn pass<const KEEP: bool>(&mut self, start: f64, rank: usize, met: bool) -> (f64, usize) {
        let stride = self.stride();
        let hours = self.hours();
        let [charge, discharge, energy] = self.limits;
        let (buy, sell) = (&self.buy[..stride], &self.sell[..stride]);
        let last_rank = stride - 2;
        let (mut s, mut r) = (start, rank);
        for t in 0..hours {
            let band = self.bands[t + 1];
            let row = self.rows.of(band);
            let next = |j: usize| {
                if j < band.from { 0.0 } else { row.get(j - band.from).copied().unwrap_or(energy) }
            };
            let (bought, saved) = (self.bought[t], self.saved[t]);
            let at = |j: usize| change(buy[j], sell[j], bought, saved, charge, discharge);
            let (mut upper, mut lower) = (at(r), at(r + 1));
            // Only an empty or a full store changes its worth.
            while r > 0 && next(r) - upper > s {
                r -= 1;
                (upper, lower) = (at(r), upper);
            }
            while r < last_rank && next(r + 1) - lower < s {
                r += 1;
                (upper, lower) = (lower, at(r + 1));
            }
            if met && self.level[t] == s && self.rank[t] as usize == r {
                return (self.level[hours], self.rank[hours - 1] as usize);
            }
            let to = if KEEP { math::min(s + upper, next(r + 1)) } else { math::max(s + lower, next(r)) };
            self.level[t] = s;
            self.rank[t] = r as u32;
            self.change[t] = to - s;
            s = to;
        }
        self.level[hours] = s;
        (s, r)
    }
}

#[cfg(test)]
mod tests;
