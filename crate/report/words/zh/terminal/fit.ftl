### 命令行中的标定。

fit-column-reported = 公布
fit-column-computed = 计算
fit-range = { $low } 至 { $high }
fit-legend = 只有前两个数经过标定，其余为结果；* 超出事先定下的允许误差。
