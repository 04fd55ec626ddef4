### The history of farmland beside what is published.

# The table of the page.
calibration-column-figure = Published figure
calibration-column-place = Place
calibration-column-year = Year
calibration-column-published = Published
calibration-column-computed = Model
calibration-column-residual = Residual
calibration-column-used = Used
calibration-column-grade = Grade

calibration-fitted = fitted
calibration-held-out = held out

# A group of provinces, such as one of seven areas.
calibration-group = { $name } ({ $count } provinces)
calibration-group-of-one = { $name } (1 province)

# What it cannot know.
calibration-unknown-provinces-by-year = Yearly changes by province: for 2020-2023 there are the nation's years, seven regional totals of 2023 and three provinces; the rest departs least from equal rates and is our own split.
calibration-unknown-provinces-2024 = 2024 by province: nothing constrains it, so it goes by area; Hebei's printed area of 2024 is not used and stands here as a test.
calibration-unknown-gross-flows = Gross flows: only net changes are published. Construction, trees and orchards, farm building and exempt losses are assumptions and replenishment follows from them: larger assumptions, larger replenishment.
calibration-unknown-decrease-2020 = Where the decrease of 2020 went: what exceeds the assumed outflows is booked as trees and orchards.
calibration-unknown-stable-area = The yearly change of stably usable farmland: only area is published, and the net increase N follows from it.
calibration-unknown-stocks-2024 = The bank of credits, projects under way, duties and reserve zone at the end of 2024: nothing is published, all are judgements with ranges.
calibration-unknown-illegal = Illegal building: a stock of 2019 and a ratio of about a quarter for 2023; a straight line between them, by electricity use over the provinces.
calibration-unknown-grades = Grades: means of 2019 for the nation and nine regions, one shift for all, alike for the provinces of a region. Provinces which the Qinling-Huaihe line crosses are counted whole; residuals of the south contain that.

## family calibrated

calibrated-area = Farmland, year-end
calibrated-net_change = Net change of farmland
calibrated-area_south = Farmland south of Qinling and Huaihe, by whole provinces
calibrated-net_change_south = Net change of farmland in the south, by whole provinces
calibrated-mean_grade = Mean grade of farmland
calibrated-illegal = Illegal building standing
calibrated-illegal_left = Illegal building standing, start = 1

## family province-group

province-group-ne = Northeast
province-group-n = North China
province-group-e = East China
province-group-c = Central China
province-group-s = South China
province-group-sw = Southwest
province-group-nw = Northwest
province-group-northeast = Northeast region
province-group-inner_mongolia_great_wall = Inner Mongolia and Great Wall
province-group-huang_huai_hai = Huang-Huai-Hai
province-group-loess_plateau = Loess Plateau
province-group-middle_lower_yangtze = Middle and lower Yangtze
province-group-southwest = Southwest region
province-group-south_china = South China region
province-group-gansu_xinjiang = Gansu and Xinjiang
province-group-qinghai_tibet = Qinghai-Tibet
