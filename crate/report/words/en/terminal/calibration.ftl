### The command calibration.

calibration-help = Farmland of 2019-2024 against every published figure, fitted or held out
calibration-help-scenario = The scenario whose history is compared; without it the baseline

calibration-column-figure = figure
calibration-column-region = region
calibration-column-year = year
calibration-column-published = published
calibration-column-computed = computed
calibration-column-residual = residual
calibration-column-unit = unit
calibration-column-grade = { "" }
calibration-column-source = source

calibration-fitted-to = Fitted to
calibration-tests = Held out, as tests
calibration-outside = * outside what the figure leaves open: its bounds, or half of its last digit.
calibration-cannot-know = What it cannot know:
