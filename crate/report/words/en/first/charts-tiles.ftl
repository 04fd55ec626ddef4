### The grid of provinces, shaded by what concerns farmland.

charts-tiles-none = none
charts-tiles-never = –
charts-tiles-no-figure = { $place }: no such figure
charts-tiles-below = below { $value }
charts-tiles-from = { $value } and above
charts-tiles-above = above { $value }
charts-tiles-between = { $from } to { $to }
charts-tiles-zero = none
charts-tiles-by-year = by { $year }

## Pressure on the cap.

charts-tiles-pressure-label = Pressure on the cap
charts-tiles-pressure-unit = Demand over cap, { $from }–{ $to }; darker is tighter
charts-tiles-pressure-cap-zero = cap zero
charts-tiles-pressure-of = { $place }: demand is { $share } of the cap in { $from }–{ $to }
charts-tiles-pressure-of-zero = { $place }: the cap is zero in { $from }–{ $to }
charts-tiles-pressure-of-none = { $place }: no demand in { $from }–{ $to }
charts-tiles-pressure-nowhere = Every province's cap exceeds its demand
charts-tiles-pressure-once = Only the cap of { $who } is below its demand
charts-tiles-pressure-found = Caps are tightest in { $who }; in { $count } provinces they are below demand

## First year with a zero cap.

charts-tiles-cap-year-label = First year with a zero cap
charts-tiles-cap-year-unit = First year in which the cap is zero; our estimates
charts-tiles-cap-year-of = { $place }: the cap is first zero in { $year }
charts-tiles-cap-year-of-never = { $place }: the cap is never zero to 2035
charts-tiles-cap-year-nowhere = No province has a zero cap to 2030
charts-tiles-cap-year-once = Only { $who } has a zero cap in some year to 2030
charts-tiles-cap-year-found = { $count } provinces have a zero cap in some year to 2030

## Restorable land spent.

charts-tiles-pool-year-label = Easily restorable land runs out
charts-tiles-pool-year-unit = Year the easily restorable land runs out; darker is earlier
charts-tiles-pool-year-of = { $place }: easily restorable land runs out in { $year }
charts-tiles-pool-year-of-never = { $place }: easily restorable land lasts beyond 2035
charts-tiles-pool-year-nowhere = Restorable land lasts beyond 2035 in every province
charts-tiles-pool-year-found = Restorable land is spent in { $count } of 31 provinces, from { $year } on: first { $who }

## Margin over the task of 2035.

charts-tiles-margin-label = Margin over the task of 2035
charts-tiles-margin-unit = Farmland of 2035 over its task, less one; darker is tighter
charts-tiles-margin-of = { $place }: farmland of 2035 against its task, { $share }
charts-tiles-margin-nowhere = Every province meets its task of 2035; closest are { $who }
charts-tiles-margin-once = Only { $who } is below its task in 2035
charts-tiles-margin-found = Below their task in 2035: { $count } of 31 provinces, most of all { $who }

## Counties without reserve.

charts-tiles-gate-label = Counties without reserve
charts-tiles-gate-unit = Counties with a reserve zone below 1 % of task in 2035; darker is more
charts-tiles-gate-of = { $place }: { $share } of counties lack the reserve in 2035
charts-tiles-gate-nowhere = Every county keeps a reserve zone of 1 %
charts-tiles-gate-found = Counties lack the reserve in { $count } of 31 provinces, most of all { $who }

## Grain surplus in 2035.

charts-tiles-grain-label = Grain surplus in 2035
charts-tiles-grain-unit = Grain capacity of 2035 over need, less one; darker is shorter
charts-tiles-grain-of = { $place }: grain capacity of 2035 against need, { $share }
charts-tiles-grain-nowhere = Every province can feed itself; closest are { $who }
charts-tiles-grain-once = Only { $who } is short of grain in 2035
charts-tiles-grain-found = Short of grain in 2035: { $count } of 31 provinces, most of all { $who }
