### The command params.

params-help = Levers and assumptions with ranges, grades and sources
params-scenario = A scenario: what each parameter is in it and, with --draw K, in that sample of the assumptions
params-levers = Levers
params-assumptions = Assumptions
params-default = default
params-value = here
params-range = range
params-grade = grade
params-one-of = one of { $count }
params-about =
    Grades: A official text, B official figure through a repost, C derived, D judgement.
    Sources and notes: tianchu params --format csv
params-switch = 0 (no), 1 (yes)
