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
targets-listed = only listed
targets-over = { $amount } to spare
targets-above = { $amount } above
targets-short = { $amount } short
targets-of-provinces = Provinces ({ $count }, of which { $missed } missed)
targets-count = { $all } targets: { $computed } computed, { $constant } by a constant, { $listed } only listed.
targets-count-computed = Of the { $all } computed { $met } are met, { $missed } missed, { $exceeded } exceeded.
targets-count-constant = Of the { $all } by a constant { $met } are met, { $missed } missed, { $exceeded } exceeded.
targets-vintage-2025 = Data of the end of 2025: the run does not know the capacity payment for independent storage (notice of January 2026) and pays none in any year, nor wind, solar, pumped hydro and nuclear at the end of 2025 (announced in 2026), nor storage by province.
targets-vintage-2024 = Data of the end of 2024: the run does not know what was published in 2025 and 2026, such as the opening of markets to wind and solar, the end of obligatory pairing, the capacity payment and farmland at the end of 2024.
targets-states = Computed: a result of the run is held against the target. By a constant: a published figure the run starts from, or plants put in to follow the plan, so that meeting it says nothing. Only listed: no result of the model answers to it. Exceeded: more than a tenth above a number to be met “about”; it counts neither as met nor as missed.
