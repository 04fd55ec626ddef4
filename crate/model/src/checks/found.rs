//! What a check claims, and the numbers behind it.

use crate::time::Date;
use crate::vintage::Vintage;

/// What must hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Claim {
    /// Farmland books close in every province, year and book.
    LandBooksClose,
    /// Storage books close in every region, quarter and book.
    StorageBooksClose,
    /// The stocks that are shown are the closings of the books.
    BooksAreTheSeries,
    /// The nation and every grid are the sum of their provinces.
    NationIsTheSum,
    /// No stock is negative.
    NoNegativeStock,
    /// Quantities are finite whole numbers.
    WholeNumbers,
    /// Farmland history meets what is published.
    LandHistory,
    /// History moves with an assumption, its stocks do not.
    HistoryIsComputed,
    /// Storage is near the published figures at every date.
    StorageHistory,
    /// Classes of storage add up to the total.
    ClassesAddUp,
    /// No province builds beyond its cap.
    CapNeverExceeded,
    /// The cap is the net increase as it is read, less what is owed, or zero.
    CapFollowsLastYear,
    /// Nothing is taken from an empty pool.
    PoolsAreFinite,
    /// Permanent basic farmland lies within stable farmland, and that within farmland.
    NestedAreas,
    /// A red line is flagged in the year it is crossed, and only then.
    RedLinesFlagged,
    /// Every target is judged on this run, and events agree with the series.
    TargetsAgree,
    /// Without orders projects only dwindle.
    NoOrdersNoStarts,
    /// Without the capacity payment nobody orders more.
    NoPaymentFewerOrders,
    /// With a life of ten years nothing older is left.
    WhatIsOldIsGone,
    /// Twice the duration doubles the energy added, not the power.
    TwiceTheDuration,
    /// The same scenario gives the same bits.
    SameBits,
    /// Sampling moves assumptions within their ranges, and nothing else.
    DrawsLeaveLeversAlone,
    /// A link brings back the same scenario.
    LinkComesBack,
    /// Data of end-2024 hold nothing that became known later.
    NoFutureData,
}

impl Claim {
    /// All of them, in the order they are checked.
    pub const ALL: [Self; 24] = [
        Self::LandBooksClose,
        Self::StorageBooksClose,
        Self::BooksAreTheSeries,
        Self::NationIsTheSum,
        Self::NoNegativeStock,
        Self::WholeNumbers,
        Self::LandHistory,
        Self::HistoryIsComputed,
        Self::StorageHistory,
        Self::ClassesAddUp,
        Self::CapNeverExceeded,
        Self::CapFollowsLastYear,
        Self::PoolsAreFinite,
        Self::NestedAreas,
        Self::RedLinesFlagged,
        Self::TargetsAgree,
        Self::NoOrdersNoStarts,
        Self::NoPaymentFewerOrders,
        Self::WhatIsOldIsGone,
        Self::TwiceTheDuration,
        Self::SameBits,
        Self::DrawsLeaveLeversAlone,
        Self::LinkComesBack,
        Self::NoFutureData,
    ];

    /// Name in files.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::LandBooksClose => "land_books_close",
            Self::StorageBooksClose => "storage_books_close",
            Self::BooksAreTheSeries => "books_are_the_series",
            Self::NationIsTheSum => "nation_is_the_sum",
            Self::NoNegativeStock => "no_negative_stock",
            Self::WholeNumbers => "whole_numbers",
            Self::LandHistory => "land_history",
            Self::HistoryIsComputed => "history_is_computed",
            Self::StorageHistory => "storage_history",
            Self::ClassesAddUp => "classes_add_up",
            Self::CapNeverExceeded => "cap_never_exceeded",
            Self::CapFollowsLastYear => "cap_follows_last_year",
            Self::PoolsAreFinite => "pools_are_finite",
            Self::NestedAreas => "nested_areas",
            Self::RedLinesFlagged => "red_lines_flagged",
            Self::TargetsAgree => "targets_agree",
            Self::NoOrdersNoStarts => "no_orders_no_starts",
            Self::NoPaymentFewerOrders => "no_payment_fewer_orders",
            Self::WhatIsOldIsGone => "what_is_old_is_gone",
            Self::TwiceTheDuration => "twice_the_duration",
            Self::SameBits => "same_bits",
            Self::DrawsLeaveLeversAlone => "draws_leave_levers_alone",
            Self::LinkComesBack => "link_comes_back",
            Self::NoFutureData => "no_future_data",
        }
    }
}

