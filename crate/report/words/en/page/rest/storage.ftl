### Storage.

storage-note = The plan's numbers, and what this run knows
storage-figures = Storage of { $place }: key figures
storage-unit = Under the present settings, for the year chosen; provincial figures are our estimates
storage-stations = What a station returns, by group and duration: { $place }, commissioned in { $year }
storage-stations-intro = Cost and revenue in yuan per kW, levelised cost in yuan per kWh discharged, payback in years. Needed is the first-year revenue that just returns the discount rate; a station that earns less returns less. The source side is credited with its own spread only, not with what its plant gains.
storage-uses = Storage by the nine uses: { $place }, { $year }
storage-uses-intro = Uses are fixed shares of the three groups, computing facilities follow their load; no statistics by use are published.
storage-rests-on = Rests on { $count } settings: values, grades, sources
storage-need = How much flexibility the provinces need (S16), { $year }
storage-need-intro = Every grid is dispatched hour by hour twice, with the storage there is and with 5 GW (4 h) more; the difference, per GW, is allocated by electricity use, and power is assumed to reach every part of a grid. Six grids take some seconds.
storage-need-stale = Settings or year have changed; the table is from before.
storage-need-again = Compute anew
storage-need-progress = Computing: { $done } of 6 grids
