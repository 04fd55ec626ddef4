### Targets.

targets-title = Targets against this scenario
targets-intro = The numbers asked for come from public documents; a floor must hold every year, so its lowest year-end is listed.
targets-target = Target
targets-wanted = Asked for
targets-deadline = Deadline
targets-outcome = Outcome
targets-margin = Margin
targets-document = Document and article
targets-met = ✓ met
targets-missed = ✗ missed
targets-exceeded = exceeded
targets-listed = listed
targets-over = { $amount } to spare
targets-above = { $amount } above
targets-short = { $amount } short
targets-of-provinces = Provinces ({ $count }, of which { $missed } missed)
targets-treated = Computed: { $computed }; by a constant, a published figure: { $constant }; listed: { $listed }.
