### The three readings of the cap on the command line.

# R1 to R3 beside each other; what is part of the line above is set in.
readings-sums = Sums of 2026-2035
readings-construction = Construction
readings-unmet = Demand refused
readings-by-cap = {"  "}by the cap
readings-by-freeze = {"  "}by frozen credits
readings-otherwise = {"  "}otherwise
readings-illegal = Illegal building, 2025-2034
readings-cap-lost = Cap lost to it
readings-binds-nation = Province-years limited by the cap
readings-zero-caps-nation = Province-years of a zero cap
readings-capped = Provinces capped
readings-cycling = Provinces whose cap cycles
readings-binds-place = Years limited by the cap
readings-zero-caps-place = Years of a zero cap
readings-caps-part = Cap differs from R1's since
readings-construction-parts = Construction differs since
readings-net-increase = N net increase of 2035
readings-credits = I credits unused, end of 2035
readings-area = A farmland, end of 2035

# Provinces in which construction differs.
readings-nowhere = Construction is the same under each reading in every province.
readings-somewhere = Construction differs in { $count } provinces; most in:
readings-head-since = since
readings-head-zero = zero caps

readings-help = One scenario under the three readings of the cap, and where they part
readings-what = readings of the cap
