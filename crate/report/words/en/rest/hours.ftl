### The hours of a grid and year: its weeks, and the figures of the year.

hours-week-hardest = The hardest week ({ $dates })
hours-week-surplus = The week of most surplus ({ $dates })
hours-week = Week { $number } ({ $dates })

hours-long = { $hours } h
hours-yuan = { $amount } yuan
hours-yuan-per-mwh = { $amount } yuan/MWh
hours-gap = Proved: of what storage can save, missed at most

## family hours-figure

hours-figure-curtailed_share = Wind and sun curtailed
hours-figure-curtailed_mwh = Curtailed energy
hours-figure-peak_mw = Residual peak
hours-figure-steep_rise_mw = Hourly rise, mean of the steepest 1 %
hours-figure-unserved_mwh = Energy not served
hours-figure-equivalent_hours = Equivalent hours of new-type storage, charge plus discharge
hours-figure-cycles = Cycles of new-type storage
hours-figure-adequacy_margin_mw = Adequacy margin
hours-figure-adequacy_margin_share = Margin over the greatest load
hours-figure-longest_peak_hours = Longest peak
hours-figure-mean_price_yuan_per_mwh = Mean marginal price
hours-figure-daily_spread_yuan_per_mwh = Daily spread, two hours
hours-figure-station_margin_yuan_per_kwh = Margin of a two-hour station per kWh discharged
hours-figure-next_mw_yuan = One more kW, same energy, saves a year
hours-figure-next_mwh_yuan = One more kWh, same power, saves a year
hours-figure-cost_yuan = Cost of supply, wear included
hours-figure-fuel_saved_yuan = Fuel that storage saves, pumped hydro too
hours-figure-co2_avoided_t = CO2 that storage avoids, pumped hydro too
