### 命令 run。

run-help = 情景的结果：终端上为摘要，其余为整齐的表
run-help-series = 只要此序列，如 farmland.area_mu；可重复
run-help-all-series = 序列（单位在 ID 末尾；收益率 -0.3 表示 -30% 或更低）：
run-series = 序列
run-series-listed = `tianchu run --help` 列出全部序列。
run-nothing = 这些序列在这些地区没有数值。
run-departs = 与基准不同：{ $changes }
run-draw = 种子 { $seed } 的第 { $draw } 次抽样：未设定的假设都取抽样值。
run-own-data = 自有数据：{ $name }，{ $rows } 行，指纹 { $fingerprint }
# Between the changes of a scenario.
run-between = ，
run-all = 全部序列与地区：tianchu run { $command } --out results.csv
run-coupled = 储能订单依据上一年逐时调度的价差、循环与最长高峰，与不耦合的结果对照：
run-year-end = 年末
run-plain = 不耦合
run-arbitrage = 当年套利 亿元
run-farmland = 耕地 万亩{" "}
run-change = 比上年
run-storage = 新型储能 GW{" "}
run-hours = 小时
run-history = {"  "}耕地至 { $land } 年、储能至 { $storage } 年为历史，其后由情景推演。* 没有公布数，由账目推出。
