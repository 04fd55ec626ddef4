### Limits.

limits-title = What this tool cannot tell you
limits-prediction = It does not predict.
limits-prediction-more = It carries the rules of public documents and your settings to 2035; what it says holds under those settings only.
limits-split = The provincial split is ours.
limits-split-more = For 2020-2024 only the nation, seven large regions and a few provinces were published; the rest is divided by a method written down. Provincial outflows (building, trees, orchards) are published for no year and are divided too. Every event that depends on this split says so and is no official figure of that province.
limits-slack = For the nation as a whole the cap is slack.
limits-slack-more = It is tight in some provinces only, so the findings are sensitive to that split.
limits-account = What storage earns is an account.
limits-account-more = Spread and cycles are registered assumptions: on this page more storage does not narrow its own spread, and returns by group and duration rest on many judgements of grade D.
limits-hours = Hours are derived.
limits-hours-more = The weather is one draw, the split by grid is ours, thermal plants have no ramp limits; curtailment of the first half of 2025 is missed, and the Hours view lists every test.
limits-chance = No chances yet.
limits-chance-more = Every assumption has a range and a grade, but a line on the page is the result of one set of values, neither a mean nor the most likely.
limits-readings = Rules can be read in more than one way.
limits-readings-more = The opinion does not define net increase. The baseline takes it literally, last year's whole net increase; two other readings can be chosen and change single provinces and years.
limits-grades = Numbers are graded.
limits-grades-more = A official text, B official figure in a repost, C derived, D judgement. Many parameters of behaviour are D: change them and see whether the finding stands.
limits-borders = No borders.
limits-borders-more = The tiles show rough positions; they are no map.
