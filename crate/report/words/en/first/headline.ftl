### The first screen: one sentence and four key figures.

## The sentence is put together of three parts: farmland, cap, storage.

headline-sentence = { $farmland }; { $cap }; { $storage }.
headline-farmland-kept = Under these settings farmland is { $area } in 2035, above the red line of 124.3 Mha (18.65亿亩)
headline-farmland-broken = Under these settings farmland breaks the red line of 124.3 Mha (18.65亿亩) in { $year } and is { $area } in 2035
headline-cap-slack = the nation's cap is slack in sum, yet it binds { $count } provinces by 2030 (以补定占)
headline-cap-tight = the nation's cap is not slack even in sum and binds { $count } provinces by 2030 (以补定占)
headline-storage-passes = new-type storage passes 180 GW in { $quarter }
headline-storage-below = new-type storage stays below 180 GW to 2035
headline-quarter-1 = { $year }Q1
headline-quarter-2 = { $year }Q2
headline-quarter-3 = { $year }Q3
headline-quarter-4 = { $year }Q4

## Key figures: name, value, unit or condition.

headline-after-2035 = after 2035
headline-capped = Provinces whose cap binds by 2030
headline-capped-unit = of 31 provinces, our estimates
headline-spent = Immediately restorable land spent
headline-spent-unit = in half of the provinces
headline-target = Storage passes 180 GW
headline-target-unit = target end of 2027
headline-energy = Storage energy, end of 2027
headline-energy-unit = GWh · { $hours } h on average
