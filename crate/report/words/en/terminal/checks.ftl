### Checks on the command line.

check-mark-held = ✓ holds
check-mark-failed = ✗ FAILS
