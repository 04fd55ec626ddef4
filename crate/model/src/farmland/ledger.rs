//! Double entry for land and for money: stocks change by postings and by nothing else.
//!
//! A flow is decided once, as a whole number, and posted on every book it touches. The ledger that a reader
//! opens is the computation itself.

use std::fmt::Debug;
use std::iter::Sum;
use std::ops::{Add, AddAssign, IndexMut, Sub, SubAssign};

use crate::region::{ByProvince, N_PROVINCES};
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
    /// An amount for every kind of entry: what a province books in a year.
    type Flows: Copy + Debug + IndexMut<usize, Output = Self::Amount>;
    /// An amount for every book.
    type Balances: Copy + Debug + IndexMut<usize, Output = Self::Amount>;
    /// Nothing booked.
    const NO_FLOWS: Self::Flows;
    /// Empty books.
    const NO_BALANCES: Self::Balances;
    /// Place of this kind.
    fn index(self) -> usize;
    /// Place of a book.
    fn book_index(book: Self::Book) -> usize;
    /// The books it changes: `true` adds, `false` takes away.
    fn postings(self) -> &'static [(Self::Book, bool)];
}

/// Balances and flows of 31 provinces from 2019 to 2035.
///
/// What a province books in a year lies together, for a step of the year goes through province after province.
/// Balances and flows share a page: so the compiler knows that they are apart, and keeps a balance that several
/// entries change in a register.
#[derive(Clone, Debug)]
pub struct Ledger<E: Entry>(Box<[ByProvince<Page<E>>; N_YEARS]>);

/// A province and year.
#[derive(Clone, Copy, Debug)]
struct Page<E: Entry> {
    balance: E::Balances,
    flow: E::Flows,
}

impl<E: Entry> Page<E> {
    const EMPTY: Self = Self { balance: E::NO_BALANCES, flow: E::NO_FLOWS };
}

impl<E: Entry> Default for Ledger<E> {
    fn default() -> Self {
        Self(on_the_heap([Page::EMPTY; N_PROVINCES]))
    }
}

/// `N` times `x`, never on the stack, for which years of provinces are too large.
pub(super) fn on_the_heap<T: Copy, const N: usize>(x: T) -> Box<[T; N]> {
    match vec![x; N].into_boxed_slice().try_into() {
        Ok(array) => array,
        Err(_) => unreachable!("as many as were asked for"),
    }
}

impl<E: Entry> Ledger<E> {
    /// Empties the books at their first year-end, keeping the memory; later years are emptied as they open.
    pub(super) fn clear(&mut self) {
        for page in &mut self.0[0] {
            page.balance = E::NO_BALANCES;
        }
    }

    /// Carries the balances of `year - 1` into `year`, which has no entries yet.
    pub(super) fn open_year(&mut self, year: Year) {
        let y = year_idx(year);
        // Emptied as a whole, which is faster than page by page.
        self.0[y] = [Page::EMPTY; N_PROVINCES];
        for p in 0..N_PROVINCES {
            self.0[y][p].balance = self.0[y - 1][p].balance;
        }
    }

    /// Sets a balance with which a book opens.
    pub(super) fn open(&mut self, book: E::Book, year: Year, p: usize, amount: E::Amount) {
        self.0[year_idx(year)][p].balance[E::book_index(book)] = amount;
    }

    /// Adds to what a book opened with, and so to its balances up to `year`.
    pub(super) fn raise_opening(&mut self, book: E::Book, year: Year, p: usize, amount: E::Amount) {
        for pages in &mut self.0[..=year_idx(year)] {
            pages[p].balance[E::book_index(book)] += amount;
        }
    }

    /// Books an entry on every stock it changes.
    // Inlined, an entry known to the compiler is as many additions as it has postings; the page is built small.
    #[cfg_attr(not(target_family = "wasm"), inline(always))]
    pub(super) fn post(&mut self, entry: E, year: Year, p: usize, amount: E::Amount) {
        debug_assert!(amount >= E::Amount::default(), "{entry:?} of {amount:?} in province {p}, {year}");
        let page = &mut self.0[year_idx(year)][p];
        page.flow[entry.index()] += amount;
        for &(book, adds) in entry.postings() {
            let balance = &mut page.balance[E::book_index(book)];
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
        self.0[year_idx(year)][p].balance[E::book_index(book)]
    }

    /// A flow of a year.
    #[inline]
    #[must_use]
    pub fn flow(&self, entry: E, year: Year, p: usize) -> E::Amount {
        self.0[year_idx(year)][p].flow[entry.index()]
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

#[cfg(test)]
mod tests {
    use super::super::book::{Book, Books, Flow};
    use super::*;
    use crate::time::{FIRST_YEAR, LAST_YEAR};

    // Breaks if books that are used again begin with what was in them.
    #[test]
    fn books_that_are_used_again_begin_empty() {
        let mut books = Books::default();
        let all =
            |books: &Books| [FIRST_YEAR, FIRST_YEAR + 1].map(|year| books.balance(Book::Area, year, 3).get());
        books.open(Book::Area, FIRST_YEAR, 3, Mu::exact(5.0));
        books.open_year(FIRST_YEAR + 1);
        books.post(Flow::Mining, FIRST_YEAR + 1, 3, Mu::exact(2.0));
        assert_eq!(all(&books), [5.0, 3.0]);
        books.clear();
        assert_eq!(all(&books), [0.0, 3.0]);
        books.open_year(FIRST_YEAR + 1);
        assert_eq!((all(&books), books.flow(Flow::Mining, FIRST_YEAR + 1, 3)), ([0.0; 2], Mu::ZERO));
    }

    // Breaks if an entry lands in another year or province, a book it does not touch moves, or the nation is no sum.
    #[test]
    fn an_entry_moves_its_books_and_no_other() {
        let mut books = Books::default();
        let (year, p) = (LAST_YEAR, N_PROVINCES - 1);
        for (x, p) in [(100.0, 0), (10.0, p)] {
            books.open(Book::Illegal, year - 1, p, Mu::exact(x));
        }
        books.open_year(year);
        books.post(Flow::Rectified, year, p, Mu::exact(4.0));
        for &book in Book::ALL {
            let moved = match book {
                Book::Area | Book::Stable => 4.0,
                Book::Illegal => 106.0,
                _ => 0.0,
            };
            assert_eq!(books.national(book, year).get(), moved, "{}", book.id());
        }
        assert_eq!(books.balance(Book::Illegal, year, p).get(), 6.0);
        for &flow in Flow::ALL {
            let booked = if flow as usize == Flow::Rectified as usize { 4.0 } else { 0.0 };
            assert_eq!(books.national_flow(flow, year).get(), booked, "{}", flow.id());
            assert_eq!(books.flow(flow, year - 1, p), Mu::ZERO);
        }
        // What is found out later about an opening holds for all balances since.
        books.raise_opening(Book::Illegal, year - 1, p, Mu::exact(1.0));
        assert_eq!([year - 1, year].map(|year| books.balance(Book::Illegal, year, p).get()), [11.0, 6.0]);
    }
}
