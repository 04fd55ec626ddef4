### The command system.

system-help = The power system by grid and year: curtailment, storage hours, peaks, adequacy, prices, fuel and CO2
system-help-years = Only this year, 2024 to 2035; may be repeated; without it 2025, 2027, 2030 and 2035
system-help-grids = Only this grid; may be repeated; without it all six and the nation
system-help-fit = Instead: the one number fitted on 2024 and every hold-out, beside what was reported
system-help-days = Instead: twelve representative days and the composite store against the full year
system-help-need = Instead: flexibility need of each province, and what a GW of storage does
system-help-both =
    --coupled with --profiles: the dispatch that orders rest on uses the hours of the file in every year;
    columns it lacks are generated.
system-fit-alone = --fit prints the fit that comes with the program, which no scenario changes; use it with baseline and without other options.
system-reported = reported
system-computed = computed
system-range = { $low } to { $high }
system-about-fit =
    Only the must-run share is fitted, to the curtailment of 2024; all else is held out or told. Misses stand first,
    marked *. Bars were written down before results were known, those with † with results in view. The hours of 2024
    were fitted to once, and starting costs were left out with hold-outs in view.
system-installed = GW
system-energy = GWh
system-hours = hours
system-cycles = cycles
system-curtailed = curtailed %
system-curtailed-without = without %
system-peak = peak GW
system-peak-without = without GW
system-margin = margin %
system-spread = spread yuan/MWh
system-station = 2 h station yuan/kWh
system-co2 = CO2 avoided kt
system-short = { $place } { $year }: { $gwh } GWh not served, so its prices and spread hold the value of lost load.
system-about =
    Hours are charge plus discharge over power; the peak is what supply must meet with storage; the margin is
    capacity by our firm shares over the greatest load, a test and no forecast of shortage. Spreads are of marginal fuel
    cost, not of market prices. China is the sum of six grids. The regional split is ours.
    All figures: --out system.csv; fit and hold-out: --fit; error of days: --days; provinces: --need
system-grid = grid
system-year = year
system-days-figure = figure
system-days-three-stores = three stores
system-days-two-stores = two stores
system-days-composite = composite
system-days-days = 12 days
system-days-composite-off = composite off %
system-days-days-off = days off %
system-days-reused-off = reused off %
system-days-saved_yuan = saved by storage, yuan
system-days-curtailed_without_mwh = curtailed without, MWh
system-days-curtailed_mwh = curtailed, MWh
system-days-equivalent_hours = equivalent hours
system-days-peak_mw = residual peak, MW
system-about-days =
    The first three are full years of 8,760 hours; then twelve days chosen on the year, with one store, as ensembles use
    them. The first two errors are against two stores; reused are the same days under five other draws of the
    assumptions, against one store there, the middle one of five errors without sign.
system-need-province = province
system-need-share = share of use
system-need-energy = within days MWh/year
system-need-power = within days MW
system-need-peak = peak MW
system-need-curtailed = curtailed MWh
system-need-peak-per-gw = peak MW per GW
system-need-curtailed-per-gw = curtailed MWh per GW
system-about-need = Needs and what a GW (4 h) does are the grid's, allocated by electricity use; power is assumed to reach every part of it.
