### Complaints about where results go, and as what.

output-bom = --bom is for CSV: let --out end in .csv, or leave --bom out.
output-names = --names is for CSV and JSON: add --format csv or --format json.
output-zip = a zip cannot be shown at a terminal: name a file with --out.
output-ending = --out ends in .{ $ending }, but this command writes { $allowed } only; change the ending, or leave it out and say --format.
output-ending-and-format = --out ends in .{ $ending }, but --format is { $format }; change one of them.
