### 逐时凭什么相信。

evidence-title = 凭什么相信：标定、检验与生成的逐时数据
evidence-intro = 全国只有两个数按 2024 年标定；其余公布数用来检验，未中的照样列出。
evidence-fit = 标定与检验（基准情景）
evidence-fit-result = { $all } 项检验中 { $held } 项在事先定下的误差内。
evidence-profiles = 生成的逐时数据与公开序列（公开 / 生成，二十年平均）
evidence-profiles-result = { $all } 个数字中 { $missed } 个未中：偏离超过抽样标准差的两倍，且超过二十分之一。负荷除以均值，风光除以装机。全部数字：
