### The grid of provinces, shaded by what concerns storage.

charts-tiles-storage-below = below { $value }
charts-tiles-storage-from = { $value } and above

## Storage.

charts-tiles-power-label = Storage in 2030
charts-tiles-power-unit = Power at the end of { $year }, GW; darker is more
charts-tiles-power-of = { $place }: { $value } of storage at the end of { $year }
charts-tiles-power-nowhere = No province has { $bar } of storage in { $year }; most: { $who }
charts-tiles-power-found = Most storage in { $year } stands in { $who }; { $bar } or more in { $count } of 31 provinces

## Additions.

charts-tiles-added-label = Added in 2026–2030
charts-tiles-added-unit = Power added in { $from }–{ $to }, GW; darker is more
charts-tiles-added-of = { $place }: { $value } of storage added in { $from }–{ $to }
charts-tiles-added-nowhere = No province adds { $bar } in { $from }–{ $to }; most: { $who }
charts-tiles-added-found = Most is added in { $who } in { $from }–{ $to }; { $bar } or more in { $count } of 31 provinces

## Hours of use.

charts-tiles-hours-label = Hours of use in 2030
charts-tiles-hours-unit = Charge plus discharge over power in { $year }, hours; darker is more
charts-tiles-hours-value = { $hours } h
charts-tiles-hours-of = { $place }: storage is used { $value } in { $year }
charts-tiles-hours-found = Storage is used most in { $who } in { $year }, up to { $most }

## Return of stations on the grid side.

charts-tiles-return-label = Return, grid side, 2030
charts-tiles-return-unit = Internal rate of return, grid side, 2 h, commissioned in { $year }, %; darker is higher
charts-tiles-return-of = { $place }: a grid-side station of 2 h returns { $value } in { $year }
charts-tiles-return-nowhere = Nowhere does a grid-side station return { $bar } in { $year }; closest: { $who } ({ $most })
charts-tiles-return-found = Grid-side stations return { $bar } in { $count } of 31 provinces in { $year }: { $who }, up to { $most }
