### 电力系统靠什么：两个标定数、检验、逐时形状与实测对照。

# 数据归谁。
fit-attribution = 负荷形状：Wu 与 Kan（2023），CC BY 4.0，有改动；风光：含哥白尼气候变化服务信息 2020，经修改。

fit-figure = 数字
fit-use = 用途
fit-reported = 公布
fit-computed = 计算
fit-verdict = 结果

fit-within = ✓ 在误差内
fit-missed = ✗ 未中

fit-use-found = 标定所得
fit-use-fitted = 用于标定
fit-use-held-out = 检验
fit-use-told = 说明

fit-profile-series = 项目
fit-profile-missed = 全部数字中未中
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

fitted-must_run_share = 必开比例（标定）
fitted-dispatchable_share = 可调用比例（标定；国网试验 0.69）
fitted-curtailment_2024 = 2024 年弃电率（拟合）
fitted-hours_2024 = 2024 年等效小时（拟合）
fitted-curtailment_2024_five_draws = 同上弃电率，另五个抽样
fitted-hours_2024_five_draws = 同上等效小时，另五个抽样
fitted-hours_2024_joint_bidding = 同上，配建储能全部参与电网调度时
fitted-curtailment_2025_h1 = 2025 年上半年弃电率（检验）
fitted-hours_2025_h1 = 2025 年上半年等效小时（检验）
fitted-hours_2025_q1_q3 = 2025 年前三季度等效小时（检验）
fitted-hours_2025 = 2025 年等效小时（检验）
fitted-curtailment_2025 = 2025 年弃电率
fitted-east_peak_2025_gw = 2025 年华东最大负荷 GW（检验）
fitted-national_peak_2024_gw = 2024 年全国最大负荷 GW（检验）
fitted-national_peak_2025_gw = 2025 年全国最大负荷 GW（检验）
