### 耕地历史与公布数对照。

# 页面上的表。
calibration-column-figure = 公布的数字
calibration-column-place = 地区
calibration-column-year = 年份
calibration-column-published = 公布
calibration-column-computed = 模型
calibration-column-residual = 残差
calibration-column-used = 是否用于拟合
calibration-column-grade = 等级

calibration-fitted = 已用
calibration-held-out = 未用

# 一组省，如七大区。
calibration-group = { $name }（{ $count } 省）
calibration-group-of-one = { $name }（1 省）

# 无从得知的。
calibration-unknown-provinces-by-year = 分省年度变化：2020—2023 年只有全国各年、2023 年七大区合计和三个省的数，其余按最接近等比例分配，是本模型的推算。
calibration-unknown-provinces-2024 = 2024 年分省：没有任何约束，按面积分配；河北公布的 2024 年面积没有使用，作为检验列出。
calibration-unknown-gross-flows = 总流量：公布的只有净变化。建设、林果、农村建房与不纳入补充的减少是假设，补充耕地由其推出，假设加大则补充同样加大。
calibration-unknown-decrease-2020 = 2020 年的减少流向何处：超出假设流出的部分记为转林地和园地。
calibration-unknown-stable-area = 稳定利用耕地的年度变化：只有面积公布，净增量 N 由面积推出。
calibration-unknown-stocks-2024 = 2024 年底的指标库、在途项目、补充责任和储备区：无公布数，均为带范围的判断。
calibration-unknown-illegal = 违法建设：只有 2019 年的存量和 2023 年约为四分之一的新增比例，其间取直线，分省按用电量。
calibration-unknown-grades = 等级：2019 年全国与九个质量区的平均等级，区内各省相同的调整是推算；秦岭淮河线穿过的省按整省计，相关残差含这一差别。

## family calibrated

calibrated-area = 耕地面积（年末）
calibrated-net_change = 耕地净变化
calibrated-area_south = 秦岭淮河以南耕地（按省计）
calibrated-net_change_south = 南方省份耕地净变化（按省计）
calibrated-mean_grade = 耕地平均等级
calibrated-illegal = 违法建设占用
calibrated-illegal_left = 违法建设占用（期初 = 1）

## family province-group

province-group-ne = 东北
province-group-n = 华北
province-group-e = 华东
province-group-c = 华中
province-group-s = 华南
province-group-sw = 西南
province-group-nw = 西北
province-group-northeast = 东北区
province-group-inner_mongolia_great_wall = 内蒙古及长城沿线区
province-group-huang_huai_hai = 黄淮海区
province-group-loess_plateau = 黄土高原区
province-group-middle_lower_yangtze = 长江中下游区
province-group-southwest = 西南区
province-group-south_china = 华南区
province-group-gansu_xinjiang = 甘新区
province-group-qinghai_tibet = 青藏区
