### The three readings of the cap.

readings-title = Three readings of the cap: { $place }
readings-table = The three readings, sums of 2026-2035
