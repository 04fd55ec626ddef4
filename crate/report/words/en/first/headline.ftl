### The first screen: one sentence and four key figures.

## What the sentence opens with: the gravest target that is missed.

headline-alarm = { $text }.{" "}
headline-breaks-farmland = Farmland is below its red line of { $line } from { $year }, { $gap } short at worst
headline-breaks-basic = Permanent basic farmland is below its red line of { $line } from { $year }, { $gap } short at worst
headline-short = In { $year } { $place } has { $gap } less { $land } than its floor of { $line }
headline-still-short = In { $year } { $place } still has { $gap } less { $land } than its floor of { $line }
headline-land = farmland
headline-basic = permanent basic farmland
headline-missed = Target missed by { $gap }: { $label }
headline-one-more = { $text }; one more red line is broken
headline-more = { $text }; { $count } more red lines are broken

## The rest is put together of three parts: red lines, cap, storage.

headline-sentence = { $farmland }; { $cap }; { $storage }.
headline-all-kept = All red lines hold, the nation's and the provinces'
headline-national-kept = Both national red lines hold
headline-starts-below = { $place } starts and stays below its own floors (our estimates); both national red lines hold
headline-start-below = { $count } provinces start and stay below their own floors (our estimates); both national red lines hold
headline-farmland-kept = Total farmland keeps above its own red line
headline-basic-kept = Permanent basic farmland keeps its own red line
headline-both-broken = Both national red lines are broken
headline-cap-slack = the national cap (以补定占) leaves room, but { $provinces }
headline-cap-slack-and = the national cap (以补定占) leaves room, and { $provinces }
headline-cap-tight = the national cap (以补定占) is below demand, and { $provinces }
headline-cap-nowhere = no province has a zero cap in any year to 2030
headline-cap-once = { $place } has a zero cap in some year to 2030
headline-cap-many = { $count } provinces have a zero cap in some year to 2030
headline-storage-passes = storage passes 180 GW in { $quarter }
headline-storage-below = storage stays below 180 GW to 2035
headline-quarter-1 = { $year }Q1
headline-quarter-2 = { $year }Q2
headline-quarter-3 = { $year }Q3
headline-quarter-4 = { $year }Q4

## Of a province.

headline-in-province = { $cap }; { $floor }; { $storage }.
headline-own-zero = { $place }'s cap on building over farmland is first zero in { $year }
headline-own-limited = { $place }'s cap is never zero, but limits building over farmland from { $year }
headline-own-free = { $place }'s cap on building over farmland meets demand in every year
headline-own-kept = its farmland is { $gap } above its floor in 2035
headline-own-short = its farmland is { $gap } below its floor in 2035
headline-own-storage = its new-type storage is { $amount } in 2030

## Key figures: name, value, unit or of how many, and what it is held against.

headline-after-2035 = after 2035
headline-targets = Targets met
headline-targets-of = of { $count }
headline-targets-line = 1 red line broken
headline-targets-lines = { $lines } red lines broken
headline-targets-missed = { $missed } missed
headline-targets-exceeded = { $exceeded } exceeded
headline-targets-none = none missed
headline-farmland = Farmland, 2035
headline-farmland-above = { $gap } above red line { $line }
headline-farmland-below = { $gap } below red line { $line }
headline-floor-above = { $gap } above its floor, { $line }
headline-floor-below = { $gap } below its floor, { $line }
headline-storage = New-type storage, 2030
headline-storage-target = target { $target }, end-{ $year }
headline-storage-no-target = no target of its own on record
headline-zero = Provinces with a zero cap to 2030
headline-zero-of = of { $count }
headline-zero-first = first { $place }, { $year }; our estimates
headline-zero-nowhere = above zero everywhere; our estimates
headline-own-zero-label = First year with a zero cap
headline-never = none
headline-to-2035 = to 2035
headline-refused = refused 2026–2035: { $amount }
headline-refused-none = nothing refused, 2026–2035
