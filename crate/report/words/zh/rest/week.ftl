### 一年中的日子与星期。

week-dates = { $first }—{ $last }

## family date

date-jan = 1 月 { $day } 日
date-feb = 2 月 { $day } 日
date-mar = 3 月 { $day } 日
date-apr = 4 月 { $day } 日
date-may = 5 月 { $day } 日
date-jun = 6 月 { $day } 日
date-jul = 7 月 { $day } 日
date-aug = 8 月 { $day } 日
date-sep = 9 月 { $day } 日
date-oct = 10 月 { $day } 日
date-nov = 11 月 { $day } 日
date-dec = 12 月 { $day } 日
