### Storage added and retired, year by year.

charts-additions-label = Storage added and retired
charts-additions-what = Power added and retired in the year
charts-additions-added = Power added
charts-additions-added-short = Added
charts-additions-title = Storage adds { $mean } a year in { $from }–2035, after { $last } in { $year }
charts-additions-title-in = Storage in { $place } adds { $mean } a year in { $from }–2035, after { $last } in { $year }
