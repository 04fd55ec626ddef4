### A reader's own observations, in the sources view.

own-data-title = Use your own observations
own-data-intro = Add next quarter's figure or a province's survey, or put another figure in the place of one: a CSV with the columns of the register of observations below, as --data of the command line takes it, up to 1 MB. id, unit and the other columns are as in that register; low, high, source, known_on and note may be empty; without known_on the figure counts as known on its own day. Everything on the page rests on it at once, and every file says so. Up to 4 rows are in the link; the file is read in your browser only and not sent anywhere. A row with a comparison (at_least, more_than, about, every_year_at_least) is a target for the board, on a series of results. The rows below are made up:
own-data-file = Choose a CSV file…
own-data-drop = Back to the register alone
own-data-paste = Or paste rows, with the line of names:
own-data-use = Use these rows
own-data-pasted = pasted rows
own-data-of-link = of the link
own-data-none = The register alone is in use.
own-data-used = In use: { $file }, rows: { $rows }.
own-data-bad = “{ $file }” was not taken; what is in use stays as it was:
