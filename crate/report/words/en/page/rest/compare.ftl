### Scenarios side by side.

compare-alone = There is one scenario only. Move a lever or choose another scenario, and it stands here as B beside A.
compare-with-baseline = Compare with the baseline
compare-figures = Key figures side by side
compare-figure = Figure
compare-mode = Show
compare-national = Only the charts are of { $place }: key figures, three lines and effects are of the whole nation.
compare-overlay = Overlaid
compare-difference = Difference from A
compare-chart = Chart
compare-chart-of = Chart { $number } of { $all }
compare-brief = Brief of one page
compare-command = The same on the command line:
compare-lines = Three lines: baseline, your assumptions, your policy
compare-lines-intro = What would follow from your assumptions alone lies between the official baseline and your scenario.
compare-scenario = Scenario
compare-by-assumptions = By assumptions
compare-by-policy = By policy
compare-effects = Where the differences come from
compare-effects-intro = Every setting in which a scenario departs from A, and what it does to the key figures. The rows add up to the whole as they are printed.
compare-effects-of = { $title }, difference from A
compare-way = Effect
compare-setting = Setting
compare-change = A → now
compare-grade = Grade
compare-same = No setting differs from A.
compare-running = Computing what each setting does…
