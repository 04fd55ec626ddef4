### The file menu, fetched when it is opened.

menu-open = Open a scenario (TOML)…
menu-csv = All results, CSV
menu-json = All results, JSON
menu-zip = All results, ZIP with sources and notes
menu-brief = Brief
menu-unreadable = The browser could not read “{ $file }”: it was moved or changed, or another program holds it. Choose it again; the scenario stays as it was.
menu-bad-file = The file “{ $file }” cannot be read; the scenario is as it was:
