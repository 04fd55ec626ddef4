### 省份色块。

tiles-label = 省份
tiles-hint = 点选一省，全页随之切换
tiles-measure = 着色指标
tiles-tile = { $place } { $value }，{ $text }
