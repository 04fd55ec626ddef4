### Problems of a scenario file.

excerpt-problem = { $name } has a problem
excerpt-problems = { $name } has { $count } problems
excerpt-nearest = nearest allowed: { $value }
excerpt-baseline = baseline: { $value }
excerpt-meant = { $name }?
excerpt-must-be = must be { $expected }
excerpt-here = here
