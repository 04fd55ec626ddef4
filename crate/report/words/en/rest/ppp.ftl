### Existing PPP projects: an illustrative account.

ppp-illustrative = Illustrative: what is published are totals of mid-2022 and the share in operation of 2025; nearly all else is our judgement (grade D), of the nation as a whole. Arrears hang above all on what is budgeted for payments, which is published nowhere. It shows how the rules work on one another, not what is owed.
ppp-projects = { $count } projects
ppp-years = { $count } years
ppp-cell = { $investment } ({ $projects })
ppp-setting = Setting: { $setting }
ppp-between = { $low } to { $high }
ppp-fixed = fixed by the rule
ppp-source = grade { $grade }; { $source }
ppp-article = { $law } ({ $rule })
ppp-opening-title = Existing projects at the end of 2024: investment (projects), illustrative
ppp-years-title = The account by year, illustrative
ppp-inputs-title = What is put in, with its range
ppp-events-title = What happens, illustrative
ppp-stage-heading = Stage
ppp-all-payers = All
ppp-figure = Figure
ppp-input-heading = Input
ppp-value = Value
ppp-range-heading = Range
ppp-felt = Arrears of { $year } over that range
ppp-source-heading = Grade and source
ppp-year = Year
ppp-happened = What happens
ppp-by = Document and rule

## family ppp-stage

ppp-stage-not_begun = Not begun by the end of 2024, leaving
ppp-stage-early = Early in construction
ppp-stage-near_completion = Near completion
ppp-stage-operating = In operation

## family ppp-payer

ppp-payer-users = Paid by users
ppp-payer-viability_gap = Viability gap funding
ppp-payer-government = Paid by government

## family ppp-item

ppp-item-ppp-arrears_before_yuan = Arrears, start of year
ppp-item-ppp-due_yuan = Due by contract
ppp-item-ppp-arrears_interest_yuan = Interest on arrears
ppp-item-ppp-paid_yuan = Paid to projects in operation
ppp-item-ppp-arrears_yuan = Arrears, end of year
ppp-item-ppp-principal_yuan = Payment duty of government not yet due, as capital, end of year
ppp-item-ppp-from_budget_yuan = Out of the general public budget
ppp-item-ppp-from_own_yuan = Out of own funds of localities
ppp-item-ppp-from_transfers_yuan = Out of central transfers
ppp-item-ppp-from_bonds_yuan = Out of general and special bonds
ppp-item-ppp-loans_yuan = Lent for building
ppp-item-ppp-equity_yuan = Project equity
ppp-item-ppp-built_yuan = Built
ppp-item-ppp-shrunk_yuan = Cost cut from slow projects
ppp-item-ppp-remaining_cost_yuan = Cost still to be built, end of year
ppp-item-ppp-unfinished_near_projects = Unfinished near completion, end of year
ppp-item-ppp-unfinished_early_projects = Other unfinished projects, end of year
ppp-item-ppp-budget_share = Paid out of the budget, share of local general public budget expenditure

## family ppp-input

ppp-input-ppp-stock_bn_yuan = Investment of existing projects
ppp-input-ppp-stock_projects = Existing projects
ppp-input-ppp-operating_share = In operation, share of investment
ppp-input-ppp-near_share = Near completion, share of the rest
ppp-input-ppp-user_share = Paid by users, share of investment
ppp-input-ppp-government_share = Paid by government, share of investment
ppp-input-ppp-gap_share = Part government pays of viability gap projects
ppp-input-ppp-not_begun_share = Not begun by the end of 2024, share of what is neither in operation nor near completion
ppp-input-ppp-early_progress_share = Progress of early projects
ppp-input-ppp-near_progress_share = Progress near completion
ppp-input-ppp-build_years = Least years to build a project
ppp-input-ppp-near_build_years = Least years to finish and accept what is near completion
ppp-input-ppp-loan_rate_share = Rate of loans in contracts
ppp-input-ppp-return_share = Return on equity in contracts
ppp-input-ppp-equity_share = Equity in the cost of a project
ppp-input-ppp-term_years = Years of payment of a contract
ppp-input-ppp-elapsed_years = Years already paid by what is in operation
ppp-input-ppp-arrears_rate_share = Interest on arrears
ppp-input-ppp-opening_arrears_bn_yuan = Arrears at the end of 2024
ppp-input-ppp-expenditure_bn_yuan = Local general public budget expenditure
ppp-input-ppp-expenditure_growth_share = Its growth a year
ppp-input-ppp-budget_line_share = Line for payments of a year over it: beyond it no new project
ppp-input-ppp-government_pay_line_share = The same line for new projects paid by government alone

## family ppp-event

ppp-event-ppp_arrears_grow = Less is paid than is due: arrears grow by { $amount } in a year
ppp-event-ppp_arrears_fall = More is paid than is due: arrears fall by { $amount } in a year
ppp-event-ppp_arrears_cleared = The last arrears, { $amount }, are paid
ppp-event-ppp_line_reached = Payments by contract pass the line of ten per cent of the budget by { $amount }: no new project may be taken up; what is signed is still to be paid
ppp-event-ppp_government_line_reached = Payments by contract pass five per cent of the budget by { $amount }: no new project paid by government alone may be taken up
ppp-event-ppp_funds_short = Building stops for want of the government's part, { $amount } still to be built
ppp-event-ppp_not_begun_leave = { $amount } not begun by the end of 2024 is in principle no longer carried out as existing PPP projects
ppp-event-ppp_shrunk = Slow projects are made smaller, by { $amount }
ppp-event-ppp_renegotiated = Renegotiated contracts ask for { $amount } less a year
ppp-event-ppp_near_finished = What was near completion, { $amount } of existing investment, is finished
ppp-event-ppp_all_finished = All that was under construction, { $amount } of existing investment, is finished
