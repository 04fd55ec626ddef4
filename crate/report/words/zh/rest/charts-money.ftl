### 耕地收支。

charts-money-label = 耕地收支
charts-money-what = 每年收支，金额水平为判断
charts-money-receipts = 收入
charts-money-spending = 支出
charts-money-tax = 占用税
charts-money-fees = 开垦费
charts-money-fines = 罚款
charts-money-public = 恢复开垦财政投入
charts-money-public-short = 财政投入
charts-money-replenishing = 补充耕地
charts-money-quality = 质量建设
charts-money-title = 耕地占用 2025—2035 年收税费罚 { $gained }；补充支出 { $spent }，质量建设 { $improved }
charts-money-title-in = { $place }耕地占用 2025—2035 年收税费罚 { $gained }；补充支出 { $spent }，质量建设 { $improved }
