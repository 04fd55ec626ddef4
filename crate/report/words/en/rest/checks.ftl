### Checks of reality.

check-nothing = There is nothing to look at.
check-failed = Failed: { $failed } of { $all }; the first: { $first }
check-held = Checked: { $all }. { $found }

# The numbers behind a check.
check-books = Books: { $books }; entries of { $turnover } in all; the difference is 0.
check-stocks = All { $count } kinds of stock are equal.
check-no-difference = The difference is 0.
check-empty-stocks = { $count } of them end at zero.
check-largest = The largest is { $amount }, below the 9,007,199,254,740,992 up to which they are exact.
check-empty-pools = The pool is empty in { $count } of them, and nothing is taken there.
check-land-history = National year-ends differ by at most { $amount } 万亩.
check-land-history-apart = National year-ends differ by at most { $amount } 万亩. Provincial figures not used:{ $apart }.
check-replenished = Conversion to trees and orchards from { $used } to { $doubled } 万亩 a year leaves all year-ends of 2019-2024 and raises replenishment from { $before } to { $after } 万亩.
check-departure = The largest departure is { $percent } % ({ $place }).
check-caps-below-demand = Demand exceeds the cap in { $count } of them.
check-caps-of-zero = The cap is zero in { $count } of them.
check-least-beside = At the tightest { $percent } % of stable farmland is left beside it.
check-lines-crossed = Two lines of the nation and 31 provinces, crossed { $count } times.
check-targets = { $count } targets, { $met } met.
check-projects = { $opening } GW on their way at the start, { $completed } GW completed by 2035.
check-built = { $with } GW at the end of 2035, { $without } GW without it.
check-left = { $amount } GW are left at the end of 2035.
check-added = { $two } GWh added at two hours, { $four } GWh at four.
check-fingerprint = The fingerprint is { $fingerprint }.
check-moved = { $draws } draws move assumptions { $count } times.
check-lengths = The link has { $own } characters, { $everything } with every parameter changed.
check-newest = The newest row of the end-2024 data became known on { $of_2024 }, of the end-2025 data on { $of_2025 }.

## family claim

claim-land_books_close = Farmland books close: opening and entries make the closing, every province, year and book
claim-storage_books_close = Storage books close: opening and entries make the closing, every region, quarter and book
claim-books_are_the_series = The stocks in charts and exports are the closings of the books
claim-nation_is_the_sum = The nation and every grid are the sum of their provinces
claim-no_negative_stock = No stock is ever negative
claim-whole_numbers = Mu, kW, kWh, kg and yuan are finite whole numbers
claim-land_history = Farmland history meets what is published: national year-ends, seven regions, provinces to 2023
claim-history_is_computed = History is computed: with an assumed outflow doubled the stocks stay and replenishment grows
claim-storage_history = Storage is within 1 % of the Energy Administration's figures at every date
claim-classes_add_up = Source-side, grid-side and other storage add up to the total
claim-cap_never_exceeded = From 2025 no province builds beyond its cap
claim-cap_follows_last_year = The cap is the net increase as it is read, less what is still owed, or zero
claim-pools_are_finite = Nothing is replenished from an empty pool, and no credit is spent that is not banked
claim-nested_areas = Permanent basic farmland lies within stable farmland, and that within farmland
claim-red_lines_flagged = A red line is flagged in the year it is crossed, and only then
claim-targets_agree = Every numeric target is judged on this run, and events agree with the series on dates
claim-no_orders_no_starts = Without any orders projects only dwindle: what was on its way at the start is completed and no more
claim-no_payment_fewer_orders = Without the capacity payment no province orders more storage in any year
claim-what_is_old_is_gone = With a life of ten years the stock is what ten years added, and nothing older is left
claim-twice_the_duration = New stations of four hours instead of two double the energy added and leave the power alone
claim-same_bits = The same scenario gives the same bits when it is run again
claim-draws_leave_levers_alone = Sampling moves assumptions within their ranges, and levers that continue a sampled past with it; never another lever or a value that is set
claim-link_comes_back = The share link brings back the same scenario
claim-no_future_data = The data of end-2024 hold nothing that became known later
