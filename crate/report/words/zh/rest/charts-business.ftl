### 储能的造价、收入、投资与装备行业。

## 造价与收入。

charts-revenue-label = 储能造价与收入
charts-revenue-what = 按投产年份
charts-revenue-cost = 造价
charts-revenue-2h = 2 小时
charts-revenue-4h = 4 小时
charts-revenue-first-year = 电网侧 2 小时电站首年收入
charts-revenue-rent = 租赁收入
charts-revenue-rent-short = 租赁
charts-revenue-ancillary = 辅助服务收入
charts-revenue-ancillary-short = 辅助
charts-revenue-capacity = 容量电价或放电补偿
charts-revenue-capacity-short = 容量
charts-revenue-arbitrage = 电能量套利收入
charts-revenue-arbitrage-short = 套利
charts-revenue-needed = 达到折现率所需的首年收入
charts-revenue-needed-short = 所需
charts-revenue-title = 电网侧 2 小时电站 { $year } 年首年收入 { $earned }，为收益率 { $rate } 所需 { $needed }的 { $share }
charts-revenue-title-in = { $place }电网侧 2 小时电站 { $year } 年首年收入 { $earned }，为收益率 { $rate } 所需 { $needed }的 { $share }

## 投资。

charts-investment-label = 储能投资
charts-investment-what = 直接投资，投产时计入
charts-investment-in-all = 2025 年以来累计
charts-investment-total = 2025 年以来累计投资
charts-investment-plan = 方案约，2027 年
charts-investment-of-year = 当年
charts-investment-title = 新型储能 2025—2027 年直接投资 { $invested }，为方案约 { $planned }的 { $share }（新增 { $built }）
charts-investment-title-in = { $place }新型储能 2025—2027 年直接投资 { $invested }，新增 { $built }

## 装备行业。

charts-equipment-label = 电力装备行业（示意）
charts-equipment-what = 2024 年以来年均增速，由投资推算，非预测
charts-equipment-branches = 电网等传统装备
charts-equipment-traditional = 传统
charts-equipment-traditional-asked = 传统要求
charts-equipment-clusters = 集群
charts-equipment-clusters-asked = 集群要求
charts-equipment-leading = 龙头
charts-equipment-leading-asked = 龙头要求
charts-equipment-energy = 风电、光伏、储能装备
charts-equipment-energy-short = 新能源
charts-equipment-title = 示意：到 2026 年三类装备年增 { $reached }%（要求 { $asked }%），新能源 { $energy }
