### What is said of one grid and year.

grid-year-curtailed = curtailed share (without stores)
grid-year-hours = equivalent hours of all new-type storage installed
grid-year-margin = adequacy margin
grid-year-longest-peak = longest peak
grid-year-spread = daily spread, two hours
grid-year-station = margin of a two-hour station
grid-year-fuel = fuel saved
grid-year-co2 = CO2 avoided
grid-year-unit-co2 = Mt
grid-year-deciles = price deciles
