### The command hash.

hash-help = Fingerprint of all results, equal wherever the scenario is run
