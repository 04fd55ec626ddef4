### Three readings of the cap.

charts-readings-label = Three readings of the cap
charts-readings-what = Construction and cap in the year, by reading of the cap
charts-readings-taken = Taken by construction
charts-readings-cap = Cap
charts-readings-line = { $series }, { $reading }
charts-readings-who = construction
charts-readings-who-in = construction in { $place }
charts-readings-own = { $area } taken by { $who } in 2025–2035, as this scenario reads the cap
charts-readings-same = { $area } taken by { $who } in 2025–2035 under every reading of the cap
charts-readings-apart = Taken by { $who } in 2025–2035 under R1, R2, R3: { $areas }
