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
charts-farmland-breaks-line = { $who } falls below the red line of { $line } in { $year }
charts-farmland-below-task = { $who } ends 2035 { $gap } below its task
charts-farmland-below-estimate = { $who } ends 2035 { $gap } below a task we estimate
charts-farmland-peaks = { $who } peaks in { $year } and is { $end } in 2035
charts-farmland-slows = { $who } grows more slowly: { $end } in 2035
charts-farmland-grows = { $who } keeps growing, to { $end } in 2035
charts-farmland-shrinks = { $who } shrinks to { $end } in 2035
charts-farmland-steady = { $who } hardly changes and is { $end } in 2035

## Storage.

charts-storage-label = New-type storage
charts-storage-what = Power at quarter-end, as NEA counts it
charts-storage-power = New-type storage, quarter-end
charts-storage-target = Target
charts-storage-target-due = { $amount }, end of { $year }
charts-storage-passes = New-type storage passes { $target } in { $time }
charts-storage-passes-late = New-type storage passes { $target } only in { $time }
charts-storage-misses = New-type storage does not reach { $target } by 2035
charts-storage-grows = Storage in { $place } grows to { $end } in 2035
charts-storage-falls = Storage in { $place } falls to { $end } in 2035
