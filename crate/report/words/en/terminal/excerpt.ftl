### Problems of a scenario file.

excerpt-problem = { $name } has a problem
excerpt-problems = { $name } has { $count } problems
excerpt-missing = { $count } values are missing: { $names }. A complete scenario lists every value; or write base = "baseline" and list only what differs.
excerpt-nearest = nearest allowed: { $value }
excerpt-baseline = baseline: { $value }
excerpt-meant = { $name }?
excerpt-must-be = must be { $expected }
excerpt-here = here
