### 首屏：一句话与四个关键数字。

## 句子由三段组成：耕地、上限、储能。

headline-sentence = { $farmland }；{ $cap }；{ $storage }。
headline-farmland-kept = 在这些设定下，耕地到 2035 年为 { $area }，保持在 18.65亿亩红线之上
headline-farmland-broken = 在这些设定下，耕地 { $year } 年跌破 18.65亿亩红线，2035 年为 { $area }
headline-cap-slack = 全国合计上限宽松，但到 2030 年有 { $count } 个省受限（以补定占）
headline-cap-tight = 全国合计上限已不宽松，到 2030 年有 { $count } 个省受限（以补定占）
headline-storage-passes = 新型储能在 { $quarter }越过 1.8亿千瓦
headline-storage-below = 新型储能到 2035 年未达 1.8亿千瓦
headline-quarter-1 = { $year } 年第一季度
headline-quarter-2 = { $year } 年第二季度
headline-quarter-3 = { $year } 年第三季度
headline-quarter-4 = { $year } 年第四季度

## 关键数字：名称、数值、单位或条件。

headline-after-2035 = 2035 年后
headline-capped = 到 2030 年受上限约束的省份
headline-capped-unit = 省，共 31 省，分省为推算
headline-spent = 即可恢复资源用尽
headline-spent-unit = 年（半数省份）
headline-target = 新型储能越过 1.8亿千瓦
headline-target-unit = 目标 2027 年底
headline-energy = 2027 年底储能容量
headline-energy-unit = 亿千瓦时 · 平均 { $hours } 小时
