### A brief: what a scenario means for the nation or a province, on one page.

brief-kind = Scenario brief
brief-edition = { $place } · data to { $date } · page 1 of 1
brief-of = Tianchu scenario { $letter }, “{ $about }”
brief-against = Tianchu scenario { $letter }, “{ $about }”, against { $first_letter }, “{ $first }”
brief-edited = { $title } (settings changed: { $n })
brief-sentences = { $first } { $second }

## Title: the gravest finding.

brief-title-cap-zero = { $place } may build on no farmland in { $year }
brief-title-cap-zero-years = { $place } may build on no farmland for { $years } years from { $year }
brief-title-floor = { $place }: farmland falls below its floor in { $year }
brief-title-unmet = { $place }: { $unmet } of construction is refused in 2026-2035
brief-title-kept = { $place }: demand is met and the floor holds to 2035
brief-title-red-line = China's farmland falls below the red line of 124.3 Mha in { $year }
brief-title-basic = China's permanent basic farmland falls below 103.1 Mha in { $year }
brief-title-provinces = By 2030, { $n } provinces have a year in which they may not build on farmland
brief-title-no-province = No province's cap is zero to 2030
brief-title-storage = storage passes 180 GW in { $quarter }
brief-title-no-storage = storage stays below 180 GW to 2035

## Question and answer.

brief-answer = 1  Question and answer
brief-question = With the settings below, what becomes of { $place } by 2035?
brief-refused = Construction asks for { $demand } in 2026-2035; { $unmet } of it is refused.

## Settings.

brief-settings = 2  Settings that differ from { $letter }
brief-setting = Setting
brief-nature = Nature
brief-basis = Source and grade of the default
brief-nature-policy = policy
brief-nature-assumption = assumption
brief-nature-basis = data
brief-no-effect = moves no number on this page, { $grade }
brief-graded = { $source }, { $grade }
brief-no-setting = No setting differs.
brief-more-settings = In order of effect on the numbers of this page; { $n } more in the link.

## Results.

brief-figures = 3  Key figures
brief-note-targets = of { $n } on the board
brief-note-floor = { $target }: { $wanted }
brief-note-before = { $label }: { $value }
brief-note-first = first: { $place }, { $year }

## Rule and book.

brief-rule = 4  The rule that binds
brief-no-rule = To 2035 no rule holds construction back, and the floors hold.
brief-rule-says = { $law }, { $article }: { $rule } { $said }
brief-event = { $year }: { $event }.
brief-standing = { $place } in { $year }: cap { $cap }, demand { $demand }; farmland at year-end { $area }, task for 2035 { $task }.
brief-book = Farmland book of { $place }, { $year }, in { $unit } (15 mu = 1 ha)
brief-end-of = End of { $year }
brief-restored = Restored
brief-reclaimed = Reclaimed
brief-construction = Construction
brief-trees = To trees, orchards
brief-infrastructure = Rural building
brief-other-flows = Illegal, lost, other

## Sources and limits.

brief-sources = 5  Sources and grades
brief-farmland-on = Farmland, { $date }
brief-storage-on = New-type storage, { $date }
brief-later-years = All later years
brief-split = national figures shared out by area and land use; our estimate
brief-rules-and-assumptions = computed from the rules and the settings above
brief-published = published, { $grade }
brief-recalled = recalled, not read again, D
brief-computed = estimate, D
brief-own-data = Own data
brief-limits = 6  Limits
brief-limits-province = No provincial figures of restorable land and of what takes farmland are published for { $place }; ours are shares of national ones, and a year may be off by two or three. How “net increase” is to be read is not settled; another reading gives another cap. This is a projection of a scenario, not a forecast.
brief-limits-nation = Provincial figures are our estimates, and a year may be off by two or three. How “net increase” is to be read is not settled; another reading gives another cap. Storage is projected as it comes into operation, not as it pays. This is a projection of a scenario, not a forecast.
brief-other-basis = {" "}Scenario { $letter } rests on other data than { $first_letter }: { $basis }, against { $first_basis }.

## How to come to the same numbers.

brief-link = To check: scan the code or open the link for the same settings, with the source of every number.
brief-no-address = To check: append this to the address of the Tianchu page, or run the command below it.
brief-versions = Settings { $settings } · results { $results } · model { $model } · data { $data } · seed { $seed } · draw { $draw }
brief-status = Made with the open model Tianchu; no official document, and no body stands behind it.
brief-link-too-long = link too long for a QR code
