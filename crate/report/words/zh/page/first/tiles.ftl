### 省份色块。

tiles-label = 省份
tiles-hint = 点选一省，图与事件随之切换
tiles-measure = 按什么着色
tiles-tile = { $place } { $value }，{ $text }
