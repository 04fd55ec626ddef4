### What is said of one grid and year.

grid_year-too-few = the hours of wind and sun given for { $place } in { $year } are too few: even at full capacity they lack { $lacks } of { $all } TWh.
grid_year-curtailed = curtailed share (without stores)
grid_year-hours = equivalent hours of all new-type storage installed
grid_year-margin = adequacy margin
grid_year-longest-peak = longest peak
grid_year-spread = daily spread, two hours
grid_year-station = margin of a two-hour station
grid_year-fuel = fuel saved
grid_year-co2 = CO2 avoided
grid_year-unit-co2 = Mt
grid_year-deciles = price deciles
