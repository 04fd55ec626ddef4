### What all commands say on a terminal.

terminal-note = note: { $text }
terminal-error = error: { $text }
terminal-of = { $subject }: { $text }
terminal-unknown = there is no { $kind } { $word }. { $hint }
terminal-did-you-mean = Did you mean { $name }?
terminal-folder = { $option } is { $path }, a folder without a file name. Add the name of a file.
terminal-the-scenario = the scenario
terminal-same-file = { $earlier } and { $option } are the same file, which would be replaced. Name two files.
terminal-coupled = orders of storage rest on the dispatch of the year before; without --coupled on the register's spread.
terminal-coupled-own-hours = the dispatch that orders rest on uses the hours of --profiles in every year; columns the file lacks are generated.
terminal-unit-yuan_per_kwh = yuan/kWh
terminal-unit-yuan_per_mwh = yuan/MWh
