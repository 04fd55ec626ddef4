### Permanent basic farmland and high-standard farmland.

charts-area = Area
charts-area-year-end = Area, year-end

## Permanent basic farmland.

charts-basic-label = Permanent basic farmland
charts-basic-what = Permanent basic farmland and its reserve
charts-basic-zone = Reserve zone, year-end
charts-basic-zone-short = Zone
charts-basic-counties = Counties with a zone below 1 % of task
charts-basic-counties-short = Counties
charts-basic-who = Basic farmland
charts-basic-who-in = Basic farmland in { $place }
charts-basic-untasked-lacking = { $who } is { $end } in 2035; { $share } of counties lack the reserve to adjust it
charts-basic-untasked-reserved = { $who } is { $end } in 2035; every county keeps a reserve of 1 %
charts-basic-met-lacking = { $who } is { $end } in 2035, as tasked; { $share } of counties lack the reserve to adjust it
charts-basic-met-reserved = { $who } is { $end } in 2035, as tasked; every county keeps a reserve of 1 %
charts-basic-short-lacking = { $who } is { $end } in 2035, { $gap } short of its task; { $share } of counties lack the reserve to adjust it
charts-basic-short-reserved = { $who } is { $end } in 2035, { $gap } short of its task; every county keeps a reserve of 1 %

## High-standard farmland.

charts-standard-label = High-standard farmland
charts-standard-target = Target 2030
charts-standard-flows = Built and decayed in the year
charts-standard-built = Built
charts-standard-decayed = Decayed
charts-standard-task = Task
charts-standard-short = High-standard farmland is { $due } in 2030, { $gap } short of target, and { $end } in 2035
charts-standard-reached = High-standard farmland reaches { $due } in 2030 and { $end } in 2035; { $lost } decays
charts-standard-in = High-standard farmland in { $place }: { $start } in 2024, { $end } in 2035; { $lost } decays
