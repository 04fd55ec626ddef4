### The build-out of storage and its use: additions by group, stages of projects, hours of use.

## Additions by group of use, whose full names stand in `storage.ftl`.

charts-groups-label = Storage added, by group
charts-groups-what = Power added in the year, by group of use
charts-groups-source = Source
charts-groups-grid = Grid
charts-groups-other = User
charts-groups-title = { $all } of storage added in { $from }–2035: { $grid } on the grid side, { $source } on the source side
charts-groups-title-in = { $all } of storage in { $place } added in { $from }–2035: { $grid } on the grid side, { $source } on the source side

## Stages of projects.

charts-pipeline-label = Stages of storage projects
charts-pipeline-what = Power at quarter-end, by stage
charts-pipeline-running = Operating
charts-pipeline-power = Operating
charts-pipeline-target = Target 2027
charts-pipeline-on-the-way = On the way, what goes on
charts-pipeline-filed = Filed
charts-pipeline-tendered = Tendered
charts-pipeline-building = Under construction
charts-pipeline-title = End of { $year }: { $building } of storage under construction, { $planned } tendered or filed, together { $share } of what operates
charts-pipeline-title-in = End of { $year }: { $building } of storage in { $place } under construction, { $planned } tendered or filed, together { $share } of what operates

## Hours of use.

charts-use-label = Use of storage
charts-use-what = Charge plus discharge over power, in the year
charts-use-range = published for { $year }: between { $low } and { $high }
charts-use-hours = Equivalent hours
charts-use-computed = Computed
charts-use-published = Equivalent hours, published
charts-use-published-short = Published
charts-use-full-cycles = Full cycles a year
charts-use-cycles = Full cycles a year
charts-use-cycles-short = Cycles
charts-use-title = Storage is used { $in_2030 } h in 2030 and { $in_2035 } h in 2035
charts-use-title-in = Storage in { $place } is used { $in_2030 } h in 2030 and { $in_2035 } h in 2035
charts-use-title-published = Storage is used { $computed } h in { $year } as computed ({ $published } as published), { $in_2030 } h in 2030 and { $in_2035 } h in 2035
