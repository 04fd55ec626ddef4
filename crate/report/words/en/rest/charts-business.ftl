### What storage costs and earns, what is invested, and its makers of equipment.

## Cost and revenue.

charts-revenue-label = Cost and revenue of storage
charts-revenue-what = By year of commissioning
charts-revenue-cost = Cost of a station
charts-revenue-2h = 2 h
charts-revenue-4h = 4 h
charts-revenue-first-year = First-year revenue, grid side, 2 h
charts-revenue-rent = Rent from paired plants
charts-revenue-rent-short = Rent
charts-revenue-ancillary = Ancillary services
charts-revenue-ancillary-short = Ancillary
charts-revenue-capacity = Capacity payment, or payment per kWh discharged
charts-revenue-capacity-short = Capacity
charts-revenue-arbitrage = Energy arbitrage
charts-revenue-arbitrage-short = Arbitrage
charts-revenue-needed = First-year revenue that returns the discount rate
charts-revenue-needed-short = Needed
charts-revenue-title = A grid-side station of 2 h earns { $earned } in { $year }, { $share } of the { $needed } that return { $rate }
charts-revenue-title-in = A grid-side station of 2 h in { $place } earns { $earned } in { $year }, { $share } of the { $needed } that return { $rate }

## Investment.

charts-investment-label = Investment in storage
charts-investment-what = Direct investment, counted when commissioned
charts-investment-in-all = Since 2025, in all
charts-investment-total = Invested since 2025, in all
charts-investment-plan = Plan 2027, about
charts-investment-of-year = In the year
charts-investment-title = { $invested } goes into storage in 2025–2027, { $share } of the plan's { $planned }, for { $built }
charts-investment-title-in = { $invested } goes into storage in { $place } in 2025–2027, for { $built }

## Equipment industry.

charts-equipment-label = Equipment industry (illustrative)
charts-equipment-what = Mean growth a year since 2024, from investment; no forecast
charts-equipment-branches = Grid and other equipment
charts-equipment-traditional = Traditional
charts-equipment-traditional-asked = Asked, traditional
charts-equipment-clusters = Clusters
charts-equipment-clusters-asked = Asked, clusters
charts-equipment-leading = Leading
charts-equipment-leading-asked = Asked, leading
charts-equipment-energy = Equipment for wind, solar, storage
charts-equipment-energy-short = New energy
charts-equipment-title = Illustrative: equipment grows { $reached } % a year to 2026 (asked { $asked } %), new energy { $energy }
