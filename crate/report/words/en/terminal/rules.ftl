### The command rules.

rules-help = The rules of law and policy: force, article, what they say, what cites them
rules-computed = → computed: { $carriers }
rules-listed = → not computed: { $reason }
rules-about = Force: H red line or prohibition, H* in principle, with exceptions, S best effort, Q duty without a quantity, done fulfilled, data.
