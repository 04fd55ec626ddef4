### The command run.

run-help = Results of a scenario: a summary on a terminal, else a tidy table
run-help-series = Only this series, such as farmland.area_mu; may be repeated
run-help-all-series = Series (an ID ends in its unit; a return of -0.3 stands for -30 % or less):
run-series = series
run-series-listed = `tianchu run --help` lists them all.
run-nothing = the model gives none of these series for these regions.
run-departs = Departs from the baseline: { $changes }
run-draw = Draw { $draw } of seed { $seed }: every assumption that is not set is sampled.
run-own-data = Own data: { $name }, { $rows } rows, fingerprint { $fingerprint }
# Between the changes of a scenario.
run-between = ,{" "}
run-all = All series and regions: tianchu run { $command } --out results.csv
run-coupled = Orders of storage rest on spread, cycles and longest peak of the year before; beside the plain run:
run-year-end = Year-end
run-plain = plain
run-arbitrage = arbitrage bn yuan
run-farmland = farmland 万亩{" "}
run-change = change
run-storage = storage GW{" "}
run-hours = hours
run-history =
    {"  "}Farmland to { $land } and storage to { $storage } are history; what follows is the scenario's.
    {"  "}* no published figure, from our books. 万亩 is 10,000 mu or 666.7 ha.
