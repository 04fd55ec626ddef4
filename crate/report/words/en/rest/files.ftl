### What only files can have wrong: scenarios, dispatch problems, own hours.

diagnostic-no-toml = cannot be read: { $parser }
diagnostic-no-json = line { $line }, column { $column }: this is not JSON. Names and texts stand in straight double quotes, and no comma follows the last entry.
diagnostic-json-ended = the file ends too early, in line { $line }: is it whole?
diagnostic-csv-instead = this is a table (CSV), not a scenario. Own observations go with `--data FILE`, own hours with `tianchu dispatch` or `tianchu system` and `--profiles FILE`, beside a scenario such as baseline.
diagnostic-json-instead = this is JSON, not a scenario. A dispatch problem is solved by `tianchu dispatch --problem`.
diagnostic-written = { $found } cannot stand here; write { $plain }.
diagnostic-not-at-top = { $field } stands in a section; move it to the top of the file, before the first [section].
diagnostic-missing = { $field } is missing: write { $expected }.
diagnostic-missing-value = { $field } is missing. A complete scenario lists every value; or write base = "baseline" and list only what differs.
diagnostic-missing-values = { $count } values are missing: { $names }. A complete scenario lists every value; or write base = "baseline" and list only what differs.
diagnostic-missing-text = { $field } is missing: write { $whole } = {"{"} zh = "…", en = "…" {"}"}.
diagnostic-missing-reading = { $field } is missing: give reading_zh and reading_en, or neither.
diagnostic-unknown = there is no { $field }.
diagnostic-unknown-parameter = there is no { $field }. `tianchu params` lists the names.
diagnostic-unknown-but = there is no { $field }. Did you mean { $nearest }?
diagnostic-unknown-of-scenario = a scenario has no { $field }; it may have: { $allowed }.
diagnostic-unknown-of-problem = there is no { $field }. Leave it out.
diagnostic-unknown-column = there is no column { $field }. Columns are load, wind or solar, a dot and a grid: { $grids }; such as load.north.
diagnostic-unknown-column-but = there is no column { $field }. Did you mean { $nearest }?
diagnostic-repeated-name = { $field } stands twice; delete one.
diagnostic-out-of-range = { $field } is { $value }; allowed is { $range }. Nearest allowed value: { $nearest }.
diagnostic-percentage = { $field } is { $value }; allowed is { $range }. As a percentage that is { $share }: write { $share }.
diagnostic-not-finite-but = { $field } is { $value }, which is no finite number; allowed is { $range }. The baseline has { $default }.
diagnostic-no-option = { $field } is { $value }; the options are { $options }.
diagnostic-range = { $min } to { $max }
diagnostic-range-in-unit = { $plain } ({ $shown } { $unit })
diagnostic-not-finite = { $field } is { $value }, which is no finite number; allowed is { $range }.
diagnostic-more-values = { $field }: further values that are wrong in the same way: { $count }.
diagnostic-entries = { $field } has { $given } entries; allowed are { $min } to { $max }.
diagnostic-price-falls = { $field } is { $value } yuan/MWh, below the { $least } of { $before }: the supply curve rises from cheap to dear. Sort the segments by price, or correct the price.
diagnostic-burns-energy = { $field } is { $wear } yuan/MWh, and the floor price { $floor } yuan/MWh is too low for it: floor price >= -2w / (1/eta - eta) must hold, which is { $lowest } at eta = { $efficiency }, or charging and discharging at once would pay. Raise the floor price to { $lowest } or more, or the wear w to { $enough }.
diagnostic-burns-energy-floor = { $field } is { $wear } yuan/MWh, and the floor price { $floor } yuan/MWh is too low for it: floor price >= -2w / (1/eta - eta) must hold, which is { $lowest } at eta = { $efficiency }, or charging and discharging at once would pay. Raise the floor price to { $lowest } or more.

# After "must be" and "write".
expected-table = a table
expected-quoted = a text in quotes
expected-text = a text
expected-translations = a table with zh and en
expected-numbers = a list of numbers such as [8, 12]
expected-list = a list
expected-object = an object {"{"} ... {"}"}
expected-flag = true or false
expected-name = one line of text, not empty, that does not begin with = + - @
expected-own-name = a name no other store has
expected-number-or-null = a number, or null for no limit

