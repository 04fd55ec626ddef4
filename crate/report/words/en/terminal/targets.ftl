### The target board on the command line.

targets-verdict-met = met
targets-verdict-missed = missed
targets-verdict-exceeded = exceeded
targets-count = { $met } of { $all } are met.
