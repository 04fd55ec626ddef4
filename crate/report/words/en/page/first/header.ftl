### The head: scenario, share, files, language.

header-scenario = Scenario
header-edited = edited
header-own-scenario = Your own scenario
header-share = Share
header-file = File
header-open = Open a scenario (TOML)…
header-csv = All results, CSV
header-json = All results, JSON
header-zip = All results, ZIP with sources and notes
header-other-language = 中文
header-bad-file = The file “{ $file }” cannot be read; the scenario is as it was:
header-brief = Brief
