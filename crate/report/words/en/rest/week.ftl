### Days of the year, and weeks.

week-dates = { $first } – { $last }

## family date

date-jan = { $day } Jan
date-feb = { $day } Feb
date-mar = { $day } Mar
date-apr = { $day } Apr
date-may = { $day } May
date-jun = { $day } Jun
date-jul = { $day } Jul
date-aug = { $day } Aug
date-sep = { $day } Sep
date-oct = { $day } Oct
date-nov = { $day } Nov
date-dec = { $day } Dec
