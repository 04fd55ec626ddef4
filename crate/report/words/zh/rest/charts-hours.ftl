### 电网逐时各图：一周，持续曲线，弃风弃光率，再增一份储能的价值。

charts-rests-own-hours = 自有逐时数据：{ $file }
charts-hours-scope = 分网数据为本模型拆分，天气为种子 { $seed } 的抽样
charts-hours-net-load = 净负荷（储能前）
charts-hours-net-load-short = 储能前
charts-hours-residual = 剩余负荷（储能后）
charts-hours-residual-short = 储能后
charts-hours-price = 边际电价
charts-hours-price-short = 电价

## 一周逐时。

charts-week-label = 一周逐时
charts-week-what = 第 { $number } 周，{ $dates }，逐时
charts-week-hour = 时刻（UTC+8）
charts-week-supply = 电从哪里来；高于负荷的被储存或弃掉
charts-week-base = 火电最小出力、水电、核电与净受入
charts-week-base-short = 基础
charts-week-thermal = 随价格开停的火电
charts-week-thermal-short = 火电
charts-week-discharged = 储能放电
charts-week-discharged-short = 储能
charts-week-wind = 风电（弃电前）
charts-week-wind-short = 风电
charts-week-sun = 光伏（弃电前）
charts-week-sun-short = 光伏
charts-week-load = 用电负荷
charts-week-load-short = 负荷
charts-week-net-load = 净负荷与储能出力
charts-week-pumped = 抽水蓄能出力（负为充电）
charts-week-pumped-short = 抽蓄
charts-week-new-type = 新型储能出力（负为充电）
charts-week-new-type-short = 新型储能
charts-week-stored = 储存的电量
charts-week-in-pumped = 抽水蓄能存量
charts-week-in-new-type = 新型储能存量
charts-week-title = { $grid } { $year } 年 { $dates }：有储能后最高净负荷由 { $before }变为 { $after }，弃电 { $share }
charts-week-title-same = { $grid } { $year } 年 { $dates }：储能没有压低最高的一小时（{ $after }），弃电 { $share }
charts-week-sentence = { $title }。储存最多时 { $stored }；边际电价 { $low } 至 { $high }。

## 持续曲线。

charts-duration-label = 持续曲线
charts-duration-what = 全年各小时由高到低排列，各线各自排序
charts-duration-along = 由高到低
charts-duration-hour = 第 { $hour } 小时
charts-duration-hours = { $hours } 小时
charts-duration-net-load = 净负荷
charts-duration-title = { $grid } { $year } 年：有储能后最高净负荷由 { $before }变为 { $after }，过剩的小时由 { $surplus_before } 减为 { $surplus_after }
charts-duration-sentence = { $title }。边际电价最高 { $high }，中位数 { $median }。

## 弃风弃光率。

charts-curtailment-label = 弃风弃光率
charts-curtailment-what = 弃掉的风光电量占可发电量；点为全国公布数
charts-curtailment-first-half = 2025 年上半年
charts-curtailment-without = { $grid }，无储能
charts-curtailment-without-short = 无储能
charts-curtailment-nation = 全国（六网之和）
charts-curtailment-nation-first-half = 全国上半年（计算）
charts-curtailment-published-2024 = 全国公布，2024 年
charts-curtailment-missed-2024 = 全国公布，2024 年（模型超出允许范围）
charts-curtailment-published-2025 = 全国公布，2025 年上半年
charts-curtailment-missed-2025 = 全国公布，2025 年上半年（模型超出允许范围）
charts-curtailment-miss = 红点超出允许范围：2025 年上半年公布 { $reported }，算得 { $computed }（其上的黑点）
charts-curtailment-miss-baseline = 红点超出允许范围：2025 年上半年公布 { $reported }，基准情景算得 { $computed }
charts-curtailment-title = { $grid } { $year } 年弃电 { $share }，若无储能则为 { $share_without }
charts-curtailment-title-unknown = { $grid }逐年弃风弃光率

## 再增一份储能的价值。

charts-value-label = 再增一份储能的价值
charts-value-what = 多一份储能每年省下的系统成本，与它的年成本（造价年金加运维，不含换电池）
charts-value-of-kw = 每增 1 kW
charts-value-of-kwh = 功率不变，每增 1 kWh
charts-value-4h-cost = 四小时，年成本
charts-value-4h-cost-short = 四小时成本
charts-value-4h-value = 四小时，年价值
charts-value-4h-value-short = 四小时价值
charts-value-2h-cost = 两小时，年成本
charts-value-2h-cost-short = 两小时成本
charts-value-2h-value = 两小时，年价值
charts-value-2h-value-short = 两小时价值
charts-value-kwh-cost = 只增 1 kWh，年成本
charts-value-kwh-cost-short = 成本
charts-value-kwh-value = 只增 1 kWh，年价值
charts-value-kwh-value-short = 价值
charts-value-above-cost = { $grid } { $year } 年再增 1 kW 四小时储能，一年省 { $value } 元，高于年成本 { $cost } 元
charts-value-below-cost = { $grid } { $year } 年再增 1 kW 四小时储能，一年省 { $value } 元，低于年成本 { $cost } 元
charts-value-uncosted = { $grid } { $year } 年再增 1 kW 四小时储能，一年省 { $value } 元
charts-value-unknown = { $grid }再增一份储能的价值
