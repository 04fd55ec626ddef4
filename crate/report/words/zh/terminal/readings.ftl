### 命令 readings。

readings-help = 同一情景按上限的三种读法各算一遍，说明何处分岔
readings-what = 上限的读法
readings-sums = 2026—2035 年合计
readings-construction = 建设占用
readings-unmet = 未满足需求
readings-unmet-by-cap = {"  "}受上限限制
readings-unmet-by-freeze = {"  "}受冻结限制
readings-unmet-otherwise = {"  "}其他
readings-illegal = 违法建设（2025—2034）
readings-cap-lost = 因此减少的上限
readings-province-years-cap-binds = 上限低于需求的省年
readings-province-years-cap-zero = 上限为零的省年
readings-provinces-capped = 受上限限制的省
readings-provinces-cycling = 上限隔年起落的省
readings-years-cap-binds = 上限低于需求的年数
readings-years-cap-zero = 上限为零的年数
readings-caps-part = 上限与 R1 不同始于
readings-construction-parts = 建设与 R1 不同始于
readings-net-increase = N 净增量（2035）
readings-credits = I 闲置指标（2035 年末）
readings-area = A 耕地（2035 年末）
readings-nowhere = 没有一个省的建设占用因读法而不同。
readings-where = { $count } 个省的建设占用因读法而不同，相差最大的：
readings-since = 始于
readings-zero-caps = 零上限年数
