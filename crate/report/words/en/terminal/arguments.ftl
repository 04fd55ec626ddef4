### Help of arguments that commands share.

arguments-scenario = A TOML file, the name of a built-in scenario or its first words such as q01, or a share link
arguments-set = Set a lever or an assumption; may be repeated
arguments-vintage = Data to use: latest, or 2025 or 2024 for what was known at the end of that year
arguments-seed = Seed of the random numbers
arguments-draw = Sample the assumptions: draw K of the seed; 0 takes their defaults
arguments-data = Own observations beside or in the place of the register's: a CSV with its columns (id, region, date, value, low, high, unit, grade, source, known_on, note; see `tianchu sources --observations`), at most 1 MB and 2000 rows; UTF-8, GB18030 or UTF-16; - is the standard input
arguments-coupled = Let orders of storage rest on what the hourly dispatch of each grid offered the year before
arguments-region = Only this region: CN, a code, a province or a grid; may be repeated
arguments-profiles = Own hours in place of generated ones: a CSV of 8,760 rows, at most 8 MB (UTC+8, no 29 February), with columns load.GRID (any unit), wind.GRID or solar.GRID (output over capacity, 0 to 1; scaled to the year's energy, as load is), and hour (from 0 or 1, or times) if wanted; other columns are ignored with a note; UTF-8, GB18030 or UTF-16; - is the standard input
arguments-format = csv or json; without it a text on a terminal, else csv (a file's ending decides)
arguments-format-register = csv, json or md; without it a text on a terminal, else csv (a file's ending decides)
arguments-format-run = csv, json or zip (results, events, targets, changes and sources with metadata and a text); without it a text on a terminal, else csv (a file's ending decides)
arguments-out = File to write, replaced whole or not at all; - is the standard output
arguments-bom = Begin CSV with a byte order mark, so that Excel shows Chinese
arguments-names = Names of regions beside their codes, in a column region_name
