### 首屏：一句话与四个关键数字。

## 句首：没有达到的目标中最严重的一项。

headline-alarm = { $text }；
headline-breaks-farmland = 耕地自 { $year } 年起低于 { $line }红线，最多缺 { $gap }
headline-breaks-basic = 永久基本农田自 { $year } 年起低于 { $line }红线，最多缺 { $gap }
headline-short = { $place }{ $land } { $year } 年低于 { $line }的底线，缺 { $gap }
headline-still-short = { $place }{ $land } { $year } 年仍低于 { $line }的底线，缺 { $gap }
headline-land = 耕地
headline-basic = 永久基本农田
headline-missed = { $label }，差 { $gap }未达
headline-one-more = { $text }，另有 1 条红线失守
headline-more = { $text }，另有 { $count } 条红线失守

## 其余由三段组成：红线、上限、储能。

headline-sentence = { $farmland }；{ $cap }；{ $storage }。
headline-all-kept = 全国和各省的红线都守住
headline-national-kept = 全国两条红线守住
headline-starts-below = { $place }起始年即低于本地底线，到 2035 年未补上（分省为推算）；全国两条红线守住
headline-start-below = { $count } 个省起始年即低于本地底线，到 2035 年未补上（分省为推算）；全国两条红线守住
headline-farmland-kept = 耕地总量守住红线
headline-basic-kept = 永久基本农田守住红线
headline-both-broken = 全国两条红线都失守
headline-cap-slack = 全国占用上限（以补定占）有余，但{ $provinces }
headline-cap-slack-and = 全国占用上限（以补定占）有余，{ $provinces }
headline-cap-tight = 全国占用上限（以补定占）已低于需求，{ $provinces }
headline-cap-nowhere = 到 2030 年各省都没有不得占用的年份
headline-cap-once = 到 2030 年{ $place }至少一年不得占用
headline-cap-many = 到 2030 年有 { $count } 个省至少一年不得占用
headline-storage-passes = 新型储能 { $quarter }越过 1.8亿千瓦
headline-storage-below = 新型储能到 2035 年未达 1.8亿千瓦
headline-quarter-1 = { $year } 年第一季度
headline-quarter-2 = { $year } 年第二季度
headline-quarter-3 = { $year } 年第三季度
headline-quarter-4 = { $year } 年第四季度

## 一个省。

headline-in-province = { $cap }；{ $floor }；{ $storage }。
headline-own-zero = { $place } { $year } 年首次不得占用耕地（上限为零）
headline-own-limited = { $place }占用上限各年都大于零，{ $year } 年首次受上限限制
headline-own-free = { $place }占用上限各年都够用
headline-own-kept = 2035 年耕地高出底线 { $gap }
headline-own-short = 2035 年耕地低于底线 { $gap }
headline-own-storage = 2030 年新型储能 { $amount }

## 关键数字：名称、数值、单位或总数、对照。

headline-after-2035 = 2035 年后
headline-targets = 达到的目标
headline-targets-of = / { $count } 项
headline-targets-line = 1 条红线失守
headline-targets-lines = { $lines } 条红线失守
headline-targets-missed = { $missed } 项未达
headline-targets-exceeded = { $exceeded } 项超出
headline-targets-none = 没有未达的
headline-farmland = 2035 年耕地
headline-farmland-above = 高出 { $line }红线 { $gap }
headline-farmland-below = 低于 { $line }红线 { $gap }
headline-floor-above = 高出 { $line }底线 { $gap }
headline-floor-below = 低于 { $line }底线 { $gap }
headline-storage = 2030 年新型储能
headline-storage-target = 目标 { $year } 年底 { $target }
headline-storage-no-target = 没有查到该省的目标
headline-zero = 到 2030 年不得占用的省
headline-zero-of = / { $count } 个省
headline-zero-first = 最早{ $place }，{ $year } 年；分省为推算
headline-zero-nowhere = 各省上限都大于零；分省为推算
headline-own-zero-label = 首次不得占用
headline-never = 无
headline-to-2035 = 到 2035 年
headline-refused = 2026—2035 年 { $amount }用地落不了地
headline-refused-none = 2026—2035 年用地都能落地
