### A reader's own observations: what is wrong with a file, and what becomes of its rows.

own-data-no-columns = the first line lacks { $names }. It names the columns as the register of observations does: id,region,date,value,low,high,unit,grade,source,known_on,note; of these low, high, source, known_on and note may be left out. A column comparison makes targets of rows.
own-data-same-column = the first line has the column { $name } twice. Delete one of the two.
own-data-no-rows = the file has no rows. The first line names the columns, a line for each figure follows, such as storage.power_gw,CN,2026-09-30,170,,,GW,B,,2026-10-28, below id,region,date,value,low,high,unit,grade,source,known_on,note.
own-data-too-many = the file has { $rows } rows; at most { $most } are read. Keep the figures that you want to change or add.
own-data-separator = columns are parted by { $mark } but must be by commas, as in id,region,date,value,unit,grade. Put commas for { $mark }, or save the file as comma-separated CSV.
own-data-separator-and-decimal = columns are parted by { $mark } but must be by commas, as in id,region,date,value,unit,grade. Write decimal points for decimal commas, then put commas for { $mark }, or save the file as comma-separated CSV.
own-data-long-line = this line has { $size } MB, so the file is no CSV of observations: a line of names, then a line for each figure. Check the file and its line ends.
own-data-id = id is "{ $found }", which is no series of observations. `tianchu sources --observations` lists them.
own-data-id-but = id is "{ $found }", which is no series of observations. Did you mean { $nearest }?
own-data-no-comparison = id is "{ $found }", a series of results, so the row is a target: its column comparison must say at_least, more_than, about or every_year_at_least. For a figure of the past take a series of observations (`tianchu sources --observations`).
own-data-target-value = value is empty; a target asks for a number. Write it.
own-data-column = the first line has a column "{ $found }", which is none. Did you mean { $nearest }?
own-data-target-id = id is "{ $found }", which is no series of results in mu, kW, kWh, yuan, kg or a share. `tianchu run baseline --format csv` has them all.
own-data-target-id-but = id is "{ $found }", which is no series of results that a target can be set on. Did you mean { $nearest }?
own-data-target-bounds = a target has a value and a comparison (at_least, more_than, about, every_year_at_least), but no low or high. Leave them empty.
own-data-target-date = date is { $found }; a target is held against the end of a year from 2025 to 2035, or of a quarter where the series has quarters. Write { $nearest }.
own-data-target-region = region is "{ $found }"; targets are of the nation (CN) or of a province. Write one of these.
own-data-unit = unit is "{ $found }", but this series is in { $wanted }. Convert the figure if need be, and write { $wanted }.
own-data-region = region is "{ $found }", which is no region of this series. Write CN, a two-digit code such as 44 or a province's name; grids only where the register has them.
own-data-region-but = region is "{ $found }", which is no region of this series. Did you mean { $nearest }?
own-data-without-figures = there are no figures of { $found } here: the statistics behind the model cover the 31 provincial units of the mainland.
own-data-date = { $field } is "{ $found }", which is no day of the calendar. Write it as 2026-09-30.
own-data-date-out-of-range = { $field } is { $found }; allowed is { $first } to { $last }.
own-data-no-number = value, low and high are empty. Write a value or a bound.
own-data-needed = { $field } is empty, but the register has one for this series, region and day, and the model may need it. Write it, too.
own-data-low-above-high = low is { $low } and high is { $high }; low must not be above high. Exchange or correct them.
own-data-below-low = value is { $value }, below low ({ $bound }). Correct one of the two.
own-data-above-high = value is { $value }, above high ({ $bound }). Correct one of the two.
own-data-known-before = known_on is { $known_on }, before the day the figure is of ({ $date }), and this series has no forecasts. Write the day it was published, or nothing for the day itself.
own-data-same-row = this series, region and day stand in line { $line } already. Delete one of the two.
own-data-land-contradicts = the areas of farmland of 2019 to 2023 among these rows contradict those of the register: the nation, the seven regions and the provinces must add up. Give the figures of the nation and of the region with them, or leave them out.
own-data-falls = value is { $value }, below the { $other } of { $date }, an earlier day; this stock has never fallen. Check figure and unit, or correct that day by a row of its own.
own-data-falls-later = value is { $value }, above the { $other } of { $date }, a later day; this stock has never fallen. Check figure and unit, or correct that day by a row of its own.

# What becomes of a row.
own-data-row = { $id } { $region } { $date } = { $figure } { $unit }
own-data-added = new: { $row }
own-data-replaces = in the place of the register's { $before }: { $row }
own-data-too-late = not known on the data of { $vintage } (known on { $known_on }): { $row }
own-data-not-read = not read by the model: { $row }
own-data-not-yet = later than this release of the data ({ $released }) and taken as if it had come: { $row }
own-data-on-board = a target on the board: { $row }
own-data-without-results = a target without results of this series in this place, so not on the board: { $row }
own-data-more = further rows: { $count }
own-data-same-day = rows that count as known on the day they are of, since known_on is empty or the same: { $count }
own-data-left = this link was made with { $count } own observations, which are not in it: results here are without them. Ask for the file.
own-data-instead = the link has own rows of its own ({ $count }); those of the file stand in their place.
