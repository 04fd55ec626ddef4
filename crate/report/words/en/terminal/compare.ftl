### The command compare.

compare-help = Scenarios side by side, and what each departure does to the key figures
compare-help-scenarios = Two to four scenarios: built-in names, files or links; or one link with a whole tray. The others are held against the first
compare-number = { $count } scenarios are given; 2 to { $most } can be compared. Name a built-in scenario, a file or a link for each.
compare-against = { $scenario } against { $first }:
compare-same = No setting differs.
compare-other-basis = They rest on other data: { $first } against { $second }. What that does stands in the row of its own.
compare-assumptions = Data and assumptions
compare-policy = Policy, after them
compare-all = Together
compare-shapley = A departure's number is the mean of what it does over every order in which all can be made (Shapley value), so that they add up; --format csv has what each does alone and in order, too.
compare-in-order = A departure's number is what it does made after those above it, so that they add up; up to eight departures get the mean over every order. --format csv has what each does alone, too.
