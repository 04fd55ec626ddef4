### The balance of farmland year by year: taken and replenished, cap and demand.

## Taken and replenished.

charts-occupation-label = Farmland taken and replenished
charts-occupation-what = By class, in the year
charts-occupation-replenished = Replenished, and net change
charts-occupation-restored = Restored
charts-occupation-reclaimed = Reclaimed
charts-occupation-rectified = Rectified
charts-occupation-net = Net change of farmland
charts-occupation-net-short = Net
charts-occupation-net-baseline = net
charts-occupation-trees = Turned to trees and orchards
charts-occupation-trees-short = Trees, orchards
charts-occupation-facilities = Farm building
charts-occupation-illegal = Illegal
charts-occupation-rest = Exempt losses and mining damage
charts-occupation-construction = Construction
charts-occupation-gains = { $gain } replenished and { $loss } taken in 2025–2035: { $change } more farmland
charts-occupation-gains-in = { $gain } replenished and { $loss } taken in { $place } in 2025–2035: { $change } more farmland
charts-occupation-loses = { $gain } replenished and { $loss } taken in 2025–2035: { $change } less farmland
charts-occupation-loses-in = { $gain } replenished and { $loss } taken in { $place } in 2025–2035: { $change } less farmland

## Cap and demand.

charts-cap-label = Cap and demand of construction
charts-cap-what = Farmland taken by construction in the year
charts-cap-construction = Construction
charts-cap-cap = Cap
charts-cap-baseline = cap
charts-cap-blocked = Demand blocked
charts-cap-by-cap = By cap
charts-cap-by-freeze = By freeze
charts-cap-by-other = Other: credits, platform, basic farmland
charts-cap-bank = Bank of credits, year-end
charts-cap-nation-slack = The national cap is { $times } times demand, yet limits { $count } provinces by { $year }
charts-cap-nation-tight = The national cap is only { $share } of demand and limits { $count } provinces by { $year }
charts-cap-nation-zero = The national cap is zero in { $from }–{ $to } and limits { $count } provinces
charts-cap-above = In { $place } the cap stays above demand, at { $share } of it in { $from }–{ $to }
charts-cap-below = In { $place } the cap is below demand in { $count } years from { $year }; { $unmet } is refused to 2035
charts-cap-below-once = In { $place } the cap is below demand in 1 year from { $year }; { $unmet } is refused to 2035
