### The command sources.

sources-help = Documents behind the numbers, or with --observations the numbers
sources-help-observations = Every dated figure with its grade, source, day known and derivation
