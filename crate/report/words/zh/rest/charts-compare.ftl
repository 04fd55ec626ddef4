### 几个情景的对比图。

charts-compare-line = { $side }：{ $name }
charts-compare-sum = 合计
charts-compare-same = { $what }：没有差别
charts-compare-below = { $what }：{ $time } { $letter } 比 { $first } 低 { $amount }
charts-compare-above = { $what }：{ $time } { $letter } 比 { $first } 高 { $amount }
charts-compare-less = { $what }，与 { $first } 之差
charts-compare-alike = 各情景相同：{ $names }
charts-compare-balance = 增加 { $gain } − 减少 { $loss } = 净增 { $net }
charts-compare-total = { $from }—{ $to } 年：{ $sum }
