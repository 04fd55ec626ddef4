//! The account year by year: what is due, paid, in arrears and built, out of whose money.

use crate::evidence::Evidence;
use crate::hash::Fingerprint;
use crate::math;
use crate::register::id;
use crate::scenario::{Params, Scenario};
use crate::time::{LAST_YEAR, Year};
use crate::units::{YUAN_PER_BN, Yuan};

use super::contract::{Contract, annuity_factor, cost_of_capital};
use super::event::{Event, EventKind};
use super::input::{Input, Inputs};
use super::item::Item;
use super::opening::{Opening, Stage};
use super::works::{Built, Works};
use super::year::YearOfAccount;

/// First year of the account.
pub const FIRST_PPP_YEAR: Year = 2025;
/// Points of the general public budget by which payments are tried either way: what is due moves over them, and what is
/// budgeted is published nowhere.
const BUDGET_TRIED: f64 = 0.002;
/// First whole year of the guidance of August 2025: contracts and slow projects are changed at its start.
const GUIDANCE_YEAR: Year = 2026;

/// The setting on which arrears hang most, what is budgeted for payments, tried a little either way.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OtherBudgets {
    /// Share of the general public budget as it is set.
    pub value: f64,
    /// A little less, a little more.
    pub ends: [f64; 2],
    /// Arrears of the last year at either.
    pub arrears: [f64; 2],
}

/// The account of a scenario.
#[derive(Clone, Debug, PartialEq)]
pub struct Account {
    /// What was put in.
    pub inputs: Inputs,
    /// The stock at the end of 2024.
    pub opening: Opening,
    /// 2025-2035.
    pub years: Vec<YearOfAccount>,
    /// What happened, in order of time.
    pub events: Vec<Event>,
}

impl Account {
    /// The account of a scenario on the data of its vintage and its reader's own.
    #[must_use]
    pub fn of(scenario: &Scenario) -> Self {
        Self::new(&scenario.params(), &Inputs::new(&Evidence::of(scenario)))
    }

    /// The account of these levers and inputs.
    #[must_use]
    pub fn new(params: &Params, inputs: &Inputs) -> Self {
        let opening = Opening::new(inputs);
        let mut state = State::new(params, inputs, &opening);
        state.tell_not_begun(&opening);
        let years = (FIRST_PPP_YEAR..=LAST_YEAR).map(|year| state.step(year, &opening)).collect();
        Self { inputs: inputs.clone(), years, events: state.events, opening }
    }

    /// A figure of a year, if the account has that year.
    #[must_use]
    pub fn at(&self, item: Item, year: Year) -> Option<f64> {
        self.years.iter().find(|of| of.year == year).map(|of| item.of(of))
    }

    /// What a little less and a little more budgeted does to arrears of the last year.
    #[must_use]
    pub fn with_other_budgets(&self, params: &Params) -> OtherBudgets {
        let row = id::PPP_BUDGET_SHARE.row();
        let value = params[id::PPP_BUDGET_SHARE];
        let ends = [value - BUDGET_TRIED, value + BUDGET_TRIED].map(|x| math::clamp(x, row.min, row.max));
        let at = |x| Self::new(&params.clone().with(id::PPP_BUDGET_SHARE, x), &self.inputs);
        let arrears = ends.map(|x| at(x).at(Item::Arrears, LAST_YEAR).unwrap_or_default());
        OtherBudgets { value, ends, arrears }
    }

    /// Fingerprint of the raw bits of every figure.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        let mut print = Fingerprint::default();
        for year in &self.years {
            for item in Item::ALL {
                print.number(item.of(year));
            }
        }
        print.hex()
    }
}

/// The account under way.
struct State<'a> {
    params: &'a Params,
    inputs: &'a Inputs,
    contracts: Vec<Contract>,
    works: Works,
    arrears: Yuan,
    events: Vec<Event>,
    /// Of the last year: arrears grew, arrears fell, the lines of ten and of five per cent were passed, building was short.
    lasting: [bool; LASTING.len()],
}

