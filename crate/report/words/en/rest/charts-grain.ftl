### Grain capacity and need.

charts-grain-label = Grain capacity and need
charts-grain-what = Grain the land can yield and people need
charts-grain-levels = Capacity and need
charts-grain-need = Need
charts-grain-nominal = Nominal
charts-grain-matured = Matured
charts-grain-baseline = capacity
charts-grain-parts = Surplus of north and south
charts-grain-north = Surplus of 15 northern provinces
charts-grain-north-short = North
charts-grain-south = Surplus of 16 southern provinces
charts-grain-south-short = South
charts-grain-balance = Capacity less need
charts-grain-surplus = Surplus
charts-grain-both-spare = Grain capacity is { $capacity } in 2035, { $share } of need; the north spares { $north }, the south spares { $south }
charts-grain-north-spares = Grain capacity is { $capacity } in 2035, { $share } of need; the north spares { $north }, the south lacks { $south }
charts-grain-south-spares = Grain capacity is { $capacity } in 2035, { $share } of need; the north lacks { $north }, the south spares { $south }
charts-grain-both-lack = Grain capacity is { $capacity } in 2035, { $share } of need; the north lacks { $north }, the south lacks { $south }
charts-grain-spares-in = Grain capacity in { $place } is { $capacity } in 2035, { $share } of need: a surplus of { $gap }
charts-grain-lacks-in = Grain capacity in { $place } is { $capacity } in 2035, { $share } of need: short by { $gap }
