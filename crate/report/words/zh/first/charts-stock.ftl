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
charts-farmland-breaks-line = { $who } { $year } 年跌破 { $line }红线
charts-farmland-below-task = { $who } 2035 年低于保有量任务 { $gap }
charts-farmland-below-estimate = { $who } 2035 年低于推算任务 { $gap }
charts-farmland-peaks = { $who } { $year } 年见顶，2035 年 { $end }
charts-farmland-slows = { $who }增加渐缓，2035 年 { $end }
charts-farmland-grows = { $who }继续增加，2035 年 { $end }
charts-farmland-shrinks = { $who } 2035 年减至 { $end }
charts-farmland-steady = { $who }大体持平，2035 年 { $end }

## 储能。

charts-storage-label = 新型储能装机
charts-storage-what = 季末装机（国家能源局口径）
charts-storage-power = 新型储能装机（季末）
charts-storage-target = 目标
charts-storage-target-due = { $amount }，{ $year } 年底
charts-storage-passes = 新型储能 { $time }越过 { $target }
charts-storage-passes-late = 新型储能 { $time }才越过 { $target }
charts-storage-misses = 新型储能到 2035 年未达 { $target }
charts-storage-grows = { $place }新型储能 2035 年增至 { $end }
charts-storage-falls = { $place }新型储能 2035 年减至 { $end }
