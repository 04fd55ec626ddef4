### Charts: what all of them say.

## Below the title and under the picture.

charts-what-in = { $what }, { $unit }
charts-zero = { $heading }: zero throughout
charts-scope-nation = projection on grey
charts-scope-place = projection on grey; provincial figures are our estimates
charts-scope-vintage = data known by end-{ $year }
charts-source = Tianchu { $model }, data as of { $data }; scenario: { $scenario }
charts-source-also = { $source }; { $note }
charts-rests-changed = settings changed: { $changes }
charts-rests-draw = draw { $draw } of seed { $seed }
charts-rests-own-data = own data { $name }
charts-no-result = No result for { $place }: { $chart }
charts-grid-in-sentence = the { $grid }

## In the picture and at the head of its table.

charts-heading = { $heading }, { $unit }
charts-column = { $name } ({ $unit })
charts-projection = projection
charts-time = time

## The chart in one sentence: the finding, each line at some times, the targets.

charts-sentence = { $title }. { $lines }.
charts-sentence-line = { $name }: { $values }
charts-sentence-value = { $value } in { $time }
charts-year = { $year }

## Lines of several charts: their names, and short ones for their ends.

charts-this-scenario = This scenario
charts-baseline = Baseline
charts-baseline-short = Baseline
charts-baseline-of = Baseline, { $series }
charts-baseline-of-short = Baseline { $series }
charts-baseline-added = added
charts-demand = Demand
charts-other = Other
charts-taken = Taken
charts-retired = Power retired
charts-retired-short = Retired

## Names of units; how large each is stands in `crate/charts/src/scales.rs`.

charts-unit-mu-large = Mha
charts-unit-mu-middle = kha
charts-unit-mu-small = ha
charts-unit-kw-large = GW
charts-unit-kw-small = MW
