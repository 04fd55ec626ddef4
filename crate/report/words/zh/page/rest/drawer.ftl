### 其余设定。

drawer-intro = 每项都有范围、等级和来源：A 官方原文，B 官方数字（转载），C 推算，D 判断。
drawer-draws = 抽样在各假设的范围内进行，以默认值为中位数。与 1000 次抽样相比，不抽样的结果中耕地与储能居于中间一半；批准的建设占用在最高的四分之一，因为个别省份短缺只会使其减少，而没有省份会超过自身需求。
drawer-vintage = 数据
drawer-vintage-latest = 最新
drawer-vintage-2025 = 只用 2025 年底已知
drawer-vintage-2024 = 只用 2024 年底已知
drawer-levers = 政策
drawer-assumptions = 假设
drawer-group = { $subject }，{ $kind }
drawer-filter = 筛选设定
drawer-filter-hint = 如：等级、冻结、water
drawer-found = { $count } 项符合
