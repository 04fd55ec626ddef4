//! Question 20: what renegotiation saves a year, and what arrears cost.

use tianchu_model::Scenario;
use tianchu_model::ppp::{Account, Input, Item, annuity_factor};
use tianchu_model::time::Year;

use super::{Answer, Said, changed, in_unit, plain};

fn yuan(x: f64) -> Said {
    in_unit(x, "yuan")
}

fn with(changes: &[(&str, f64)]) -> Account {
    Account::of(&changed(Scenario::baseline(), changes))
}

fn at(account: &Account, item: Item, year: Year) -> f64 {
    account.at(item, year).expect("a year of the account")
}

fn total(account: &Account, item: Item) -> f64 {
    account.years.iter().skip(1).map(|year| item.of(year)).sum()
}

#[test]
fn q20_rate_or_term() {
    let a = Answer::to("q20-ppp-rate-or-term");
    let usual = with(&[]);
    let rate = with(&[("ppp.rate_cut_share", 0.01)]);
    let term = with(&[("ppp.added_term_years", 5.0)]);
    let both = with(&[("ppp.rate_cut_share", 0.01), ("ppp.added_term_years", 5.0)]);
    assert_eq!(rate, Account::of(&a.scenario), "the scenario is the lower rate");
    let saves = |other: &Account, year| yuan(at(&usual, Item::Due, year) - at(other, Item::Due, year));
    let saved = at(&usual, Item::Due, 2035) - at(&rate, Item::Due, 2035);
    assert!(at(&usual, Item::Interest, 2035) > saved, "the reading says that interest passes what is saved");
    let end = |account: &Account, item| at(account, item, 2035);
    assert!(end(&both, Item::Arrears) == 0.0, "the reading says that both leave no arrears");
    a.says(
        "到期应付 2026 年少 {0}、2030 年少 {1}；期限延长五年，少 {2}、{3}；两者并用，少 {4}、{5}",
        "less is due by {0} in 2026 and {1} in 2030; five more years, by {2} and {3}; both, by {4} and {5}",
        &[
            saves(&rate, 2026),
            saves(&rate, 2030),
            saves(&term, 2026),
            saves(&term, 2030),
            saves(&both, 2026),
            saves(&both, 2030),
        ],
    );
    let interest = [2026, 2030, 2035].map(|year| yuan(at(&usual, Item::Interest, year)));
    a.says(
        "拖欠利息 2026 年 {0}、2030 年 {1}、2035 年 {2}，十年合计 {3}",
        "Interest on arrears is {0} in 2026, {1} in 2030 and {2} in 2035, {3} over the ten years",
        &[interest[0].clone(), interest[1].clone(), interest[2].clone(), yuan(total(&usual, Item::Interest))],
    );
    a.says(
        "2035 年底拖欠 {0}，降息后 {1}，延期后 {2}，两者并用没有拖欠；但尚未支付的政府支出责任（折本金）为 {3}、{4}、{5}",
        "Arrears at the end of 2035 are {0}, with the lower rate {1}, with the longer term {2}, with both none; but the payment duty not yet due, as capital, is then {3}, {4} and {5}",
        &[
            yuan(end(&usual, Item::Arrears)),
            yuan(end(&rate, Item::Arrears)),
            yuan(end(&term, Item::Arrears)),
            yuan(end(&usual, Item::Principal)),
            yuan(end(&rate, Item::Principal)),
            yuan(end(&term, Item::Principal)),
        ],
    );

    // What arrears hang on most.
    let budgeted = |share: f64| end(&with(&[("ppp.budget_share", share)]), Item::Arrears);
    assert!(budgeted(0.019) == 0.0, "the reading says that 1.9 % leaves none");
    a.says(
        "拖欠首先取决于一项判断：预算安排支付的比例由 1.6% 改为 1.4%、1.7%、1.8%，2035 年底拖欠为 {0}、{1}、{2}，1.9% 时没有",
        "Arrears hang above all on one judgement: with 1.4, 1.7 and 1.8 % of the budget set aside for payments instead of 1.6 they are {0}, {1} and {2} at the end of 2035, with 1.9 % none",
        &[0.014, 0.017, 0.018].map(|share| yuan(budgeted(share))),
    );

    // 100 yuan of capital with seventeen years of payment left, at the cost of capital of contracts and of a lower rate.
    let inputs = &usual.inputs;
    let equity = inputs.at(Input::Equity);
    let cost =
        |cut: f64| (1.0 - equity) * (inputs.at(Input::LoanRate) - cut) + equity * inputs.at(Input::Return);
    let left = (inputs.at(Input::Term) - inputs.at(Input::Elapsed)) as u32 - 1;
    assert_eq!(left, 17, "the reading says seventeen years");
    let yearly = |cut: f64, years: u32| 100.0 / annuity_factor(cost(cut), years);
    let [now, lower, longer] = [yearly(0.0, left), yearly(0.01, left), yearly(0.0, left + 5)];
    a.says(
        "每 100 元本金、剩余 17 年，每年付 {0} 元，合计 {1} 元；降息后付 {2} 元，合计 {3} 元；延长五年付 {4} 元，合计 {5} 元",
        "100 yuan of capital with 17 years left ask for {0} a year, {1} in all; at the lower rate for {2}, {3} in all; with five more years for {4}, {5} in all",
        &[
            plain(now, 3),
            plain(17.0 * now, 4),
            plain(lower, 3),
            plain(17.0 * lower, 4),
            plain(longer, 3),
            plain(22.0 * longer, 4),
        ],
    );

    // One input at a time over its range.
    let params = Scenario::baseline().params();
    let over = |input: Input| {
        let given = inputs.given(input);
        [given.low, given.high]
            .map(|x| at(&Account::new(&params, &inputs.with(input, x)), Item::Arrears, 2035))
    };
    let ends: Vec<f64> = Input::ALL.iter().flat_map(|input| over(*input)).collect();
    let [least, most] = [f64::min, f64::max].map(|pick| ends.iter().copied().reduce(pick).expect("inputs"));
    assert!(least == 0.0, "the reading says that they may be none");
    a.says(
        "逐项取范围两端，2035 年底拖欠可以没有，也可以到 {0}",
        "With one input at a time at either end of its range, arrears at the end of 2035 may be none or {0}",
        &[yuan(most)],
    );
    let rates = over(Input::ArrearsRate).map(yuan);
    a.says(
        "拖欠利率从 3% 到 18%，为 {0} 至 {1}",
        "an interest on arrears of 3 to 18 % alone makes it {0} to {1}",
        &rates,
    );
    a.done();
}
