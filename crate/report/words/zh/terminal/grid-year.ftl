### 一个电网一年的结果。

grid-year-curtailed = 弃风弃光率（无储能）
grid-year-hours = 新型储能等效小时（按全部装机）
grid-year-margin = 充裕度（裕度）
grid-year-longest-peak = 最长高峰
grid-year-spread = 日内价差（两小时）
grid-year-station = 两小时电站的收益
grid-year-fuel = 节省燃料
grid-year-co2 = 减少二氧化碳
grid-year-unit-co2 = 万吨
grid-year-deciles = 电价十分位
