### The farmland of a province: an answer first, figures then.

## The answer is put together of two parts: cap and floor.

profile-answer = { $cap }. { $floor }.
profile-cap-zero = The cap of { $place } is zero for the first time in { $year }: { $reason }. Years at zero: { $count } ({ $years })
profile-cap-binds = The cap of { $place } is never zero; it first limits building in { $year }: { $reason }
profile-cap-never = To 2035 the cap of { $place } is never below demand
profile-floor-short = Farmland in 2035 is { $margin } short of the task
profile-floor-broken = Farmland breaks its floor in { $year } and in 2035 is { $margin } short of the task
profile-floor-recovered = Farmland breaks its floor in { $year }; in 2035 it is { $margin } above the task
profile-floor-kept = The floor holds; in 2035 farmland is { $margin } above the task

## Why the cap held construction back, with rule and article.

profile-reason = { $reason } ({ $rule }, { $article })
profile-no-increase = no net increase the year before
profile-farmland-fell = farmland fell
profile-veto = below a floor, which is a veto
profile-below-demand = the cap is below demand

## Figures: name and note.

profile-never = not by 2035
profile-area = Farmland in 2035
profile-area-note = { $area } at the end of 2024
profile-margin = Above the task of 2035
profile-margin-note = task { $task }
profile-margin-broken = task { $task }; below the floor in { $year }
profile-cap-zero-label = Cap first zero
profile-cap-binds-label = First limited by its cap
profile-pool-spent = Easily restorable land runs out
profile-construction = Taken by construction, 2026-2035
profile-construction-note = demand { $demand }
profile-unmet = Demand refused, 2026–2035
profile-unmet-note = { $share } of demand; { $by_cap } by the cap, { $by_freeze } by frozen credits
profile-illegal = Illegal building set against the cap, 2026-2035
profile-illegal-note = { $built } built illegally, fined { $fines }