/// Stages of what is built.
const UNDER_CONSTRUCTION: [Stage; 2] = [Stage::Early, Stage::Near];

/// Lasting states, each told when it starts.
const LASTING: [EventKind; 5] = [
    EventKind::ArrearsGrow,
    EventKind::ArrearsFall,
    EventKind::LineReached,
    EventKind::GovernmentLineReached,
    EventKind::FundsShort,
];

impl<'a> State<'a> {
    fn new(params: &'a Params, inputs: &'a Inputs, opening: &Opening) -> Self {
        let rate = cost_of_capital(params, inputs, false);
        let term = inputs.at(Input::Term) as u32;
        let left = term.saturating_sub(inputs.at(Input::Elapsed) as u32);
        let owed: f64 = opening
            .of(Stage::Operating)
            .map(|cell| cell.investment.get() * cell.payer.government_part(inputs))
            .sum();
        let principal = Yuan::whole(owed * annuity_factor(rate, left) / annuity_factor(rate, term));
        Self {
            params,
            inputs,
            contracts: vec![Contract { principal, years: left }],
            works: Works::new(opening, params, inputs),
            arrears: bn(inputs.at(Input::OpeningArrears)),
            events: Vec::new(),
            lasting: [false; LASTING.len()],
        }
    }

    /// Local general public budget expenditure of a year.
    fn expenditure(&self, year: Year) -> Yuan {
        let given = self.inputs.given(Input::Expenditure);
        let years = f64::from(year - given.date.year());
        Yuan::whole(given.value * YUAN_PER_BN * math::pow(1.0 + self.inputs.at(Input::Growth), years))
    }

    fn tell(&mut self, year: Year, kind: EventKind, quantity: f64) {
        self.events.push(Event { year, kind, quantity });
    }

    fn due(&self, rate: f64) -> Yuan {
        self.contracts.iter().map(|contract| contract.due(rate)).sum()
    }

    /// Changes contracts (G06) and slow projects (G03); the cost saved.
    fn renegotiate(&mut self) -> Yuan {
        let before = self.due(cost_of_capital(self.params, self.inputs, false));
        let added = self.params[id::PPP_ADDED_TERM_YEARS] as u32;
        self.contracts.iter_mut().for_each(|contract| contract.years += added);
        let less = before - self.due(cost_of_capital(self.params, self.inputs, true));
        if less > Yuan::ZERO {
            self.tell(GUIDANCE_YEAR, EventKind::Renegotiated, less.get());
        }
        let saved = self.works.shrink(self.params[id::PPP_SHRINK_SHARE]);
        if saved > Yuan::ZERO {
            self.tell(GUIDANCE_YEAR, EventKind::Shrunk, saved.get());
        }
        saved
    }

    /// Tells what leaves before the account begins.
    fn tell_not_begun(&mut self, opening: &Opening) {
        let investment = opening.investment(Stage::NotBegun);
        if investment > Yuan::ZERO {
            self.tell(FIRST_PPP_YEAR, EventKind::NotBegunLeave, investment.get());
        }
    }

