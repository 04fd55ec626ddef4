### Said in many places.

page-title = Tianchu: farmland balance and new-type storage of China, simulated
page-skip = Skip to the results
page-close = Close
page-nation = China
page-farmland = Farmland
page-storage = Storage
page-comma = ,{" "}
page-semicolon = ;{" "}
page-labelled = { $label }: { $text }
page-further = { $text }, { $more }
page-items = { $count }
page-not-fetched = This part is fetched when needed, and that failed: { $reason }
page-broken = Something broke; reload the page. The link holds your settings.
page-stale = The page and its words are of two versions; reload the page. The link holds your settings.
