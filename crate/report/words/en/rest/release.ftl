### What changed since the data a link was made with.

release-baseline = The baseline, then → now: { $list }.
release-figure = { $what } { $year }: { $then } → { $now }
release-link = What this link said of its settings, then → now: { $list }.
release-link-same = The four headline figures of this link are what they were when it was made.
release-defaults = Defaults that this link leaves alone and that are other now: { $list }.
release-defaults-and-more = Defaults that this link leaves alone and that are other now: { $list }; and { $more } more.
release-default = { $what } { $then } → { $now }
release-as-then = Open it with the defaults of then
