### What the hours rest on.

evidence-title = What this rests on: the fit, its tests, and the generated hours
evidence-intro = One number, the must-run share of steam plants, is fitted on the curtailment of 2024; every other published figure is a test with its bar, written down before. Misses stand first.
evidence-fit = The fit and its tests (baseline)
evidence-fit-result = Of { $all } tests { $held } lie within what was allowed beforehand.
evidence-profiles = Generated hours against open series (open / mean of twenty generated years)
evidence-profiles-result = Of { $all } figures { $missed } miss: off by more than two standard deviations of the draws and by more than a twentieth. Load is over its mean, wind and sun over capacity. All figures:
