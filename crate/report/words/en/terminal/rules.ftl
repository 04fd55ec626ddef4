### The command rules.

rules-help = The rules of law and policy: force, article, what they say, what cites them
