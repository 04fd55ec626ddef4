### 三平衡：补充与占用的面积、等级、产能。

charts-balances-label = 数量、质量、产能三平衡
charts-balances-what = 每年验收的补充耕地与建设占用耕地
charts-balances-area = 面积
charts-balances-grade = 平均等级（1 级最好）
charts-balances-capacity = 产能
charts-balances-built = 建设占用
charts-balances-accepted = 补充
charts-balances-nominal = 补充名义
charts-balances-first-year = 补充首年
charts-balances-who = 补充耕地
charts-balances-who-in = { $place }补充耕地
charts-balances-ungraded = { $who } 2025—2035 年共 { $accepted }，建设占用 { $built }，首年产能相差 { $gap }
charts-balances-same = 2025—2035 年{ $who }面积为建设占用的 { $times } 倍，等级相同，首年产能为 { $times_capacity } 倍
charts-balances-poorer = 2025—2035 年{ $who }面积为建设占用的 { $times } 倍，等级差 { $grades } 级，首年产能为 { $times_capacity } 倍
charts-balances-better = 2025—2035 年{ $who }面积为建设占用的 { $times } 倍，等级好 { $grades } 级，首年产能为 { $times_capacity } 倍
