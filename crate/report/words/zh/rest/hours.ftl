### 一个电网一年的逐时：周与全年数字。

hours-week-hardest = 剩余负荷最高的一周（{ $dates }）
hours-week-surplus = 过剩最多的一周（{ $dates }）
hours-week = 第 { $number } 周（{ $dates }）

hours-long = { $hours } 小时
hours-yuan = { $amount } 元
hours-yuan-per-mwh = { $amount } 元/兆瓦时
hours-gap = 最优性差距的已证上界，占储能节省（经求解器核对的实际不到 1%）

## family hours-figure

hours-figure-curtailed_share = 弃风弃光率
hours-figure-curtailed_mwh = 弃电量
hours-figure-peak_mw = 剩余峰荷
hours-figure-steep_rise_mw = 小时升幅，最陡 1% 的平均
hours-figure-unserved_mwh = 缺供电量
hours-figure-equivalent_hours = 新型储能等效小时（充加放）
hours-figure-cycles = 新型储能循环次数
hours-figure-adequacy_margin_mw = 充裕度（按本模型可信容量系数，不是缺电预测）
hours-figure-adequacy_margin_share = 裕度占最大负荷
hours-figure-longest_peak_hours = 最长高峰
hours-figure-mean_price_yuan_per_mwh = 平均边际电价（边际燃料成本，不是市场价）
hours-figure-daily_spread_yuan_per_mwh = 日内价差（两小时）
hours-figure-station_margin_yuan_per_kwh = 两小时电站每放 1 kWh 的收益
hours-figure-next_mw_yuan = 再增 1 kW（电量不变）每年省
hours-figure-next_mwh_yuan = 再增 1 kWh（功率不变）每年省
hours-figure-cost_yuan = 供电成本（含损耗）
hours-figure-fuel_saved_yuan = 储能节省的燃料（含抽水蓄能）
hours-figure-co2_avoided_t = 储能减少的二氧化碳（含抽水蓄能）

##

# 采用了自备逐时数据，但须知道的事。
hours-note-read-as = 文件不是 UTF-8，已按 { $encoding } 读取。
hours-note-ignored = 未读取的列有 { $n } 个：{ $names }。
hours-note-no-name = 无名的一列
hours-note-hour-of-day = hour 列反复从 { $first } 到 { $last }，是一日之内的钟点；已忽略，各行按先后顺序读取。
hours-note-end-of-hour = 时间自 01:00 起，按小时末计：首行是 1 月 1 日 0 时至 1 时。
hours-note-clipped-below = { $column } 有 { $n } 个值低于 0，按 0 计，最低 { $lowest }。
hours-note-clipped-above = { $column } 有 { $n } 个值高于 1，按 1 计，最高 { $highest }。
hours-note-no-sun = { $column } 全年为 0：全年光伏电量无法达到。
hours-note-no-wind = { $column } 全年为 0：全年风电电量无法达到。
hours-note-sun-at = { $column } 的全年平均在 UTC+8 的 { $hour } 时最高。文件是否用了 UTC？仍照原样采用。
hours-note-lacking = { $columns } 全年为 0：{ $place } { $year } 年风电、光伏少 { $lacks } TWh（全年应有 { $all } TWh）。
hours-note-too-few = { $place } { $year } 年所给风电、光伏的有出力小时太少，装机满发也少 { $lacks } TWh（全年应有 { $all } TWh）。
