//! Present values by hand, books to the yuan, and each rule at work.

use crate::evidence::Evidence;
use crate::register::{ParamId, id};
use crate::scenario::{Params, Scenario};
use crate::time::{LAST_YEAR, Year};
use crate::units::Yuan;
use crate::vintage::Vintage;

use super::*;

fn inputs() -> Inputs {
    Inputs::new(&Evidence::new(Vintage::Latest))
}

fn params(changes: &[(ParamId, f64)]) -> Params {
    changes.iter().fold(Scenario::baseline().params(), |params, &(param, x)| params.with(param, x))
}

fn account(changes: &[(ParamId, f64)]) -> Account {
    Account::new(&params(changes), &inputs())
}

fn at(account: &Account, item: Item, year: Year) -> f64 {
    account.at(item, year).expect("a year of the account")
}

fn told(account: &Account, kind: EventKind) -> Option<Event> {
    account.events.iter().find(|event| event.kind == kind).copied()
}

// By hand: (1 - 1.05^-10) / 0.05 = 7.721735, (1 - 1.058^-20) / 0.058 = 11.658878; at no interest the years themselves.
// Breaks if an annuity is of another formula.
#[test]
fn annuity_factors_are_those_of_the_tables() {
    assert!((annuity_factor(0.05, 10) - 7.721_734_93).abs() < 1e-8);
    let (mut by_sum, mut factor) = (0.0, 1.0);
    for _ in 0..20 {
        factor /= 1.058;
        by_sum += factor;
    }
    assert!((annuity_factor(0.058, 20) - by_sum).abs() < 1e-12);
    assert_eq!(annuity_factor(0.0, 7).to_bits(), 7.0_f64.to_bits());
}

// Breaks if the payments of a contract are not worth its principal, or do not end with it to the yuan.
#[test]
fn what_a_contract_pays_is_worth_its_principal() {
    let (rate, principal) = (0.06, 1_000_000_000.0);
    let mut contract = Contract { principal: Yuan::exact(principal), years: 10 };
    // By hand: 1e9 x 0.06 / (1 - 1.06^-10) = 135,867,958.
    assert_eq!(contract.due(rate), Yuan::exact(135_867_958.0));
    let (mut worth, mut factor) = (0.0, 1.0);
    for _ in 0..10 {
        factor /= 1.0 + rate;
        worth += factor * contract.due(rate).get();
        contract = contract.after_a_year(rate);
    }
    assert!((worth - principal).abs() < 10.0, "{worth}");
    assert_eq!(contract, Contract { principal: Yuan::ZERO, years: 0 });
    assert_eq!(contract.due(rate), Yuan::ZERO);
}

// Breaks if a longer term alone makes a contract worth less: at its own rate the payments left are worth the principal
// whatever the term, only a lower rate saves.
#[test]
fn a_longer_term_saves_a_year_and_nothing_in_present_value() {
    let worth = |rate: f64, years: u32| {
        let contract = Contract { principal: Yuan::exact(1e12), years };
        contract.due(rate).get() * annuity_factor(rate, years)
    };
    let due = |rate: f64, years: u32| Contract { principal: Yuan::exact(1e12), years }.due(rate);
    assert!((worth(0.058, 16) - worth(0.058, 21)).abs() < 20.0);
    assert!(due(0.058, 21) < due(0.058, 16) && due(0.048, 16) < due(0.058, 16));
}

// Breaks if the split of the totals loses a project or a yuan, or payers differ between stages.
#[test]
fn the_opening_adds_up_to_the_totals() {
    let opening = Opening::new(&inputs());
    assert_eq!(opening.cells.iter().map(|cell| cell.investment).sum::<Yuan>(), Yuan::exact(13.1e12));
    assert_eq!(opening.cells.iter().map(|cell| cell.projects).sum::<f64>().to_bits(), 7934.0_f64.to_bits());
    let operating: Yuan = opening.of(Stage::Operating).map(|cell| cell.investment).sum();
    assert_eq!(operating, Yuan::exact(9.17e12));
    let gap = opening.of(Stage::Near).find(|cell| cell.payer == Payer::Gap).expect("a cell");
    // By hand: 13.1e12 x 0.3 x 0.5 x 0.69.
    assert_eq!(gap.investment, Yuan::exact(1_355.85e9));
    // By hand: 13.1e12 x 0.3 x 0.5 x 0.7.
    assert_eq!(opening.investment(Stage::NotBegun), Yuan::exact(1_375.5e9));
    assert!((opening.share(Stage::Near) - 0.15).abs() < 1e-12);
}

