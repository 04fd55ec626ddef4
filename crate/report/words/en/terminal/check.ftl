### The command check.

check-help = Run the reality checks; exit code 1 if one does not hold
check-help-scenario = The scenario to check; without it the baseline
check-sum = { $held } of { $count } checks hold.
check-mark-held = ✓ holds
check-mark-failed = ✗ FAILS
