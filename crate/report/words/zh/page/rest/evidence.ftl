### 逐时凭什么相信。

evidence-title = 凭什么相信：标定、检验与生成的逐时数据
evidence-intro = 只有一个数（火电必开比例）按 2024 年弃电率标定；其余公布数都用来检验，允许范围事先定下，未中的排在前面。
evidence-fit = 标定与检验（基准情景）
evidence-fit-result = { $all } 项检验中 { $held } 项在事先定下的误差内。
evidence-profiles = 生成的逐时数据与公开序列（公开 / 生成，二十年平均）
evidence-profiles-result = { $all } 个数字中 { $missed } 个未中：偏离超过抽样标准差的两倍，且超过二十分之一。负荷除以均值，风光除以装机。全部数字：
