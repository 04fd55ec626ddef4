### The command params.

params-help = Levers and assumptions with ranges, grades and sources
params-levers = Levers
params-assumptions = Assumptions
params-default = default
params-range = range
params-grade = grade
params-one-of = one of { $count }
params-about =
    Grades: A official text, B official figure through a repost, C derived, D judgement.
    Sources and notes: tianchu params --format csv
params-switch = 0 (no), 1 (yes)
