### 预测与后来公布数的对照。

backtest-first-half = 样本外检验：以 2025 年底所知数据，模型预测 2026 年上半年新型储能净增 { $forecast } GW，公布的净增为 { $actual } GW。国家能源局 6 月底 { $stock } GW 一数等级为 { $grade }；口径不同的中关村储能产业技术联盟统计新增 { $other } GW，国家能源局 2025 年底数若按联盟同期增速增长则为 { $other_stock } GW。
backtest-first-half-missing = 样本外检验（2026 年上半年新型储能净增）尚缺国家能源局 6 月底的数。

backtest-heading = { $subject }：模型预测与公布数对照
backtest-scores = 全部预测误差汇总
backtest-came = 他人的预测（已到期）
backtest-open = 他人的预测（未到期）
backtest-notes = 关于他人预测的说明
backtest-about = 方法与局限

backtest-maker-run = 模型（{ $year } 年底数据）
backtest-maker-rule = 规则（2022 年底数据）

backtest-column-maker = 预测者
backtest-column-date = 时点
backtest-column-actual = 公布数
backtest-column-grade = 等级
backtest-column-forecast = 预测值
backtest-column-error = 误差占公布数 %
backtest-column-of-change = 误差占变化量 %
backtest-column-score = 百分比误差，%
backtest-column-cases = 预测个数
backtest-column-model = 模型
backtest-column-forecaster = 预测者
backtest-column-made-on = 发布日
backtest-column-of = 对象
backtest-column-scope = 口径
backtest-column-said = 预测值
backtest-column-source = 来源
backtest-column-verdict = 结果
backtest-column-newest = 最新公布数
backtest-column-newest-date = 截至
backtest-column-present = 模型基准预测

backtest-bias = { $subject }：平均误差（偏差）
backtest-mean-error = { $subject }：平均绝对误差

backtest-of-stock = 累计装机，GW
backtest-of-added = 当年新增装机，GW
backtest-of-grain = 当年粮食产量，万吨

# 某人对某日的预测，以及须知。
backtest-note = { $forecaster }（{ $date }）：{ $note }

backtest-legend = 误差 = 预测值减公布数，占公布数的百分比（是百分比误差，不是百分点）；误差占变化量 %：同一误差占预测时最后已知数以来变化量的百分比，存量很大时它更能说明问题。平均误差保留正负（偏差），平均绝对误差不计正负（MAPE）。{ $mark } 表示该基准方法比模型更接近。基准方法：持平（朴素预测）：维持最后已知数；上年同期增量（季节朴素预测）：照上年相同月份的增量；近 12 个月增量、近 6 个月增量：照其增量匀速继续；近 12 个月增速：照其增速继续；逻辑曲线：对当时已公布各数作最小二乘拟合。对“至少”的预测，误差表示被超过多少。
backtest-rule-explained = 以 2022 年底数据作的耕地预测出自一条规则，而非模型：模型 2020—2023 年的耕地是读入的，从 2025 年起才推演。规则沿用 2019 年调查以来的年均变化，当时已知的只有这两个数（含当年年底的状态）；模型在不知道 2024 年时也用同类均值填补。
backtest-no-area-2025 = 2025 年底的耕地面积未找到公布数。
backtest-grain-explained = 粮食：模型给出的是按 2024 年单产计的耕地产能，公布的产量还含天气和单产提高。
backtest-sown = 2025 年粮食播种面积变化 { $sown }%，模型没有这一数量。耕地面积是另一数量，按 2024 年底数据模型预测当年变化 { $farmland }%。
backtest-no-earlier-storage = 没有更早（2024 年底以前）的储能预测：登记表中没有当时的在建规模，也不编造。
backtest-counts = 国家能源局与中关村储能产业技术联盟统计口径不同：每个预测只与同一口径的公布数对照。
backtest-no-bands = 以上都是点预测；区间要靠多次抽样的运行。

## family backtested

backtested-storage_power = 新型储能装机，GW
backtested-storage_energy = 新型储能能量，GWh
backtested-farmland = 耕地面积，万亩
backtested-grain = 粮食产量，万吨

## family rival

rival-last = 持平
rival-same_period = 上年同期增量
rival-last_year = 近 12 个月增量
rival-last_half = 近 6 个月增量
rival-growth = 近 12 个月增速
rival-logistic = 逻辑曲线

## family scope

scope-nea = 国家能源局
scope-cnesa = 联盟
scope-nbs = 国家统计局
scope-mnr = 自然资源部
scope-own = 自有口径

## family verdict

verdict-held = 相符
verdict-too_low = 偏低
verdict-too_high = 偏高
