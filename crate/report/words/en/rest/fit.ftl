### What the power system rests on: the fitted number, hold-outs with their bars, generated hours beside open ones.

# Whom results with these shapes of load and weather owe.
fit-attribution = Load shapes: Wu and Kan 2023, CC BY 4.0, changes made. Wind and sun: contains modified Copernicus Climate Change Service information 2020.

fit-figure = Figure
fit-use = Use
fit-reported = Published
fit-computed = Computed
fit-bar = Bar
fit-bar-at-least = { $low } or more
fit-bar-at-most = { $high } or less
fit-bar-between = { $low } to { $high }
fit-verdict = Verdict

fit-within = ✓ within
fit-missed = ✗ missed

fit-use-found = found by the fit
fit-use-fitted = fitted to
fit-use-formerly-fitted = formerly fitted to
fit-use-held-out = held out
fit-use-seen-before = held out, bar set with results in view
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

fitted-must_run_share = must-run share
fitted-curtailment_2024 = curtailment of 2024
fitted-hours_2024 = equivalent hours of 2024
fitted-hours_2024_independent_stations = hours of 2024, independent and shared stations (computed: grid side)
fitted-curtailment_2024_five_draws = curtailment of 2024 in five other draws
fitted-hours_2024_five_draws = hours of 2024 in five other draws
fitted-hours_2024_joint_bidding = hours of 2024, were all paired storage to serve the grid
fitted-hours_2024_h1_state_grid = hours, first half of 2024, State Grid
fitted-hours_2024_h1_southern_grid = hours, first half of 2024, southern grid
fitted-hours_2024_january_august = hours, January-August 2024
fitted-summer_share_of_use_2024 = June-August in January-August 2024
fitted-curtailment_2025_h1 = curtailment, first half of 2025
fitted-hours_2025_h1 = equivalent hours, first half of 2025
fitted-hours_2025_q1_q3 = equivalent hours, Q1-Q3 2025
fitted-hours_2025 = equivalent hours of 2025
fitted-hours_2025_southern_grid = hours of 2025, southern grid
fitted-hours_2025_southern_grid_floor = hours of 2025, southern grid, against the floor of the design
fitted-hours_2025_outside_southern_grid = hours of 2025 outside the southern grid (published: derived)
fitted-hours_2025_least_grid = hours of 2025, the grid with fewest
fitted-hours_2025_xinjiang = hours of 2025, Xinjiang (computed: Northwest)
fitted-curtailment_2025 = curtailment of 2025
fitted-curtailment_2024_median_error_of_provinces = curtailment of 2024 in 18 provinces (computed: of their grid), median error
fitted-curtailment_2024_rank_correlation_of_provinces = the same 18, rank correlation
fitted-curtailment_2024_rank_correlation_interval = its 95 % interval, whole grids drawn
fitted-east_peak_2025_gw = peak of the East grid 2025, GW
fitted-national_peak_2024_gw = national peak of 2024, GW
fitted-national_peak_2025_gw = national peak of 2025, GW
fitted-national_peak_2026_gw = national peak of 2026 (to July), GW
fitted-exchange_at_the_peak_2026_gw = exchange at that peak, GW (published: between provinces; computed: between grids)
fitted-price_2024_shandong_yuan_per_mwh = mean price of 2024, yuan/MWh (published: Shandong, real time; computed: North grid, marginal fuel cost)
fitted-daily_spread_2025_yuan_per_mwh = two dearest less two cheapest hours of a day, 2025, yuan/MWh
fitted-unserved_2025_mwh = not served in 2025, MWh
