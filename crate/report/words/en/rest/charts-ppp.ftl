### Existing PPP projects: an illustrative account.

charts-ppp-label = PPP projects (illustrative)
charts-ppp-what = Illustrative account of the nation; inputs nearly all judgements (grade D)
charts-ppp-hangs = arrears hang above all on what budgets set aside, published nowhere
charts-ppp-payments = Payments of the year, and arrears at its end
charts-ppp-remaining = Cost still to be built, end of year
charts-ppp-due = Due
charts-ppp-paid = Paid
charts-ppp-arrears = Arrears
charts-ppp-title = Illustrative: of { $due } due in 2030 and what was owed before, { $paid } are paid; arrears at the end of 2035 are { $arrears }
