### Finding and key figures.

summary-label = Finding and key figures
summary-baseline = baseline { $value }
summary-reading = The question of this scenario and what its results show
