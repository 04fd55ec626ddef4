### 上限的三种读法。

readings-title = 占用上限的三种读法：{ $place }
readings-table = 三种读法，2026—2035 年合计
