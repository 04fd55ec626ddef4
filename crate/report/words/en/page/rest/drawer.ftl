### Assumptions and further settings.

drawer-intro = Each has a range, a grade and a source: A official text, B official figure in a repost, C derived, D judgement.
drawer-draws = A draw samples every assumption within its range, with the default as the median. Of 1,000 draws, farmland and storage of the run without a draw lie in the middle half; approved construction lies in the upper quarter, because a shortage in one province only ever lowers it and no province builds more than it asks for.
drawer-vintage = Data
drawer-vintage-latest = newest
drawer-vintage-2025 = only what was known at the end of 2025
drawer-vintage-2024 = only what was known at the end of 2024
drawer-levers = Policy
drawer-assumptions = Assumptions
drawer-group = { $subject }, { $kind }
drawer-filter = Filter settings
drawer-filter-hint = such as grade, freeze, 储备
drawer-found = { $count } match