    fn step(&mut self, year: Year, at_first: &Opening) -> YearOfAccount {
        let (params, inputs) = (self.params, self.inputs);
        let shrunk = if year == GUIDANCE_YEAR { self.renegotiate() } else { Yuan::ZERO };
        let rate = cost_of_capital(params, inputs, year >= GUIDANCE_YEAR);
        let (opening, due) = (self.arrears, self.due(rate));
        let interest = opening.times(inputs.at(Input::ArrearsRate));
        let owed = opening + due + interest;

        // Payments first: the budget, then own funds, then transfers. Bonds may only build. The lines of ten and five per
        // cent bind new projects; what is signed is paid whatever they say.
        let expenditure = self.expenditure(year);
        let planned = expenditure.times(params[id::PPP_BUDGET_SHARE]);
        let own = bn(params[id::PPP_OWN_BN_YUAN_PER_YEAR]);
        let transfers = bn(params[id::PPP_TRANSFERS_BN_YUAN_PER_YEAR]);
        let bonds = bn(params[id::PPP_BONDS_BN_YUAN_PER_YEAR]);
        let [budget, own_paid, transfers_paid] = drawn(owed, [planned, own, transfers]);
        let paid = budget + own_paid + transfers_paid;
        self.arrears = owed - paid;

        let funds = [bonds, transfers - transfers_paid, own - own_paid];
        let before = UNDER_CONSTRUCTION.map(|stage| self.works.projects(stage));
        let built = self.works.build(inputs, funds.into_iter().sum());
        let [bonds_built, transfers_built, own_built] = drawn(built.government, funds);
        self.tell_finished(before, year, at_first);

        let added = params[id::PPP_ADDED_TERM_YEARS];
        let term = inputs.at(Input::Term) + if year >= GUIDANCE_YEAR { added } else { 0.0 };
        self.contracts.iter_mut().for_each(|contract| *contract = contract.after_a_year(rate));
        self.contracts.push(Contract { principal: built.principal, years: term as u32 });

        let of_year = YearOfAccount {
            year,
            opening,
            due,
            interest,
            paid,
            closing: self.arrears,
            principal: self.contracts.iter().map(|contract| contract.principal).sum(),
            budget,
            own: own_paid + own_built,
            transfers: transfers_paid + transfers_built,
            bonds: bonds_built,
            building: built.government,
            loans: built.loans,
            equity: built.equity,
            built: built.cost,
            shrunk,
            remaining: self.works.remaining(),
            expenditure,
            unfinished: UNDER_CONSTRUCTION.map(|stage| self.works.projects(stage)),
        };
        self.tell_lasting(&of_year, &built);
        of_year
    }

    /// Tells what was finished this year, as shares of the existing investment.
    fn tell_finished(&mut self, before: [f64; 2], year: Year, at_first: &Opening) {
        let [early, near] = UNDER_CONSTRUCTION.map(|stage| at_first.share(stage));
        if before[1] > 0.0 && self.works.projects(Stage::Near) == 0.0 {
            self.tell(year, EventKind::NearFinished, near);
        }
        if before.iter().sum::<f64>() > 0.0 && self.works.remaining() == Yuan::ZERO {
            self.tell(year, EventKind::AllFinished, early + near);
        }
    }

    /// Tells of lasting states when they start, and of arrears that are gone.
    fn tell_lasting(&mut self, year: &YearOfAccount, built: &Built) {
        let over = |line| year.due - year.expenditure.times(self.inputs.at(line));
        let [over_line, over_government] = [Input::BudgetLine, Input::GovernmentLine].map(over);
        let change = year.closing - year.opening;
        let now = [
            (change > Yuan::ZERO, change),
            (change < Yuan::ZERO, -change),
            (over_line > Yuan::ZERO, over_line),
            (over_government > Yuan::ZERO, over_government),
            (built.short, year.remaining),
        ];
        for (i, (holds, quantity)) in now.into_iter().enumerate() {
            if holds && !self.lasting[i] {
                self.tell(year.year, LASTING[i], quantity.get());
            }
            self.lasting[i] = holds;
        }
        if year.opening > Yuan::ZERO && year.closing == Yuan::ZERO {
            self.tell(year.year, EventKind::ArrearsCleared, year.opening.get());
        }
    }
}

/// So many billion yuan.
fn bn(x: f64) -> Yuan {
    Yuan::whole(x * YUAN_PER_BN)
}

/// What `wanted` takes of each source, in their order.
fn drawn<const N: usize>(wanted: Yuan, sources: [Yuan; N]) -> [Yuan; N] {
    let mut left = wanted;
    sources.map(|source| {
        let taken = left.least(source);
        left -= taken;
        taken
    })
}
