### What the hours rest on.

evidence-title = What this rests on: the fit, its tests, and the generated hours
evidence-intro = One number, the must-run share of steam plants, is fitted on the curtailment of 2024; the other published figures are tests with their bars, written down before but where said otherwise. Misses stand first. Starting costs were left out with these tests in view.
evidence-fit = The fit and its tests (baseline)
evidence-fit-result = Of { $all } tests { $held } lie within their bars.
evidence-profiles = Generated hours against open series (open / mean of twenty generated years)
evidence-profiles-result = Of { $all } figures { $missed } miss: off by more than two standard deviations of the draws and by more than a twentieth. Load is over its mean, wind and sun over capacity. All figures:
