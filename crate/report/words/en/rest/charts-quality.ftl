### The three balances: replenished against occupied in area, grade and capacity.

charts-balances-label = Balance of area, quality and capacity
charts-balances-what = Land accepted and land built on in the year
charts-balances-area = Area
charts-balances-grade = Mean grade (1 is best)
charts-balances-capacity = Capacity
charts-balances-built = Built on
charts-balances-accepted = Accepted
charts-balances-nominal = Nominal
charts-balances-first-year = First year
charts-balances-who = Land accepted
charts-balances-who-in = Land accepted in { $place }
charts-balances-ungraded = { $who } in 2025–2035 is { $accepted }, { $built } is built on; capacity differs by { $gap }
charts-balances-same = { $who } in 2025–2035 is { $times } times the land built on, of the same grade, and yields { $times_capacity } times as much at first
charts-balances-poorer = { $who } in 2025–2035 is { $times } times the land built on, { $grades } grades poorer, and yields { $times_capacity } times as much at first
charts-balances-better = { $who } in 2025–2035 is { $times } times the land built on, { $grades } grades better, and yields { $times_capacity } times as much at first
