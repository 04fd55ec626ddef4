### The command rules.

rules-help = The rules of law and policy: force, article, what they say, what cites them

# Under a rule.
rules-computed-by = → computed: { $carriers }; moved by: { $parameter }
rules-put-in = → by a constant: { $numbers }; seen in: { $carriers }
rules-listed-since = → listed: { $reason }
rules-count = Computed: { $computed }; by a constant: { $constant }; listed: { $listed }.
rules-forces = Force: H red line or prohibition, H* in principle, with exceptions, S best effort, Q duty without a quantity, done fulfilled, data.
