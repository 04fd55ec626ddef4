### 命令 compare。

compare-help = 并列比较各情景，并说明每处差别对关键指标的影响
compare-help-scenarios = 二至四个情景：内置名称、文件或链接，或一个含多个情景的链接；其余各个与第一个比较
compare-number = 给出了 { $count } 个情景，可比较 2 至 { $most } 个。请逐个写内置情景名、文件或链接。
compare-against = { $scenario } 与 { $first } 相比：
compare-same = 各项设定相同。
compare-other-basis = 两者所依据的数据不同：{ $first }；{ $second }。其影响另列一行。
compare-assumptions = 数据与假设
compare-policy = 其后的政策
compare-all = 合计
compare-shapley = 各行为该差别在所有先后次序下影响的平均值（沙普利值），相加等于合计；--format csv 另有单独影响与依次影响。
compare-in-order = 各行为该差别在上列各项之后的影响，相加等于合计；差别不超过八处时取所有次序的平均值。--format csv 另有单独影响。
