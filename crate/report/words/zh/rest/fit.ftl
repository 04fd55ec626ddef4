### 电力系统靠什么：标定的一个数、带允许范围的检验、逐时形状与实测对照。

# 数据归谁。
fit-attribution = 负荷形状：Wu 与 Kan（2023），CC BY 4.0，有改动；风光：含哥白尼气候变化服务信息 2020，经修改。

fit-figure = 数字
fit-use = 用途
fit-reported = 公布
fit-computed = 计算
fit-bar = 允许
fit-bar-at-least = 不低于 { $low }
fit-bar-at-most = 不高于 { $high }
fit-bar-between = { $low }—{ $high }
fit-verdict = 结果

fit-within = ✓ 在允许范围内
fit-missed = ✗ 超出允许范围

fit-use-found = 标定所得
fit-use-fitted = 用于标定
fit-use-formerly-fitted = 曾用于标定
fit-use-held-out = 检验
fit-use-seen-before = 检验，定允许范围时已见结果
fit-use-told = 说明

fit-profile-series = 项目
fit-profile-missed = 全部数字中偏离的
fit-profile-of-grid = { $kind }，{ $name }
fit-profile-load = 负荷
fit-profile-wind = 风电
fit-profile-solar = 光伏

fit-profile-mean = 均值
fit-profile-sd = 标准差
fit-profile-max = 最大
fit-profile-q05 = 5% 分位
fit-profile-q95 = 95% 分位
fit-profile-lag24 = 隔日相关
fit-profile-ramp-sd = 小时变化标准差

## family fitted

fitted-must_run_share = 最小开机出力比例
fitted-curtailment_2024 = 2024 年弃风弃光率
fitted-hours_2024 = 2024 年等效小时
fitted-hours_2024_independent_stations = 2024 年独立与共享电站等效小时（计算为电网侧）
fitted-curtailment_2024_five_draws = 2024 年弃风弃光率，另五个抽样
fitted-hours_2024_five_draws = 2024 年等效小时，另五个抽样
fitted-hours_2024_joint_bidding = 2024 年等效小时，配建储能全部参与电网调度时
fitted-hours_2024_h1_state_grid = 2024 年上半年国网经营区等效小时
fitted-hours_2024_h1_southern_grid = 2024 年上半年南网经营区等效小时
fitted-hours_2024_january_august = 2024 年 1—8 月等效小时
fitted-summer_share_of_use_2024 = 2024 年 6—8 月占 1—8 月充放电量
fitted-curtailment_2025_h1 = 2025 年上半年弃风弃光率
fitted-hours_2025_h1 = 2025 年上半年等效小时
fitted-hours_2025_q1_q3 = 2025 年前三季度等效小时
fitted-hours_2025 = 2025 年等效小时
fitted-hours_2025_southern_grid = 2025 年南网经营区等效小时
fitted-hours_2025_southern_grid_floor = 2025 年南网经营区等效小时，对照设计时定的下限
fitted-hours_2025_outside_southern_grid = 2025 年南网以外等效小时（公布数为推算）
fitted-hours_2025_least_grid = 2025 年等效小时最少的电网
fitted-hours_2025_xinjiang = 2025 年新疆等效小时（计算为西北）
fitted-curtailment_2025 = 2025 年弃风弃光率
fitted-curtailment_2024_median_error_of_provinces = 2024 年 18 省弃风弃光率（计算为所在电网）误差中位数
fitted-curtailment_2024_rank_correlation_of_provinces = 同上 18 省，秩相关
fitted-curtailment_2024_rank_correlation_interval = 秩相关的 95% 区间（按电网整体重抽）
fitted-east_peak_2025_gw = 2025 年华东最大负荷 GW
fitted-national_peak_2024_gw = 2024 年全国最大负荷 GW
fitted-national_peak_2025_gw = 2025 年全国最大负荷 GW
fitted-national_peak_2026_gw = 2026 年（至 7 月）全国最大负荷 GW
fitted-exchange_at_the_peak_2026_gw = 该高峰时的交换功率 GW（公布为省间，计算为六网之间）
fitted-price_2024_shandong_yuan_per_mwh = 2024 年均价，元/MWh（公布为山东实时，计算为华北平均边际电价）
fitted-daily_spread_2025_yuan_per_mwh = 2025 年日内两高两低小时价差，元/MWh
fitted-unserved_2025_mwh = 2025 年未供电量 MWh
