### The two charts of the first screen: farmland against the red line, storage against the target of 2027.

## Farmland.

charts-farmland-label = Farmland
charts-farmland-what = Farmland at year-end
charts-farmland-area = Farmland, year-end
charts-farmland-red-line = Red line
charts-farmland-task = Task of 2035
charts-farmland-task-estimated = Task (our estimate)
charts-farmland-who = Farmland
charts-farmland-who-in = Farmland in { $place }
charts-farmland-breaks-line = { $who } falls below the red line of { $line } in { $year } and is { $end } in 2035
charts-farmland-below-task = { $who } is { $end } in 2035, { $gap } below its task
charts-farmland-below-estimate = { $who } is { $end } in 2035, { $gap } below a task we estimate
charts-farmland-peaks = { $who } peaks at { $peak } in { $year } and is { $end } in 2035
charts-farmland-slows = { $who } grows ever more slowly, to { $end } in 2035
charts-farmland-grows = { $who } keeps growing, to { $end } in 2035
charts-farmland-shrinks = { $who } shrinks from { $start } to { $end } in 2035
charts-farmland-steady = { $who } hardly changes and is { $end } in 2035

## Storage.

charts-storage-label = New-type storage
charts-storage-what = Power at quarter-end, as NEA counts it
charts-storage-power = New-type storage, quarter-end
charts-storage-target = Target
charts-storage-target-due = { $amount }, end of { $year }
charts-storage-passes = Storage passes { $target } in { $time } and reaches { $end } in 2035
charts-storage-passes-late = Storage passes { $target } only in { $time }, after the target of end-{ $year }
charts-storage-misses = Storage is { $end } in 2035 and does not reach { $target }
charts-storage-grows = Storage in { $place } grows from { $start } in { $year } to { $end } in 2035
charts-storage-falls = Storage in { $place } falls from { $start } in { $year } to { $end } in 2035
