### Limits.

limits-title = What this tool cannot tell you
limits-prediction = It does not predict.
limits-prediction-more = It carries the rules of public documents and your settings to 2035; what it says holds under those settings only.
limits-split = Provincial figures are our estimates.
limits-split-more = For 2020-2024 only the nation, seven large regions and a few provinces were published; the rest is divided by a method written down. Provincial outflows (building, trees, orchards) are published for no year and are divided too. Every event that depends on this split says so and is no official figure of that province.
limits-artefact = What Beijing, Tianjin, Shanghai and Jiangsu may build is an artefact.
limits-artefact-more = They get next to nothing for ten years because of how we share out outflows, and because building land turned back to farmland is left out. They are four of the five provinces whose cap binds by 2030 in the baseline; for the nation as a whole the cap leaves room.
limits-pools = Restorable land by province is unknown but for Gansu.
limits-pools-more = It is shared out by area and orchards, with a range.
limits-forecast = Storage has been forecast badly.
limits-forecast-more = On the data of the end of 2025 the model expected nearly twice what the first half of 2026 added; the view of tests has every earlier forecast against what came.
limits-scope = Storage counts the scope of the National Energy Administration.
limits-scope-more = The counts of associations (CNESA, CESA, CEC) are wider or narrower and never to be set beside it.
limits-account = What storage earns is an account.
limits-account-more = Spread and cycles are registered assumptions: on this page more storage does not narrow its own spread, and returns by group and duration rest on many judgements of grade D.
limits-hours = Hours are derived.
limits-hours-more = The weather is one draw, the split by grid is ours, thermal plants have no ramp limits; the nation's hours of use come out near what is reported because errors of regions cancel, prices are marginal fuel cost and their spread a quarter to a half of what markets show, and the Hours view lists every test.
limits-chance = No ranges stand beside the figures yet.
limits-chance-more = Every assumption has a range and a grade, but a line on the page is the result of one set of values. The Draw box shows one draw from the ranges at a time; some questions (4, 16) counted many.
limits-readings = Rules can be read in more than one way.
limits-readings-more = The opinion does not define net increase. The baseline takes the second of three readings: approved construction is added back to last year's net increase, and farmland may not fall within the year. The literal reading and a third can be chosen and change provinces and years.
limits-grades = Numbers are graded.
limits-grades-more = A official text, B official figure in a repost, C derived, D judgement. Nine parameters in ten are D: change them and see whether the finding stands.
limits-borders = No borders.
limits-borders-more = The tiles show rough positions; they are no map.
