### 逐时凭什么相信。

evidence-title = 可信度：标定与检验
evidence-intro = 只有一个数（火电最小开机出力比例）按 2024 年弃风弃光率标定；其余公布数用来检验，允许范围除注明者外事先定下，超出的排在前面。不计启动成本是看过检验结果后的选择。
evidence-fit = 标定与检验（基准情景）
evidence-fit-result = { $all } 项检验中 { $held } 项在允许范围内。
evidence-profiles = 生成的逐时数据与公开序列（公开 / 生成，二十年平均）
evidence-profiles-result = { $all } 个数字中 { $missed } 个偏离：超过抽样标准差的两倍，且超过二十分之一。负荷除以均值，风光除以装机。全部数字：
