### The provinces as tiles.

tiles-label = Provinces
tiles-hint = Choose a province and the page turns to it
tiles-measure = Shade by
tiles-tile = { $place } { $value }, { $text }
