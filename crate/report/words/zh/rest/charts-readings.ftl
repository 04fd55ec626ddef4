### 占用上限的三种读法。

charts-readings-label = 占用上限的三种读法
charts-readings-what = 每年建设占用与上限，按上限的读法
charts-readings-taken = 建设占用
charts-readings-cap = 占用上限
charts-readings-line = { $series }，{ $reading }
charts-readings-who = 建设占用
charts-readings-who-in = { $place }建设占用
charts-readings-own = { $who } 2025—2035 年共 { $area }（本情景的读法）
charts-readings-same = 三种读法下{ $who } 2025—2035 年都是 { $area }
charts-readings-apart = { $who } 2025—2035 年按 R1、R2、R3 读法分别为 { $areas }
