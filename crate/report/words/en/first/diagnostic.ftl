### What is wrong with an input: what, what is allowed, a way out.

# The line before a sentence.
diagnostic-in-line = line { $line }: { $sentence }
diagnostic-repeated = { $field } stands twice: { $first } and { $second }. Leave one.
diagnostic-no-value = { $field } has no value; write { $field }=VALUE.
diagnostic-unknown-code = { $code } in the link is no code of a setting. Copy the link once more, or take it out.
diagnostic-wrong-type = { $field } is { $found } but must be { $expected }.
diagnostic-not-allowed = { $field } is { $found }; allowed: { $allowed }.
diagnostic-cut-off = the link is cut off or interrupted at “{ $found }”. Copy it once more, whole.
diagnostic-own-row = the own data of this link cannot be read at “{ $row }”: it is cut off, of another version, or says what cannot be. Ask for the link once more, or for the file.
diagnostic-of-entry = scenario { $letter } of the link cannot be opened:
diagnostic-no-link = this is no share link: it lacks v=1. Copy it once more, whole, from “Share” in the page.
diagnostic-too-long = this has { $size } KB, and a share link at most { $most } KB. Copy the link alone.

# What a link had appended.
link-left-out = left out, since it is no part of a share link, or no longer: { $parts }.

# After "must be".
expected-number = a number
expected-count = a whole number from 0 to 9223372036854775807

# The box of a number, in the unit shown.
box-out-of-range = { $label }: { $found } is not allowed; the range is { $min } to { $max } { $unit }. The nearest allowed value is { $nearest } { $unit }.
box-infinity = infinity
box-no-option = { $label }: { $found } is not allowed; the options are { $options }.
box-no-number = { $label }: “{ $found }” is no number; enter { $min } to { $max } { $unit }. The baseline has { $default } { $unit }.
box-empty = { $label }: there is no number; enter { $min } to { $max } { $unit }. The baseline has { $default } { $unit }.

# What is not told one by one is counted by kind.
## family more

more-unknown = further names there are none of: { $count }.
more-repeated = further names that stand twice: { $count }.
more-missing = further missing entries: { $count }.
more-type = further values of the wrong kind: { $count }.
more-range = further values that are not allowed: { $count }.
more-order = further hours that do not follow one another: { $count }.
more-width = further lines with another number of fields than the first: { $count }.
more-other = further problems: { $count }.
