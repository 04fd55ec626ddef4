### The command targets.

targets-help = The target board
targets-help-fail-on-miss = Exit with code 1 if a target shown is missed
targets-what = targets
targets-verdict-met = met
targets-verdict-missed = missed
targets-verdict-listed = only listed
targets-verdict-exceeded = exceeded
targets-column-verdict = Verdict
targets-column-target = Target
targets-column-wanted = Asked for
targets-column-deadline = Deadline
targets-column-outcome = Result
targets-column-margin = Margin
targets-column-document = Document and article
targets-column-grade = Grade
targets-count = { $all } targets: { $computed } computed, { $constant } by a constant, { $listed } only listed.
targets-count-computed = Of the { $all } computed { $met } are met, { $missed } missed, { $exceeded } exceeded.
targets-count-constant = Of the { $all } by a constant { $met } are met, { $missed } missed, { $exceeded } exceeded.
targets-states = Computed: a result of the run is held against the target. By a constant: a published figure the run starts from, or plants put in to follow the plan, so that meeting it says nothing. Only listed: no result of the model answers to it. Exceeded: more than a tenth above a number to be met “about”; it counts neither as met nor as missed.
