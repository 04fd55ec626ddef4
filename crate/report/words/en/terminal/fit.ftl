### The fit on the command line.

fit-column-reported = reported
fit-column-computed = computed
fit-range = { $low } to { $high }
fit-legend = Only the first two numbers are fitted, the rest are results; * outside what was allowed beforehand.
