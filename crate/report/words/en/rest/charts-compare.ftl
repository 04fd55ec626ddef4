### Charts of several scenarios.

charts-compare-line = { $side }: { $name }
charts-compare-sum = Sum
charts-compare-same = { $what }: no difference
charts-compare-below = { $what }: { $letter } is { $amount } below { $first } in { $time }
charts-compare-above = { $what }: { $letter } is { $amount } above { $first } in { $time }
charts-compare-less = { $what }, less { $first }
charts-compare-alike = the same in all: { $names }
charts-compare-balance = added { $gain } − lost { $loss } = net { $net }
charts-compare-total = { $from }–{ $to }: { $sum }
