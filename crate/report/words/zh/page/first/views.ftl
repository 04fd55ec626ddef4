### 视图与地区。

views-label = 视图
views-overview = 总览
views-hours = 逐时
views-compare = 对比
views-ppp = PPP
views-targets = 目标
views-sources = 来源
views-checks = 自检
views-region = 地区
views-back = 返回全国
