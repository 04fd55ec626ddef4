### Two scenarios side by side.

comparison-basis = Data and draw
comparison-basis-of = data of { $vintage }, seed { $seed }, draw { $draw }
comparison-basis-with-data = { $basis }, own data { $file }
comparison-none = No key figure differs from A
comparison-other-basis = { $letter } rests on other data than A: { $other } against { $first }. What that does stands in a row of its own.
comparison-targets = { $letter } meets { $now } targets, not { $before }
comparison-provinces = { $letter } leaves { $now } provinces without a cap by 2030, not { $before }
comparison-farmland-more = { $letter } ends 2035 with { $amount } more farmland
comparison-farmland-less = { $letter } ends 2035 with { $amount } less farmland
comparison-construction-more = { $letter } approves { $amount } more construction in 2030
comparison-construction-less = { $letter } approves { $amount } less construction in 2030
comparison-storage-more = { $letter } has { $amount } more storage at the end of { $year }
comparison-storage-less = { $letter } has { $amount } less storage at the end of { $year }

## Where a difference comes from.

comparison-all = Whole difference
comparison-policy = Policy
comparison-assumptions = Data and assumptions
comparison-together = Only together
comparison-averaged = Averaged over orders
comparison-averaged-note = Each effect is its mean over every order in which the settings can be changed (Shapley value); the rows add up to the whole.
comparison-in-order = In order
comparison-in-order-note = Data and assumptions are changed first, then policy, each setting after those above it in its part; the rows add up to the whole.
comparison-alone = One at a time
comparison-alone-note = Each setting is changed alone. What they do only when changed together stands in a row of its own, so that the rows add up to the whole.
comparison-unit-area = kha
comparison-unit-power = GW
comparison-split = Assumptions and policy
comparison-split-note = The baseline with your assumptions parts the two: what lies before it is the work of assumptions, what lies after it that of policy.
comparison-own = { $letter } { $title }
comparison-baseline = Official baseline
comparison-baseline-short = baseline
comparison-assumed = Baseline with your assumptions
comparison-assumed-short = assumptions

## family key-figure

key-figure-targets_met = Targets met
key-figure-farmland_2035_mu = Farmland, end of 2035
key-figure-construction_2030_mu = Approved construction, 2030
key-figure-provinces_without_cap_2030 = Provinces with a zero cap to 2030
key-figure-storage_2027_kw = Storage, end of 2027
key-figure-storage_2030_kw = Storage, end of 2030
