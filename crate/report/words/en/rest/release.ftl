### What changed since the data a link was made with.

release-baseline = The baseline, then → now: { $list }.
release-figure = { $what } { $year }: { $then } → { $now }
release-defaults = Defaults that this link leaves alone and that are other now: { $list }.
release-defaults-and-more = Defaults that this link leaves alone and that are other now: { $list }; and { $more } more.
release-default = { $what } { $then } → { $now }
release-as-then = Open it with the defaults of then