// By hand: 9.17e12 x (0.69 x 0.5 + 0.21) = 5.08935e12 over 11.658878 (5.8 %, 20 years) is 436.5 bn a year. Breaks if
// what is due is not the annuity of what government pays of the stock in operation.
#[test]
fn the_first_year_is_due_as_by_hand() {
    let rate = 0.8 * 0.055 + 0.2 * 0.07;
    let due = at(&account(&[]), Item::Due, FIRST_PPP_YEAR);
    assert!((due - 5.08935e12 / annuity_factor(rate, 20)).abs() < 2.0, "{due}");
}

/// A stock ten times as large, whose payments pass both lines.
fn beyond_the_lines() -> Inputs {
    inputs().with(Input::Stock, 131_000.0)
}

/// Settings that lead to every corner of the account.
fn corners() -> Vec<Account> {
    let ends = |param: ParamId| [param.row().min, param.row().max].map(|x| account(&[(param, x)]));
    let mut corners = vec![account(&[])];
    for param in ParamId::all().filter(|param| param.row().id.starts_with("ppp.")) {
        corners.extend(ends(param));
    }
    let inputs = inputs();
    for &input in Input::ALL {
        let given = inputs.given(input);
        let params = params(&[]);
        corners.extend([given.low, given.high].map(|x| Account::new(&params, &inputs.with(input, x))));
    }
    corners.push(account(&[(id::PPP_BUDGET_SHARE, 0.12), (id::PPP_BONDS_BN_YUAN_PER_YEAR, 500.0)]));
    corners.push(Account::new(&params(&[(id::PPP_BUDGET_SHARE, 0.12)]), &beyond_the_lines()));
    corners
}

// Breaks if a yuan is lost or found anywhere: in arrears, between sources and uses, or in what is built.
#[test]
fn every_book_closes_to_the_yuan() {
    for account in corners() {
        let bn = Yuan::exact(1e9);
        let mut before = Yuan::whole(account.inputs.at(Input::OpeningArrears) * bn.get());
        for y in &account.years {
            assert_eq!(y.opening, before, "{y:?}");
            assert_eq!(y.opening + y.due + y.interest - y.paid, y.closing, "{y:?}");
            assert_eq!(y.paid + y.building, y.budget + y.own + y.transfers + y.bonds, "{y:?}");
            assert_eq!(y.built, y.building + y.loans + y.equity, "{y:?}");
            for money in [y.closing, y.paid, y.building, y.loans, y.remaining, y.principal, y.shrunk] {
                assert!(money >= Yuan::ZERO && money.get().fract() == 0.0, "{y:?}");
            }
            before = y.closing;
        }
        assert_eq!(account.years.len(), 11);
    }
}

// Breaks if cost to build appears or vanishes: what remains falls by what is built and what is made smaller, to the yuan.
#[test]
fn what_remains_falls_by_what_is_built() {
    for account in corners() {
        let mut before: Option<Yuan> = None;
        for y in &account.years {
            if let Some(before) = before {
                assert_eq!(before - y.built - y.shrunk, y.remaining, "{}", y.year);
            }
            before = Some(y.remaining);
        }
    }
}

// Breaks if a kind of event is raised by nothing.
#[test]
fn every_event_happens_somewhere() {
    let corners = corners();
    for kind in EventKind::ALL {
        assert!(corners.iter().any(|account| told(account, *kind).is_some()), "{}", kind.id());
        let known = match kind.basis() {
            Basis::Rule(id) => crate::register::rule(id).is_some(),
            Basis::Document(id) => crate::register::source(id).is_some(),
            Basis::None => true,
        };
        assert!(known, "{}", kind.id());
    }
}

// Breaks if a lever works backwards: less budgeted leaves more in arrears, renegotiation asks for less, smaller projects
// leave less to build, more loans and bonds build more.
#[test]
fn levers_work_in_their_direction() {
    let end = |item, param: ParamId, x| at(&account(&[(param, x)]), item, LAST_YEAR);
    let ends = |item, param: ParamId| [param.row().min, param.row().max].map(|x| end(item, param, x));
    for (item, param) in [
        (Item::Arrears, id::PPP_BUDGET_SHARE),
        (Item::Arrears, id::PPP_TRANSFERS_BN_YUAN_PER_YEAR),
        (Item::Arrears, id::PPP_OWN_BN_YUAN_PER_YEAR),
        (Item::Due, id::PPP_RATE_CUT_SHARE),
        (Item::Due, id::PPP_ADDED_TERM_YEARS),
        (Item::Due, id::PPP_RETURN_CUT_SHARE),
        (Item::Remaining, id::PPP_SHRINK_SHARE),
        (Item::Remaining, id::PPP_LOAN_SHARE),
        (Item::Remaining, id::PPP_BONDS_BN_YUAN_PER_YEAR),
    ] {
        let [low, high] = ends(item, param);
        assert!(low > high || (low == 0.0 && high == 0.0), "{}: {low} {high}", param.row().id);
    }
}

