### What is left to restore and to reclaim.

charts-pools-label = Land left to restore
charts-pools-what = Area at year-end
charts-pools-reserve = Reserve
charts-pools-engineering = By engineering
charts-pools-immediate = Immediate
charts-pools-immediate-baseline = immediate
charts-pools-spent = By { $year } easily restorable land runs out in half of the provinces; { $left } is left in 2035
charts-pools-spent-in = Easily restorable land in { $place } runs out in { $year }
charts-pools-left = Easily restorable land is down to { $left } in 2035, { $share } of 2019
charts-pools-left-in = Easily restorable land in { $place } is down to { $left } in 2035, { $share } of 2019