hours-fault-no-columns = the file has no column of hours. Its first line names them, such as hour,load.north,wind.north.
hours-fault-not-of-grids = no column is of the grid asked for ({ $asked }); the file has { $there }. Add load.{ $wanted }, wind.{ $wanted } or solar.{ $wanted }, or ask for a grid of the file.
hours-fault-separator = columns are parted by { $mark } but must be by commas, as in hour,load.north,wind.north. Put commas for { $mark }, or save the file as comma-separated CSV.
hours-fault-separator-and-decimal = columns are parted by { $mark } but must be by commas, as in hour,load.north,wind.north. Write decimal points for decimal commas, then put commas for { $mark }, or save the file as comma-separated CSV.
hours-fault-tabs = tabs
hours-fault-semicolons = semicolons
hours-fault-bars = vertical bars
hours-fault-spaces = spaces
hours-fault-full-width = full-width marks
hours-fault-separator-line = "{ $line }" tells Excel the separator and names no column. Delete the line.
hours-fault-long-line = this line has { $size } MB, so the file is no CSV of hours: a line of names, then a line for each hour. Check the file and its line ends.
hours-fault-decimal-comma = { $field } is "{ $found }", with a decimal comma; write { $point }.
hours-fault-either-comma = { $field } is "{ $found }", with a thousands separator or a decimal comma; numbers have neither: write { $plain } or { $point }.
hours-fault-thousands-comma = { $field } is "{ $found }", with a thousands separator; write { $plain }.
hours-fault-not-number = { $field } is "{ $found }" but must be a finite number.
hours-fault-empty = { $field } has no value. Fill gaps first, or leave the column out to have it generated.
hours-fault-load-out-of-range = { $field } is { $found }; allowed is { $min } to { $max } in any unit of power, such as MW. Fill gaps first, or leave the column out to have it generated.
hours-fault-share-out-of-range = { $field } is { $found }; allowed is 0 to 1, and what lies up to { $slack } beyond is taken as 0 or 1. The farthest out is { $extreme }. Check the values, and divide output by capacity.
hours-fault-not-hour = hour is "{ $found }" but must be a whole number, 0 to { $last } or 1 to { $hours }. If the lines are in order of time, the column may be left out.
hours-fault-same-hour = hour is { $hour }, which line { $line } has already; every hour has one line. Delete one of them.
hours-fault-skipped-one = hour is { $hour }, and hour { $missing } is missing before it. Add what is missing, or sort the lines by hour.
hours-fault-skipped = hour is { $hour }, and hours { $first } to { $last } are missing before it. Add what is missing, or sort the lines by hour.
hours-fault-disordered = hour is { $hour } but stands after { $after }. Sort the lines by hour.
hours-fault-first-hour = the first hour is { $hour } but must be 0 or 1 (1 January 00:00, UTC+8). Add the hours before it.
hours-fault-constant = { $field } never changes, so it cannot meet both energy and peak; leave it out.
hours-fault-trough = the lowest { $field } (line { $line }) lies { $ratio } times as far below the mean as the highest lies above it; allowed is up to { $limit }: scaled to the year's energy and peak it would fall below 0. Check that value, or leave the column out.
hours-fault-too-wide = { $found } fields, but { $wanted } as in the first line are needed. If numbers have decimal commas, write points; thousands have no separator.
hours-fault-wrong-width = { $found } fields, but { $wanted } as in the first line are needed.
hours-fault-open-quote = a quotation mark is not closed in its line. Close it, or take it out.
hours-fault-units = this line has no values (units or remarks?), and 8,760 lines follow it. Delete it.
hours-fault-wrong-length = { $found } hours, but { $hours } are needed (without 29 February, UTC+8, from 1 January 00:00).
hours-fault-no-columns-but = the file has no column of hours; its first line names { $names }. Name columns as in hour,load.north,wind.north.
hours-fault-no-names = the first line must be names; { $count } lines of values are there. Put a line of names before them, such as load.north, or as many as there are columns: hour,load.north,wind.north.
hours-fault-provinces = columns that seem to be of provinces ({ $n }): { $names }. Columns of hours are of grids. Add the load of a grid's provinces up hour by hour and name the sum load.{ $example }; of wind and sun add up output and divide by the capacity of all: wind.{ $example }, solar.{ $example }. Provinces by grid: { $grids }.
hours-fault-made-of = { $grid } is { $provinces }
hours-fault-share-per-cent = { $field } is { $found }; allowed is 0 to 1. The largest value is { $extreme } and all lie between 0 and 100, so these are probably per cent: divide them by 100.
hours-fault-share-power = { $field } is { $found }; allowed is 0 to 1. The largest value is { $extreme }, so these are probably MW: divide output by capacity.
hours-fault-day-broken = hour is { $hour } but { $wanted } comes next in the day: an hour is missing or doubled, or the lines are not in order of time. Mend it, or take the column out if the lines are in order.
hours-fault-not-stamp = hour is "{ $found }" but must be a time like the others, such as 2025-01-01 00:00.
hours-fault-stamp-start = the first time is { $found } but must be 1 January 00:00 (UTC+8) of the one year in the file, or 01:00 if hours are named by their ends. Add the hours before it, or leave out those of the year before.
hours-fault-stamp-twice = hour is { $found }, which the line before has already; every hour has one line. Delete one of them.
hours-fault-stamp-gap = hour is { $found }, and before it { $n } hours are missing, the first of them { $first }. Add what is missing.
hours-fault-stamp-gap-one = hour is { $found }, and before it { $first } is missing. Add what is missing.
hours-fault-stamp-back = hour is { $found } but stands after { $before }. Sort the lines by time, and keep one year.
hours-fault-stamp-leap = hour is { $found }: 29 February is in the file, but the year here has none. Leave out its 24 lines.
hours-fault-stamp-minutes = hour is { $found }, which is no full hour. Give a value for each hour: take means of its parts, or round the times.
hours-fault-stamp-zone = hour is { $found }, a time of another zone. The lines must begin at 1 January 00:00 in UTC+8: move the hours, and write times without a zone.
hours-fault-leap-year = 8784 hours: 29 February is in the file, but the year here has none. Leave out its 24 rows, lines { $first } to { $last } of the file (rows 1417 to 1440 of the data, hours 1416 to 1439).
hours-fault-a-day = { $found } hours are one day, but a year of { $hours } is needed (without 29 February, UTC+8, from 1 January 00:00).
hours-fault-a-week = { $found } hours are one week, but a year of { $hours } is needed (without 29 February, UTC+8, from 1 January 00:00).
hours-fault-a-month = { $found } hours are one month, but a year of { $hours } is needed (without 29 February, UTC+8, from 1 January 00:00).
hours-fault-days = { $found } rows are a year by the day, but { $hours } hours are needed: give a value for each hour.
hours-fault-parts = { $found } rows are a year in steps of { $minutes } minutes, but { $hours } hours are needed: take means of { $an_hour } rows each. If they are { $an_hour } years by the hour, keep one.
hours-fault-parts-leap = { $found } rows are a leap year in steps of { $minutes } minutes, but { $hours } hours are needed: take means of { $an_hour } rows each, and leave out the 24 hours of 29 February.
hours-fault-years = { $found } hours are { $n } years, but one year of { $hours } is needed (without 29 February, UTC+8, from 1 January 00:00): keep one.
hours-fault-in-lines = { $sentence } The same in { $more } further lines, the last of them { $last }.

