### The three readings of the cap: where they part, and why.

# Since when the readings differ, and by how much.
readings-alike = Under these settings the three readings set different caps in { $place }, but all stay above demand: construction of 2026-2035 is { $built } under each.{" "}
readings-part = Under these settings the three readings part in { $place } in { $year }: construction of 2026-2035 is { $r1_built } under R1, { $r2_built } under R2 and { $r3_built } under R3, with { $r1_unmet }, { $r2_unmet } and { $r3_unmet } of demand unmet.{" "}

# How the cap moves from year to year, in the nation and in a place.
readings-cycles-nation = R1 counts approved construction as a decrease, so a year of much building lowers the cap of the next: in { $count } provinces the cap goes up and down by turns.{" "}
readings-cycles-place = R1 counts approved construction as a decrease, so a year of much building lowers the cap of the next: the cap goes up and down by turns.{" "}
readings-no-cycle = R1 counts approved construction as a decrease, yet no up and down by turns comes of it.{" "}
readings-settles-nation = R2 adds approved construction back and R3 carries the bank over, and the cap settles: it still moves so in { $r2 } and { $r3 } provinces.{" "}
readings-settles-place = R2 adds approved construction back and R3 carries the bank over, and the cap settles.{" "}
readings-unsettled = R2 adds approved construction back and R3 carries the bank over.{" "}
readings-zero-nation = The cap is zero in { $r1_zero }, { $r2_zero } and { $r3_zero } province-years; { $r1_left }, { $r2_left } and { $r3_left } of credits lie unused at the end of 2035.{" "}
readings-zero-place = The cap is zero in { $r1_zero }, { $r2_zero } and { $r3_zero } years; { $r1_left }, { $r2_left } and { $r3_left } of credits lie unused at the end of 2035.{" "}

# What a mu built illegally costs.
readings-no-penalty = There is no illegal building, and so no double penalty.{" "}
readings-penalty = Illegal building is penalised twice under R1: { $illegal } of 2025-2034 takes { $lost } off later caps ({ $lost_per_mu } mu for each mu), and each mu left standing freezes { $frozen_per_mu } mu of credits a year ({ $frozen } on average); R2 takes { $r2_lost } off likewise, R3 freezes and takes nothing off the cap.{" "}
readings-never-added = Net increase N, credits I and farmland A are three numbers and are not added.

# Columns of the table on the page.
readings-column-reading = Reading
readings-column-construction = Construction
readings-column-unmet = Refused
readings-column-by-cap = by the cap
readings-column-by-freeze = by the freeze
readings-column-cap-zero = Cap zero (years)
readings-column-cap-binds = Limited by the cap (years)
readings-column-net-increase = Net increase N, 2035
readings-column-credits = Credits I, 2035
readings-column-area = Farmland A, 2035
