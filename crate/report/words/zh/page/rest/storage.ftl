### 储能。

storage-note = 方案的数字，与本次运行知道什么
storage-figures = { $place }新型储能：关键数字
storage-unit = 在当前设定下，按所选年份；分省数由本模型分摊
storage-stations = 一座电站的回报，按用途与时长：{ $place }，{ $year } 年投产
storage-stations-intro = 造价与收入按每千瓦（元），度电成本按每千瓦时（元），回收期为年。“所需收入”是恰好达到折现率的首年收入，低于它的电站收益率低于折现率。电源侧只计自身价差，不计所配新能源的收益。
storage-uses = 九类用途的装机：{ $place }，{ $year } 年
storage-uses-intro = 用途是三大类内的固定比例，算力设施随其负荷；没有公布的分用途统计。
storage-rests-on = 依据：{ $count } 项设定及其等级、来源
storage-need = 各省需要多少灵活性（S16），{ $year } 年
storage-need-intro = 全网逐小时调度两遍：现有储能，与再加 500万千瓦（4 小时）；差值折成每百万千瓦的作用，按用电量分到省，假定网内送得到。算六个电网要几秒。
storage-need-stale = 设定或年份已变，下表是变动之前的。
storage-need-again = 重新计算
storage-need-progress = 正在计算：{ $done } / 6 个电网
