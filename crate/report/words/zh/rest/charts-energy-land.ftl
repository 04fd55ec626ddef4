### 能源用地。

charts-land-label = 能源用地
charts-land-what = 每年用地，单位用地多为判断
charts-land-all = 能源用地，不论地类
charts-land-storage = 储能
charts-land-data-centres = 数据中心
charts-land-wind = 风电机位与道路
charts-land-wind-short = 风电
charts-land-pv = 光伏配套设施
charts-land-pv-short = 光伏配套
charts-land-sites = 输变电、抽蓄、能源矿产
charts-land-sites-short = 电网与矿
charts-land-asked = 建设占用耕地需求
charts-land-other = 其他能源
charts-land-rest = 其余建设
charts-land-rest-short = 其余建设
charts-land-title = 储能 2025—2035 年用地 { $all }，其中约 { $farmland }在耕地上，为建设占用需求的 { $share }
charts-land-title-in = { $place }储能 2025—2035 年用地 { $all }，其中约 { $farmland }在耕地上，为建设占用需求的 { $share }
