### The command rules.

rules-help = The rules of law and policy: force, article, what they say, what cites them

# Under a rule.
rules-computed-by = → computed: { $carriers }
rules-listed-since = → not computed: { $reason }
rules-forces = Force: H red line or prohibition, H* in principle, with exceptions, S best effort, Q duty without a quantity, done fulfilled, data.
