### Rules on the command line.

# Under a rule.
coverage-computed-by = → computed: { $carriers }
coverage-listed-since = → not computed: { $reason }
coverage-forces = Force: H red line or prohibition, H* in principle, with exceptions, S best effort, Q duty without a quantity, done fulfilled, data.
