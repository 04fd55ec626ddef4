### The command readings.

readings-help = One scenario under the three readings of the cap, and where they part
readings-what = readings of the cap
readings-sums = Sums of 2026-2035
readings-construction = Construction
readings-unmet = Unmet demand
readings-unmet-by-cap = {"  "}by the cap
readings-unmet-by-freeze = {"  "}by frozen credits
readings-unmet-otherwise = {"  "}otherwise
readings-illegal = Illegal building, 2025-2034
readings-cap-lost = Cap lost to it
readings-province-years-cap-binds = Province-years the cap binds
readings-province-years-cap-zero = Province-years of a zero cap
readings-provinces-capped = Provinces capped
readings-provinces-cycling = Provinces whose cap cycles
readings-years-cap-binds = Years the cap binds
readings-years-cap-zero = Years of a zero cap
readings-caps-part = Cap differs from R1's since
readings-construction-parts = Construction differs since
readings-net-increase = N net increase of 2035
readings-credits = I credits unused, end of 2035
readings-area = A farmland, end of 2035
readings-nowhere = Construction is the same under each reading in every province.
readings-where = Construction differs in { $count } provinces; most in:
readings-since = since
readings-zero-caps = zero caps
