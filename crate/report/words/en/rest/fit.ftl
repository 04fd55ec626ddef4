### What the power system rests on: the two fitted numbers, tests, generated hours beside open ones.

# Whom results with these shapes of load and weather owe.
fit-attribution = Load shapes: Wu and Kan 2023, CC BY 4.0, changes made. Wind and sun: contains modified Copernicus Climate Change Service information 2020.

fit-figure = Figure
fit-use = Use
fit-reported = Published
fit-computed = Computed
fit-verdict = Verdict

fit-within = ✓ within
fit-missed = ✗ missed

fit-use-found = found by the fit
fit-use-fitted = fitted to
fit-use-held-out = held out
fit-use-told = told

fit-profile-series = Series
fit-profile-missed = Missed, of all figures
fit-profile-of-grid = { $kind }, { $name }
fit-profile-load = Load
fit-profile-wind = Wind
fit-profile-solar = Solar

fit-profile-mean = mean
fit-profile-sd = st. dev.
fit-profile-max = greatest
fit-profile-q05 = 5 % quantile
fit-profile-q95 = 95 % quantile
fit-profile-lag24 = 24 h correlation
fit-profile-ramp-sd = st. dev. of hourly change

## family fitted

fitted-must_run_share = must-run share (fitted)
fitted-dispatchable_share = dispatchable share (fitted; 0.69 in the State Grid trial)
fitted-curtailment_2024 = curtailment of 2024 (fitted)
fitted-hours_2024 = equivalent hours of 2024 (fitted)
fitted-curtailment_2024_five_draws = the same curtailment in five other draws
fitted-hours_2024_five_draws = the same hours in five other draws
fitted-hours_2024_joint_bidding = the same, were all paired storage to serve the grid
fitted-curtailment_2025_h1 = curtailment, first half of 2025 (held out)
fitted-hours_2025_h1 = equivalent hours, first half of 2025 (held out)
fitted-hours_2025_q1_q3 = equivalent hours, Q1-Q3 2025 (held out)
fitted-hours_2025 = equivalent hours of 2025 (held out)
fitted-curtailment_2025 = curtailment of 2025
fitted-east_peak_2025_gw = peak of the East grid 2025, GW (held out)
fitted-national_peak_2024_gw = national peak of 2024, GW (held out)
fitted-national_peak_2025_gw = national peak of 2025, GW (held out)