diagnostic-file-over = more than { $most }
diagnostic-file-hours-too-large = the file has { $size }; at most { $most } are read. Hours of six grids take about 3 MB: keep one year, and of its columns load, wind and sun.
diagnostic-file-scenario-too-large = the file has { $size }; at most { $most } are read. A scenario with every value takes about 10 KB: check that this is one.
diagnostic-file-problem-too-large = the file has { $size }; at most { $most } are read. 8,760 hours take about 0.2 MB: give fewer hours, or write them with fewer digits.
diagnostic-file-data-too-large = the file has { $size }; at most { $most } are read. The whole register of observations takes 0.14 MB: keep the rows that you want to change or add.
diagnostic-file-utf_32 = the file is UTF-32 text but must be UTF-8. Save it as UTF-8.
diagnostic-file-utf_16 = the file is UTF-16 text but must be UTF-8. Save it as UTF-8.
diagnostic-file-zip = the file is an Excel workbook or zip archive, not text. Save it as CSV (UTF-8), or unpack the archive.
diagnostic-file-office = the file is an old Excel workbook (.xls) or another Office file, not text. Save it as CSV (UTF-8).
diagnostic-file-gzip = the file is compressed (gzip). Unpack it first.
diagnostic-file-zeros = the file has zero bytes, so it is no UTF-8 text (perhaps UTF-16 without a mark, or a format of another program). Save it as UTF-8 text.
diagnostic-file-not-utf_8 = line { $line } is not UTF-8 text (perhaps GBK). Save the file as UTF-8.
diagnostic-file-broken-utf_16 = the file says that it is UTF-16 text, but some of its bytes are none. Save it as UTF-8.
diagnostic-file-not-told = line { $line } is neither UTF-8 text nor GB18030 that can be told for sure; perhaps it is Big5. Save the file as UTF-8.
