### What the hours rest on.

evidence-title = What this rests on: the fit, its tests, and the generated hours
evidence-intro = Two numbers are fitted on 2024 for the whole nation and no others; further published figures are tests, and misses stand as misses.
evidence-fit = The fit and its tests (baseline)
evidence-fit-result = Of { $all } tests { $held } lie within what was allowed beforehand.
evidence-profiles = Generated hours against open series (open / mean of twenty generated years)
evidence-profiles-result = Of { $all } figures { $missed } miss: off by more than two standard deviations of the draws and by more than a twentieth. Load is over its mean, wind and sun over capacity. All figures:
