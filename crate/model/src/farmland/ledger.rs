//! Double entry for land and for money: stocks change by postings and by nothing else.
//!
//! A flow is decided once, as a whole number, and posted on every book it touches. The ledger that a reader
//! opens is the computation itself.

use std::fmt::Debug;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Sub, SubAssign};

use crate::region::N_PROVINCES;
use crate::time::{N_YEARS, Year, year_idx};
use crate::units::{Mu, Yuan};

/// A quantity a book may hold.
pub trait Amount:
    Copy
    + Debug
    + Default
    + PartialOrd
    + Add<Output = Self>
    + Sub<Output = Self>
    + AddAssign
    + SubAssign
    + Sum
    + 'static
{
    /// Unit as it is written in files.
    const UNIT: &'static str;
}
impl Amount for Mu {
    const UNIT: &'static str = Self::UNIT;
}
impl Amount for Yuan {
    const UNIT: &'static str = Self::UNIT;
}

/// A kind of entry, and the books it touches.
pub trait Entry: Copy + Debug + 'static {
    /// The books.
    type Book: Copy + 'static;
    /// What they hold.
    type Amount: Amount;
    /// Number of kinds of entry.
    const N_ENTRIES: usize;
    /// Number of books.
    const N_BOOKS: usize;
    /// Place of this kind.
    fn index(self) -> usize;
    /// Place of a book.
    fn book_index(book: Self::Book) -> usize;
    /// The books it changes: `true` adds, `false` takes away.
    fn postings(self) -> &'static [(Self::Book, bool)];
}

/// Balances and flows of 31 provinces from 2019 to 2035.
#[derive(Clone, Debug)]
pub struct Ledger<E: Entry> {
    balance: Box<[E::Amount]>,
    flow: Box<[E::Amount]>,
}

impl<E: Entry> Default for Ledger<E> {
    fn default() -> Self {
        let zeros = |n: usize| vec![E::Amount::default(); n * N_YEARS * N_PROVINCES].into_boxed_slice();
        Self { balance: zeros(E::N_BOOKS), flow: zeros(E::N_ENTRIES) }
    }
}

impl<E: Entry> Ledger<E> {
    /// Empties the books at their first year-end, keeping the memory; later years are emptied as they open.
    pub(super) fn clear(&mut self) {
        self.balance[..E::N_BOOKS * N_PROVINCES].fill(E::Amount::default());
    }

    #[inline]
    fn place(n: usize, index: usize, year: Year, p: usize) -> usize {
        (year_idx(year) * n + index) * N_PROVINCES + p
    }

    /// Carries the balances of `year - 1` into `year`, which has no entries yet.
    pub(super) fn open_year(&mut self, year: Year) {
        let size = E::N_BOOKS * N_PROVINCES;
        let start = year_idx(year) * size;
        self.balance.copy_within(start - size..start, start);
        let size = E::N_ENTRIES * N_PROVINCES;
        self.flow[year_idx(year) * size..][..size].fill(E::Amount::default());
    }

    /// Sets a balance with which a book opens.
    pub(super) fn open(&mut self, book: E::Book, year: Year, p: usize, amount: E::Amount) {
        self.balance[Self::place(E::N_BOOKS, E::book_index(book), year, p)] = amount;
    }

    /// Adds to what a book opened with, and so to its balances up to `year`.
    pub(super) fn raise_opening(&mut self, book: E::Book, year: Year, p: usize, amount: E::Amount) {
        for y in crate::time::FIRST_YEAR..=year {
            self.balance[Self::place(E::N_BOOKS, E::book_index(book), y, p)] += amount;
        }
    }

    /// Books an entry on every stock it changes.
    #[inline]
    pub(super) fn post(&mut self, entry: E, year: Year, p: usize, amount: E::Amount) {
        debug_assert!(amount >= E::Amount::default(), "{entry:?} of {amount:?} in province {p}, {year}");
        self.flow[Self::place(E::N_ENTRIES, entry.index(), year, p)] += amount;
        for &(book, adds) in entry.postings() {
            let balance = &mut self.balance[Self::place(E::N_BOOKS, E::book_index(book), year, p)];
            if adds {
                *balance += amount;
            } else {
                *balance -= amount;
            }
        }
    }

    /// Balance at the end of a year.
    #[inline]
    #[must_use]
    pub fn balance(&self, book: E::Book, year: Year, p: usize) -> E::Amount {
        self.balance[Self::place(E::N_BOOKS, E::book_index(book), year, p)]
    }

    /// A flow of a year.
    #[inline]
    #[must_use]
    pub fn flow(&self, entry: E, year: Year, p: usize) -> E::Amount {
        self.flow[Self::place(E::N_ENTRIES, entry.index(), year, p)]
    }

    /// National balance.
    #[must_use]
    pub fn national(&self, book: E::Book, year: Year) -> E::Amount {
        (0..N_PROVINCES).map(|p| self.balance(book, year, p)).sum()
    }

    /// National flow.
    #[must_use]
    pub fn national_flow(&self, entry: E, year: Year) -> E::Amount {
        (0..N_PROVINCES).map(|p| self.flow(entry, year, p)).sum()
    }
}
