### 首屏两图：耕地与红线，储能与 2027 年目标。

## 耕地。

charts-farmland-label = 耕地面积
charts-farmland-what = 年末耕地面积
charts-farmland-area = 耕地面积（年末）
charts-farmland-red-line = 红线
charts-farmland-task = 保有量任务
charts-farmland-task-estimated = 推算任务
charts-farmland-who = 耕地
charts-farmland-who-in = { $place }耕地
charts-farmland-breaks-line = { $who } { $year } 年跌破 { $line }红线，2035 年为 { $end }
charts-farmland-below-task = { $who } 2035 年为 { $end }，低于保有量任务 { $gap }
charts-farmland-below-estimate = { $who } 2035 年为 { $end }，低于推算的保有量任务 { $gap }
charts-farmland-peaks = { $who } { $year } 年达到 { $peak }的峰值，2035 年为 { $end }
charts-farmland-slows = { $who }继续增加但逐步放缓，2035 年为 { $end }
charts-farmland-grows = { $who }继续增加，2035 年为 { $end }
charts-farmland-shrinks = { $who }由 { $start } 减至 2035 年的 { $end }
charts-farmland-steady = { $who }大体持平，2035 年为 { $end }

## 储能。

charts-storage-label = 新型储能装机
charts-storage-what = 季末装机（国家能源局口径）
charts-storage-power = 新型储能装机（季末）
charts-storage-target = 目标
charts-storage-target-due = { $amount }，{ $year } 年底
charts-storage-passes = 新型储能 { $time }越过 { $target }，2035 年达到 { $end }
charts-storage-passes-late = 新型储能 { $time }才越过 { $target }，晚于 { $year } 年底的目标
charts-storage-misses = 新型储能到 2035 年为 { $end }，未达 { $target }
charts-storage-grows = { $place }新型储能由 { $year } 年底的 { $start }增至 2035 年的 { $end }
charts-storage-falls = { $place }新型储能由 { $year } 年底的 { $start }减至 2035 年的 { $end }