// Breaks if what is near completion waits for what is not (G02), or revenue does not decide where progress is alike (G01).
#[test]
fn near_completion_comes_first_and_then_revenue() {
    let first = account(&[]);
    let never = account(&[(id::PPP_FINISH_FIRST_SHARE, 1.0), (id::PPP_REVENUE_WEIGHT_SHARE, 1.0)]);
    assert!(at(&first, Item::Near, 2025) < at(&never, Item::Near, 2025));
    assert_eq!(at(&first, Item::Near, 2026).to_bits(), 0.0_f64.to_bits());
}

// Breaks if the lines of ten and five per cent hold back what is signed: they bind new projects and are told, no more
// (财金〔2015〕21号, 财金〔2022〕119号).
#[test]
fn lines_are_told_and_what_is_signed_is_paid() {
    let high = params(&[(id::PPP_BUDGET_SHARE, 0.12)]);
    let account = Account::new(&high, &beyond_the_lines());
    let first = &account.years[0];
    // By hand: 12 % of 24,389 x 1.02 bn, of ten times 436.5 bn and what was owed before.
    assert_eq!(first.budget, Yuan::whole(0.12 * 24_389e9 * 1.02));
    let over = |line: f64| first.due - first.expenditure.times(line);
    let told_at = |kind| told(&account, kind).map(|event| (event.year, event.quantity.to_bits()));
    assert_eq!(told_at(EventKind::LineReached), Some((2025, over(0.1).get().to_bits())));
    assert_eq!(told_at(EventKind::GovernmentLineReached), Some((2025, over(0.05).get().to_bits())));
    // Whatever the lines are, everything else is the same.
    let lines = [Input::BudgetLine, Input::GovernmentLine];
    let lower = lines.iter().fold(beyond_the_lines(), |inputs, line| inputs.with(*line, 0.001));
    assert_eq!(Account::new(&high, &lower).years, account.years);
}

// Breaks if what was not begun by the end of 2024 is built, or leaves without a word.
#[test]
fn what_was_not_begun_leaves() {
    let all = Account::new(&params(&[]), &inputs().with(Input::NotBegun, 1.0));
    assert_eq!(at(&all, Item::Early, 2025).to_bits(), 0.0_f64.to_bits());
    let usual = account(&[]);
    let left = told(&usual, EventKind::NotBegunLeave).expect("an event");
    assert_eq!((left.year, left.quantity.to_bits()), (2025, 1_375.5e9_f64.to_bits()));
    let first = &usual.years[0];
    // By hand: 13.1e12 x 0.3 x 0.5 x (0.3 x 0.8 + 0.1) = 668.1e9 are to be built.
    assert!(((first.built + first.remaining).get() - 668.1e9).abs() < 9.0);
    // What was near completion is 15 % of the stock, all under construction 19.5 %.
    for (kind, share) in [(EventKind::NearFinished, 0.15), (EventKind::AllFinished, 0.195)] {
        assert!((told(&usual, kind).expect("an event").quantity - share).abs() < 1e-9);
    }
}

// Breaks if the default budget no longer follows from what its note says: with own funds and transfers it covers what is
// due in 2025, within two billion yuan.
#[test]
fn the_default_budget_covers_what_is_due_in_2025() {
    let usual = account(&[]);
    let first = &usual.years[0];
    assert!((first.paid - first.due).get().abs() < 2e9, "{first:?}");
}

// Breaks if arrears compound at another rate: with nothing paid and nothing due they grow by interest alone.
#[test]
fn arrears_compound() {
    let none = [id::PPP_BUDGET_SHARE, id::PPP_OWN_BN_YUAN_PER_YEAR, id::PPP_TRANSFERS_BN_YUAN_PER_YEAR];
    let params = params(&none.map(|param| (param, 0.0)));
    let account = Account::new(&params, &inputs().with(Input::Gap, 0.0).with(Input::Government, 0.0));
    // By hand: 200 bn, 210 bn, 220.5 bn at 5 %.
    assert_eq!(at(&account, Item::Arrears, 2025).to_bits(), 210e9_f64.to_bits());
    assert_eq!(at(&account, Item::Arrears, 2026).to_bits(), 220.5e9_f64.to_bits());
}

// Breaks if an earlier vintage rests on what was known later: at the end of 2024 the share of 2025 was not.
#[test]
fn the_end_of_2024_does_not_know_the_share_of_2025() {
    let inputs = Inputs::new(&Evidence::new(Vintage::EndOf2024));
    assert_eq!(inputs.at(Input::Operating).to_bits(), 0.21_f64.to_bits());
    assert_eq!(inputs.given(Input::Expenditure).date.year(), 2023);
    assert_eq!(inputs.at(Input::NotBegun).to_bits(), 0.0_f64.to_bits());
}
