### 可恢复与后备资源。

charts-pools-label = 可恢复与后备资源
charts-pools-what = 年末资源面积
charts-pools-reserve = 后备
charts-pools-engineering = 工程恢复
charts-pools-immediate = 即可恢复
charts-pools-immediate-baseline = 即可恢复
charts-pools-spent = 到 { $year } 年半数省份用尽即可恢复资源，2035 年全国余 { $left }
charts-pools-spent-in = { $place }即可恢复资源 { $year } 年用尽
charts-pools-left = 即可恢复资源 2035 年余 { $left }，为 2019 年的 { $share }
charts-pools-left-in = { $place }即可恢复资源 2035 年余 { $left }，为 2019 年的 { $share }
