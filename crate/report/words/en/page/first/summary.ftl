### Finding and key figures.

summary-label = Finding and key figures
summary-baseline = baseline { $value }
summary-reading = Question and reading of this scenario
