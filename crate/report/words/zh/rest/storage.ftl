### 储能：一地一年的数字，电站的回报，九类用途，灵活性。

# 来源一行；自己的判断没有日期。
storage-source = { $issuer }：{ $title }，{ $date }
storage-source-undated = { $issuer }：{ $title }

## family storage-group

storage-group-source = 电源侧
storage-group-grid = 电网侧
storage-group-other = 用户侧及其他

## family storage-use

storage-use-large-base = 大基地
storage-use-paired = 新能源配建
storage-use-coal = 煤电配套
storage-use-independent = 独立与共享
storage-use-distribution = 配网与电网替代
storage-use-park = 工业园区
storage-use-computing = 算力设施
storage-use-distributed-pv = 分布式光伏
storage-use-telecom = 通信基站

## family storage-reason

storage-reason-pairing = 新能源配储
storage-reason-policy = 政策与目标
storage-reason-returns = 投资收益
storage-reason-users = 园区与分布式
storage-reason-computing = 算力设施

## 回答：装机，订单的首要原因。

storage-answer = { $standing }；当年订单的首要原因是{ $reason }（{ $share }）。
storage-answer-unordered = { $standing }。
storage-nation-passes = 新型储能 { $quarter }越过 1.8亿千瓦，{ $year } 年底为 { $power }，平均时长 { $hours }
storage-nation-below = 新型储能到 2035 年未达 1.8亿千瓦，{ $year } 年底为 { $power }，平均时长 { $hours }
storage-place = { $place }新型储能 { $year } 年底为 { $power }，占全国 { $share }，平均时长 { $hours }
storage-quarter = { $year } 年第 { $number } 季度
storage-hours = { $hours } 小时

## 数字：名称与说明。

storage-power = 年底装机
storage-power-note = { $energy }，可用 { $usable }
storage-added = 当年新增
storage-added-note = 退役 { $retired }
storage-stages = 年底在建
storage-stages-note = 已招标 { $tendered }，已备案 { $filed }
storage-orders = 当年订单
storage-orders-unknown = 历史年份，订单未知
storage-groups = 按用途
storage-durations = 按时长
storage-equivalent = 等效利用小时
storage-equivalent-note = 充放合计；电网侧 2 小时新站收益率 { $rate }
storage-money = 当年投资
storage-money-note = 存量收入 { $revenue }，运维 { $upkeep }
storage-own-target = 本省 2025 年目标
storage-own-target-short = 2025 年底少 { $gap }〔S16〕
storage-own-target-above = 2025 年底高出 { $gap }〔S16〕

## 电站的回报。

storage-station = { $group }，{ $hours } 小时
storage-stations-what = 用途与时长
storage-stations-cost = 造价
storage-stations-revenue = 首年收入
storage-stations-needed = 所需收入
storage-stations-rate = 内部收益率
# 收益率算到此为止。
storage-return-below = 低于 { $rate }
storage-stations-payback = 回收期
storage-stations-levelised = 度电成本
storage-stations-never = 收不回

## 九类用途。

storage-uses-use = 用途
storage-uses-group = 所属
storage-uses-at = { $quarter }末
storage-uses-end = { $year } 年底
storage-uses-share = 占比

## 灵活性需求。

storage-need-province = 省
storage-need-grid = 电网
storage-need-use = 占网内用电
storage-need-within-days = 日内须移动（亿千瓦时/年）
storage-need-daily = 日内须调节（万千瓦）
storage-need-peak = 剩余峰荷（万千瓦）
storage-need-curtailed = 弃电（亿千瓦时）
storage-need-peak-falls = 每百万千瓦降峰（万千瓦）
storage-need-less-curtailed = 每百万千瓦减弃（万千瓦时）

## 本次运行所知的数据，与数字不相合的方案。

storage-vintage-latest = 本次运行用最新数据：读了 { $count } 条储能观测，公布最晚的一条为 { $newest }；历史到 { $history }，其后为推演。装机按国家能源局口径，其他口径不混用。
storage-vintage-2024 = 本次运行只用 2024 年底已知的数据：读了 { $count } 条储能观测，公布最晚的一条为 { $newest }；历史到 { $history }，其后为推演，可与后来公布的数字对照。
storage-vintage-2025 = 本次运行只用 2025 年底已知的数据：读了 { $count } 条储能观测，公布最晚的一条为 { $newest }；历史到 { $history }，其后为推演，可与后来公布的数字对照。
storage-plan = 方案的两个数字并不相合〔S02、S03〕：2024 年底 { $stock }加恰好 { $added }是 { $both }，比 { $wanted }少 { $gap }；要到 { $wanted }须新增 { $needed }。
storage-plan-and-run = { $plan }本情景 2025—2027 年新增 { $own }，2027 年底为 { $reached }。
