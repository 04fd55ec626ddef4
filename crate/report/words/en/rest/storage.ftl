### Storage: a place and year in figures, what stations return, the nine uses, flexibility.

# A source in a line; our own judgements have no day.
storage-source = { $issuer }: { $title }, { $date }
storage-source-undated = { $issuer }: { $title }

## family storage-group

storage-group-source = Source side
storage-group-grid = Grid side
storage-group-other = User side and other

## family storage-use

storage-use-large-base = Large bases
storage-use-paired = Renewable-paired
storage-use-coal = Coal-paired
storage-use-independent = Independent and shared
storage-use-distribution = Distribution and grid-replacing
storage-use-park = Industrial parks
storage-use-computing = Computing facilities
storage-use-distributed-pv = Distributed PV
storage-use-telecom = Telecom sites

## family storage-reason

storage-reason-pairing = Pairing with wind and solar
storage-reason-policy = Policy and targets
storage-reason-returns = Returns
storage-reason-users = Parks, distributed PV, telecom
storage-reason-computing = Computing facilities

## The answer: what stands, and the first reason for orders.

storage-answer = { $standing }; the first reason for its orders is { $reason } ({ $share }).
storage-answer-unordered = { $standing }.
storage-nation-passes = Storage passes 180 GW in { $quarter }; at the end of { $year } it is { $power }, { $hours } on average
storage-nation-below = Storage does not reach 180 GW by 2035; at the end of { $year } it is { $power }, { $hours } on average
storage-place = Storage in { $place } is { $power } at the end of { $year }, { $share } of the nation, { $hours } on average
storage-quarter = { $year }Q{ $number }
storage-hours = { $hours } h

## Figures: name and note.

storage-power = Power at year-end
storage-power-note = { $energy }, { $usable } of it usable
storage-added = Added in the year
storage-added-note = { $retired } retired
storage-stages = Under construction
storage-stages-note = { $tendered } tendered, { $filed } filed
storage-orders = Ordered in the year
storage-orders-unknown = a year of the history, orders are not known
storage-groups = By group of use
storage-durations = By duration
storage-equivalent = Equivalent hours
storage-equivalent-note = charge plus discharge; a new station of 2 h returns { $rate }
storage-money = Invested in the year
storage-money-note = the stock earns { $revenue }, upkeep { $upkeep }
storage-own-target = Own target for 2025
storage-own-target-short = { $gap } short at the end of 2025 (S16)
storage-own-target-above = { $gap } above it at the end of 2025 (S16)

## What stations return.

storage-station = { $group }, { $hours } h
storage-stations-what = Group and duration
storage-stations-cost = Cost
storage-stations-revenue = Revenue
storage-stations-needed = Needed
storage-stations-rate = Return
# A return where reckoning ends.
storage-return-below = below { $rate }
storage-stations-payback = Payback
storage-stations-levelised = Levelised
storage-stations-never = never

## The nine uses.

storage-uses-use = Use
storage-uses-group = Group
storage-uses-at = End of { $quarter }
storage-uses-end = End of { $year }
storage-uses-share = Share

## The need of flexibility.

storage-need-province = Province
storage-need-grid = Grid
storage-need-use = Share of use
storage-need-within-days = To move within days, TWh a year
storage-need-daily = To shift within a day, GW
storage-need-peak = Residual peak, GW
storage-need-curtailed = Curtailed, TWh
storage-need-peak-falls = Peak falls per GW, MW
storage-need-less-curtailed = Less curtailed per GW, GWh

## What data a run knows, and the plan whose numbers do not fit.

storage-vintage-latest = This run uses the newest data: { $count } observations of storage were read, the last of them published on { $newest }. History ends with { $history }; what follows is projected. Power is counted as NEA counts it; other scopes are not mixed in.
storage-vintage-2024 = This run knows only what was known at the end of 2024: { $count } observations of storage were read, the last of them published on { $newest }. History ends with { $history }; what follows is projected and can be held against what was published since.
storage-vintage-2025 = This run knows only what was known at the end of 2025: { $count } observations of storage were read, the last of them published on { $newest }. History ends with { $history }; what follows is projected and can be held against what was published since.
storage-plan = Two numbers of the plan do not fit (S02, S03): { $stock } at the end of 2024 and exactly { $added } more make { $both }, { $gap } short of { $wanted }, which takes { $needed }.
storage-plan-and-run = { $plan } This scenario adds { $own } in 2025–2027 and has { $reached } at the end of 2027.
