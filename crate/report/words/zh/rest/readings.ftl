### 上限的三种读法：何处分岔，为何。

# 从何时起分岔，差多少。
readings-alike = 在这些设定下，{ $place }的三种读法给出的上限不同，但都高于需求，2026—2035 年建设占用同为 { $built }。
readings-part = 在这些设定下，{ $place }的三种读法自 { $year } 年起分岔：2026—2035 年建设占用 R1 { $r1_built }、R2 { $r2_built }、R3 { $r3_built }，未满足需求 R1 { $r1_unmet }、R2 { $r2_unmet }、R3 { $r3_unmet }。

# 上限逐年如何变动：全国与一地。
readings-cycles-nation = R1 下已批准的建设计入减少，占得多的一年压低下一年的上限：{ $count } 个省的上限一年高一年低。
readings-cycles-place = R1 下已批准的建设计入减少，占得多的一年压低下一年的上限：上限一年高一年低。
readings-no-cycle = R1 下已批准的建设计入减少，但没有形成隔年起落。
readings-settles-nation = R2 加回已批准的建设，R3 按指标库结转，上限趋于平稳，仍起落的分别为 { $r2 } 个和 { $r3 } 个省。
readings-settles-place = R2 加回已批准的建设，R3 按指标库结转，上限趋于平稳。
readings-unsettled = R2 加回已批准的建设，R3 按指标库结转。
readings-zero-nation = 上限为零的省年数：R1 { $r1_zero }、R2 { $r2_zero }、R3 { $r3_zero }；到 2035 年底闲置指标 R1 { $r1_left }、R2 { $r2_left }、R3 { $r3_left }。
readings-zero-place = 上限为零的年数：R1 { $r1_zero }、R2 { $r2_zero }、R3 { $r3_zero }；到 2035 年底闲置指标 R1 { $r1_left }、R2 { $r2_left }、R3 { $r3_left }。

# 违法建设每亩的代价。
readings-no-penalty = 没有违法建设，也就没有双重惩罚。
readings-penalty = 违法建设在 R1 下受双重惩罚：2025—2034 年违法建设 { $illegal }，使此后上限减少 { $lost }（每亩 { $lost_per_mu } 亩），未整改的每亩每年又冻结 { $frozen_per_mu } 亩指标（年均 { $frozen }）；R2 同样减少上限 { $r2_lost }，R3 只冻结，不减上限。
readings-never-added = 净增量 N、指标 I、耕地 A 是三本账，不能相加。

# 页面表格的各列。
readings-column-reading = 读法
readings-column-construction = 建设占用
readings-column-unmet = 落不了地
readings-column-by-cap = 受上限限制
readings-column-by-freeze = 受冻结
readings-column-cap-zero = 上限为零（年）
readings-column-cap-binds = 受上限限制（年）
readings-column-net-increase = 2035 年净增量 N
readings-column-credits = 2035 年指标 I
readings-column-area = 2035 年耕地 A