/// The numbers behind a check.
#[derive(Clone, Debug, PartialEq)]
pub enum Found {
    /// Books, and all that was entered in them: mu and yuan, or kW, kWh and yuan, whatever the book holds.
    Books {
        /// Books.
        n: usize,
        /// Sum of the entries.
        turnover: f64,
    },
    /// Kinds of stock.
    Stocks {
        /// How many.
        n: usize,
    },
    /// Nothing: whatever is compared is equal.
    NoDifference,
    /// Stocks that end at zero.
    EmptyStocks {
        /// How many.
        n: usize,
    },
    /// The largest number.
    Largest(f64),
    /// Pools that are empty.
    EmptyPools {
        /// How many.
        n: usize,
    },
    /// How far farmland is from what is published.
    LandHistory {
        /// The largest departure of a national year-end, 万亩.
        worst_wanmu: f64,
        /// Provincial figures that were not used.
        apart: Vec<Apart>,
    },
    /// How an assumed outflow moves replenishment.
    Replenished {
        /// The outflow as it is and doubled, 万亩 a year.
        outflow_wanmu: [f64; 2],
        /// Replenishment with one and the other, 万亩.
        wanmu: [f64; 2],
    },
    /// How far storage is from what is published.
    Departure {
        /// The largest departure, as a share of the figure.
        share: f64,
        /// Where that is; GW or GWh.
        worst: Option<Apart>,
    },
    /// Caps below demand.
    CapsBelowDemand {
        /// How many.
        n: usize,
    },
    /// Caps of zero.
    CapsOfZero {
        /// How many.
        n: usize,
    },
    /// The least share of stable farmland that lies beside permanent basic farmland.
    LeastShareBeside(f64),
    /// Red lines that are crossed.
    LinesCrossed {
        /// How often.
        n: usize,
    },
    /// Targets.
    Targets {
        /// How many.
        n: usize,
        /// Of them, those met.
        n_met: usize,
    },
    /// Projects without orders.
    Projects {
        /// On their way at the start, GW.
        opening_gw: f64,
        /// Completed by 2035, GW.
        completed_gw: f64,
    },
    /// Storage at the end of 2035 with and without the capacity payment.
    BuiltWithAndWithout {
        /// With it, GW.
        with_gw: f64,
        /// Without, GW.
        without_gw: f64,
    },
    /// Storage left at the end of 2035.
    Left {
        /// How much, GW.
        gw: f64,
    },
    /// Energy added by stations of two and of four hours.
    AddedAtTwoAndFourHours {
        /// Of two hours, GWh.
        two_gwh: f64,
        /// Of four hours, GWh.
        four_gwh: f64,
    },
    /// Fingerprint of the run.
    Fingerprint(String),
    /// How often draws move assumptions.
    Moved {
        /// Draws.
        n_draws: u64,
        /// Assumptions moved in all of them.
        n_moved: usize,
    },
    /// Characters of links.
    Lengths {
        /// Of the scenario.
        of_scenario: usize,
        /// Of one that changes every parameter.
        of_everything: usize,
    },
    /// The day the newest row became known.
    Newest([Date; Vintage::EARLIER.len()]),
}

/// A published figure and what the run has there, in the unit of the figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Apart {
    /// Name of the figure in the register.
    pub figure: &'static str,
    /// Its region.
    pub region: &'static str,
    /// Its date.
    pub date: Date,
    /// Of the run.
    pub computed: f64,
    /// As published.
    pub published: f64,
}
