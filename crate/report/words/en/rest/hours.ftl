### The hours of a grid and year: its weeks, and the figures of the year.

hours-week-hardest = The hardest week ({ $dates })
hours-week-surplus = The week of most surplus ({ $dates })
hours-week = Week { $number } ({ $dates })

hours-long = { $hours } h
hours-yuan = { $amount } yuan
hours-yuan-per-mwh = { $amount } yuan/MWh
hours-gap = Optimality gap, proven bound, of what storage saves (true gap below 1 % where a solver checked)

## family hours-figure

hours-figure-curtailed_share = Wind and sun curtailed
hours-figure-curtailed_mwh = Curtailed energy
hours-figure-peak_mw = Residual peak
hours-figure-steep_rise_mw = Hourly rise, mean of the steepest 1 %
hours-figure-unserved_mwh = Energy not served
hours-figure-equivalent_hours = Equivalent hours of new-type storage, charge plus discharge
hours-figure-cycles = Cycles of new-type storage
hours-figure-adequacy_margin_mw = Adequacy margin (by our firm shares, no forecast of shortage)
hours-figure-adequacy_margin_share = Margin over the greatest load
hours-figure-longest_peak_hours = Longest peak
hours-figure-mean_price_yuan_per_mwh = Mean marginal fuel cost (no market price)
hours-figure-daily_spread_yuan_per_mwh = Daily spread, two hours
hours-figure-station_margin_yuan_per_kwh = Margin of a two-hour station per kWh discharged
hours-figure-next_mw_yuan = One more kW, same energy, saves a year
hours-figure-next_mwh_yuan = One more kWh, same power, saves a year
hours-figure-cost_yuan = Cost of supply, wear included
hours-figure-fuel_saved_yuan = Fuel that storage saves, pumped hydro too
hours-figure-co2_avoided_t = CO2 that storage avoids, pumped hydro too

##

# What is to be known of own hours that are taken.
hours-note-read-as = the file is no UTF-8 text and was read as { $encoding }.
hours-note-ignored = columns that are not read ({ $n }): { $names }.
hours-note-no-name = one without a name
hours-note-hour-of-day = the column hour repeats { $first } to { $last }, the hour of the day; it is ignored, and the lines are taken in their order.
hours-note-end-of-hour = times begin at 01:00 and are taken for the ends of hours: the first line is the hour from 00:00 to 01:00 of 1 January.
hours-note-clipped-below = values of { $column } below 0 that are taken as 0: { $n }, the lowest { $lowest }.
hours-note-clipped-above = values of { $column } above 1 that are taken as 1: { $n }, the highest { $highest }.
hours-note-no-sun = { $column } is 0 in every hour: the year's energy of the sun cannot be met.
hours-note-no-wind = { $column } is 0 in every hour: the year's energy of the wind cannot be met.
hours-note-sun-at = { $column } is highest at hour { $hour } of UTC+8 in the mean of the year. Is the file in UTC? It is taken as it is.
hours-note-lacking = { $columns } is 0 in every hour: in { $year } the wind and sun of { $place } lack { $lacks } of { $all } TWh.
hours-note-too-few = the hours of wind and sun given for { $place } in { $year } are too few: even at full capacity they lack { $lacks } of { $all } TWh.
