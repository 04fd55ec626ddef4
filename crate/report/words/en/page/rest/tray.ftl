### The tray: what can be done with a scenario, what was undone, what the browser keeps.

tray-rename = Rename
tray-left = Move left
tray-right = Move right
tray-remove = Remove
tray-removed = Removed: { $letter }, { $title }. Undo brings it back.
tray-undone = Undone: { $what }
tray-redone = Redone: { $what }
tray-what-settings = settings
tray-what-scenario = choice of scenario
tray-what-tray = scenarios of the tray
tray-what-name = name
tray-what-view = view
tray-what-region = region
tray-kept = Your changes stay in { $letter } ({ $title }); the new scenario is { $now }.
tray-carry = Make them here, too ({ $n })
tray-replaced = All four places are taken, so the new scenario stands where “{ $title }” was, with your changes.
tray-edited = { $title }, changed ({ $n })
tray-found = This browser still has scenarios of { $when }: { $what }.
tray-restore = Restore
tray-forget = Forget them
tray-left-out = Scenario { $letter } was kept by another version of this page, which this one cannot read; it was left out.
tray-other-version = What this browser had kept is of another version of this page and was left out.
tray-refused = This browser lets the page keep nothing (its storage is full or switched off). Everything works, but other scenarios than the present one are gone when the tab is closed: share a link to keep them.
