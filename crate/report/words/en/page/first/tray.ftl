### The tray: scenarios under the header.

tray-label = Scenarios
tray-changed = { $n } changed
tray-keep = Keep as { $letter }
tray-more = What can be done with { $letter }
tray-name = Name of { $letter }
tray-undo = Undo
tray-redo = Redo
tray-compare = Compare { $n }
