### 各省方格：按农地各项着色。

charts-tiles-none = 无
charts-tiles-never = –
charts-tiles-no-figure = { $place }：没有这项数据
charts-tiles-below = { $value } 以下
charts-tiles-from = { $value } 以上
charts-tiles-above = { $value } 以上
charts-tiles-between = { $from } 至 { $to }
charts-tiles-zero = 无（0%）
charts-tiles-by-year = { $year } 年及以前

## 占用上限压力。

charts-tiles-pressure-label = 占用上限压力
charts-tiles-pressure-unit = { $from }—{ $to } 年占用需求 ÷ 上限，颜色越深越紧
charts-tiles-pressure-cap-zero = 上限为零
charts-tiles-pressure-of = { $place }：{ $from }—{ $to } 年占用需求为上限的 { $share }
charts-tiles-pressure-of-zero = { $place }：{ $from }—{ $to } 年占用上限为零
charts-tiles-pressure-of-none = { $place }：{ $from }—{ $to } 年没有占用需求
charts-tiles-pressure-nowhere = 各省占用上限都高于需求
charts-tiles-pressure-once = { $who }的占用上限最紧，1 省上限低于需求
charts-tiles-pressure-found = { $who }的占用上限最紧，{ $count } 省上限低于需求

## 首次不得占用。

charts-tiles-cap-year-label = 首次不得占用
charts-tiles-cap-year-unit = 首个不得占用（上限为零）的年份；分省为推算
charts-tiles-cap-year-of = { $place }：{ $year } 年首次不得占用
charts-tiles-cap-year-of-never = { $place }：到 2035 年没有不得占用的年份
charts-tiles-cap-year-nowhere = 到 2030 年没有省份不得占用
charts-tiles-cap-year-once = 只有{ $who }到 2030 年至少一年不得占用
charts-tiles-cap-year-found = { $count } 个省到 2030 年至少一年不得占用

## 可直接恢复的耕地用完。

charts-tiles-pool-year-label = 可直接恢复的耕地用完
charts-tiles-pool-year-unit = 可直接恢复的耕地用完的年份，颜色越深越早
charts-tiles-pool-year-of = { $place }：{ $year } 年用完可直接恢复的耕地
charts-tiles-pool-year-of-never = { $place }：到 2035 年可直接恢复的耕地未用完
charts-tiles-pool-year-nowhere = 到 2035 年各省可直接恢复的耕地都未用完
charts-tiles-pool-year-found = { $count } 省用完可直接恢复的耕地，最早是 { $year } 年的{ $who }

## 2035 年耕地余量。

charts-tiles-margin-label = 2035 年耕地余量
charts-tiles-margin-unit = 2035 年耕地 ÷ 保有量任务 − 1，颜色越深余量越小
charts-tiles-margin-of = { $place }：2035 年耕地与保有量任务相差 { $share }
charts-tiles-margin-nowhere = 各省 2035 年都不低于保有量任务，{ $who }余量最小
charts-tiles-margin-once = 只有{ $who } 2035 年低于保有量任务
charts-tiles-margin-found = { $count } 省 2035 年低于保有量任务，{ $who }差得最多

## 储备区不足的县。

charts-tiles-gate-label = 储备区不足的县
charts-tiles-gate-unit = 2035 年储备区低于任务 1% 的县，颜色越深越多
charts-tiles-gate-of = { $place }：2035 年 { $share } 的县储备区不足
charts-tiles-gate-nowhere = 各省的县储备区都达到 1%
charts-tiles-gate-found = { $count } 省有县储备区不足，{ $who }最多

## 2035 年粮食余缺。

charts-tiles-grain-label = 2035 年粮食余缺
charts-tiles-grain-unit = 2035 年粮食产能 ÷ 需要 − 1，颜色越深缺口越大
charts-tiles-grain-of = { $place }：2035 年粮食产能与需要相差 { $share }
charts-tiles-grain-nowhere = 各省粮食产能都够需要，{ $who }余量最小
charts-tiles-grain-once = 只有{ $who }粮食产能不够需要
charts-tiles-grain-found = { $count } 省粮食产能不够需要，{ $who }缺口最大
