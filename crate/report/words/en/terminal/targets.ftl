### The command targets.

targets-help = The target board
targets-help-fail-on-miss = Exit with code 1 if a target shown is missed
targets-what = targets
targets-verdict-met = met
targets-verdict-missed = missed
targets-verdict-listed = listed
targets-verdict-exceeded = exceeded
targets-count = { $met } of { $all } are met.
targets-treated = Computed: { $computed }; by a constant, a published figure: { $constant }; listed: { $listed }.
