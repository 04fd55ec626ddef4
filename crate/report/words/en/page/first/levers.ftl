### Settings.

levers-label = Settings
levers-assumptions = Assumptions and further settings
levers-reset = Back to { $value }, the baseline
levers-changed = {" "}(changed)
levers-about = { $grade }: source and grade of { $label }
levers-range = Allowed { $least } to { $most }
levers-options = Options: { $options }
levers-baseline = Baseline { $value }
levers-grade-a = A: official text
levers-grade-b = B: official figure, read in a repost
levers-grade-c = C: derived
levers-grade-d = D: judgement
levers-source = Source: { $source }
levers-rule = Rule: { $rule }
levers-use = Use { $value }
levers-keep = Keep { $value }
levers-still-used = { $value } is still in use.
levers-adjust = Adjust
levers-done = Done
