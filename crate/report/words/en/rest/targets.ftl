### The target board: what is asked for and what comes of it.

targets-as-stated = { $target }: { $at }, as stated
targets-just = { $target }: { $at }, just what it asks for
targets-met = { $target }: { $at }, meets { $wanted } with { $margin } to spare
targets-missed = { $target }: { $at }, { $margin } short of { $wanted }
targets-only-listed = { $target }: asks for { $wanted }, no result answers to it

# A number to be met about: on which side, by how much, within a tenth or not.
targets-about = { $target }: { $at }, { $margin } “about { $wanted }”, { $band } (a band of ours)
targets-about-above = { $amount } above
targets-about-below = { $amount } below
targets-about-within = within a tenth of it
targets-about-exceeded = exceeded by more than a tenth
targets-about-short = short by more than a tenth

# A floor of every year.
targets-floor-kept = { $target }, { $wanted }: kept every year; { $last } at the deadline, { $lowest } in { $year }, its lowest year
targets-floor-broken = { $target }, { $wanted }: first broken in { $first }; { $last } at the deadline, { $lowest } in { $year }, its lowest year
targets-floor-level = level with it
targets-floor-above = { $amount } above it
targets-floor-below = { $amount } below it

# A target of a reader's own.
targets-own-document = the reader's own data
