### 可恢复与后备资源。

charts-pools-label = 可恢复与后备资源
charts-pools-what = 年末资源面积
charts-pools-reserve = 后备
charts-pools-engineering = 工程恢复
charts-pools-immediate = 可直接恢复
charts-pools-immediate-baseline = 可直接恢复
charts-pools-spent = 半数省份可直接恢复的耕地 { $year } 年用完，2035 年全国余 { $left }
charts-pools-spent-in = { $place }可直接恢复的耕地 { $year } 年用完
charts-pools-left = 可直接恢复的耕地 2035 年余 { $left }，为 2019 年的 { $share }
charts-pools-left-in = { $place }可直接恢复的耕地 2035 年余 { $left }，为 2019 年的 { $share }
