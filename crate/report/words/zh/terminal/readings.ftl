### 命令行中上限的三种读法。

# R1 至 R3 并列；上一行的分项缩进。
readings-sums = 2026—2035 年合计
readings-construction = 建设占用
readings-unmet = 落不了地的需求
readings-by-cap = {"  "}受上限限制
readings-by-freeze = {"  "}受冻结限制
readings-otherwise = {"  "}其他
readings-illegal = 违法建设（2025—2034）
readings-cap-lost = 因此减少的上限
readings-binds-nation = 受上限限制的省年
readings-zero-caps-nation = 上限为零的省年
readings-capped = 受上限限制的省
readings-cycling = 上限隔年起落的省
readings-binds-place = 受上限限制的年数
readings-zero-caps-place = 上限为零的年数
readings-caps-part = 上限与 R1 不同始于
readings-construction-parts = 建设与 R1 不同始于
readings-net-increase = N 净增量（2035）
readings-credits = I 闲置指标（2035 年末）
readings-area = A 耕地（2035 年末）

# 建设占用因读法而不同的省。
readings-nowhere = 没有一个省的建设占用因读法而不同。
readings-somewhere = { $count } 个省的建设占用因读法而不同，相差最大的：
readings-head-since = 始于
readings-head-zero = 零上限年数

readings-help = 同一情景按上限的三种读法各算一遍，说明何处分岔
readings-what = 上限的读法
