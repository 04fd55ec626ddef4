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
page-not-fetched = { $reason }, so this part has not come. Try again; if that does not help, reload the page: the link holds your settings.
page-offline = This device is offline
page-network = The network broke off, or a gateway or filter holds this back
page-status = The server answers { $status }
page-held-back = The network hands out something else than the page's files (a sign-in page, gateway or filter)
page-memory = There is too little memory for this. Close other tabs or programs, then reload the page; the link holds your settings.
page-broken = Something broke; reload the page. The link holds your settings.
page-stale = The page's files are of two versions; reload the page. The link holds your settings.
page-retry = Try again
page-reload = Reload
