### The command targets.

targets-help = The target board
targets-help-fail-on-miss = Exit with code 1 if a target shown is missed
targets-what = targets
targets-exceeded = exceeded
targets-met = met
targets-missed = missed
targets-sum = { $met } of { $count } are met.
