### 结论与关键数字。

summary-label = 结论与关键数字
summary-baseline = 基准 { $value }
summary-reading = 这个情景的问题与解读
