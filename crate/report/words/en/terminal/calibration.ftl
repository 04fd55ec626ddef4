### The command calibration.

calibration-help = Farmland of 2019-2024 against every published figure, fitted or held out
calibration-help-scenario = The scenario whose history is compared; without it the baseline
calibration-fitted = Fitted to
calibration-held-out = Held out, as tests
calibration-figure = figure
calibration-region = region
calibration-year = year
calibration-published = published
calibration-computed = computed
calibration-residual = residual
calibration-unit = unit
calibration-grade = {""}
calibration-source = source
calibration-outside = {"*"} outside what the figure leaves open: its bounds, or half of its last digit.
calibration-unknown = What it cannot know:
