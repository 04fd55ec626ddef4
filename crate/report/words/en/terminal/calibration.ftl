### The command calibration.

calibration-help = Farmland of 2019-2024 against every published figure, fitted or held out
calibration-help-scenario = The scenario whose history is compared; without it the baseline

calibration-head-figure = figure
calibration-head-region = region
calibration-head-year = year
calibration-head-published = published
calibration-head-computed = computed
calibration-head-residual = residual
calibration-head-unit = unit
calibration-head-grade = { "" }
calibration-head-source = source

calibration-fitted-to = Fitted to
calibration-tests = Held out, as tests
calibration-outside = * outside what the figure leaves open: its bounds, or half of its last digit.
calibration-cannot-know = What it cannot know:
