### 永久基本农田与高标准农田。

charts-area = 面积
charts-area-year-end = 年末面积

## 永久基本农田。

charts-basic-label = 永久基本农田
charts-basic-what = 永久基本农田与储备区
charts-basic-zone = 年末储备区
charts-basic-zone-short = 储备区
charts-basic-counties = 储备区低于任务 1% 的县
charts-basic-counties-short = 县
charts-basic-who = 永久基本农田
charts-basic-who-in = { $place }永久基本农田
charts-basic-untasked-lacking = { $who } 2035 年为 { $end }；{ $share } 的县储备区不足，不得调整
charts-basic-untasked-reserved = { $who } 2035 年为 { $end }；各县储备区均达到 1%
charts-basic-met-lacking = { $who } 2035 年为 { $end }，达到任务；{ $share } 的县储备区不足，不得调整
charts-basic-met-reserved = { $who } 2035 年为 { $end }，达到任务；各县储备区均达到 1%
charts-basic-short-lacking = { $who } 2035 年为 { $end }，低于任务 { $gap }；{ $share } 的县储备区不足，不得调整
charts-basic-short-reserved = { $who } 2035 年为 { $end }，低于任务 { $gap }；各县储备区均达到 1%

## 高标准农田。

charts-standard-label = 高标准农田
charts-standard-target = 2030 年目标
charts-standard-flows = 每年建成与折损
charts-standard-built = 建成
charts-standard-decayed = 折损
charts-standard-task = 任务
charts-standard-short = 高标准农田 2030 年为 { $due }，比目标少 { $gap }，2035 年为 { $end }
charts-standard-reached = 高标准农田 2030 年达到 { $due }，2035 年为 { $end }，其间折损 { $lost }
charts-standard-in = { $place }高标准农田由 2024 年的 { $start }到 2035 年的 { $end }，其间折损 { $lost }
