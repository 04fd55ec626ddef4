### The provinces as tiles.

tiles-label = Provinces
tiles-hint = Choose a province: charts and events follow
tiles-measure = Shade by
tiles-tile = { $place } { $value }, { $text }
