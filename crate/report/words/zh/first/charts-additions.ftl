### 储能每年的新增与退役。

charts-additions-label = 储能新增与退役
charts-additions-what = 每年新增与退役装机
charts-additions-added = 新增装机
charts-additions-added-short = 新增
charts-additions-title = 新型储能 { $from }—2035 年年均新增 { $mean }，{ $year } 年为 { $last }
charts-additions-title-in = { $place }新型储能 { $from }—2035 年年均新增 { $mean }，{ $year } 年为 { $last }
