### 命令 system。

system-help = 分电网分年的电力系统：弃电、储能利用小时、峰荷、裕度、电价、燃料与二氧化碳
system-help-years = 只要这一年，2024 至 2035；可重复；不写则为 2025、2027、2030、2035
system-help-grids = 只要此电网；可重复；不写则为六个电网与全国
system-help-fit = 改列：按 2024 年标定的一个数及全部检验，与公布值对照
system-help-days = 改列：十二个代表日、合并储能与全年逐时的比较
system-help-need = 改列：各省调节需求，及每 GW 储能的作用
system-help-both = --coupled 与 --profiles 同用：订单所依的调度在每一年都用文件的逐时数据，文件没有的列由程序生成。
system-fit-alone = --fit 给出随程序附带的标定结果，不随情景改变；请用 baseline，且不带其他选项。
system-reported = 公布
system-computed = 计算
system-range = { $low } 至 { $high }
system-about-fit =
    只有火电最小开机出力比例按 2024 年弃风弃光率标定，其余为检验或说明；超出允许范围的在前并以 * 标出。
    允许范围事先定下，带 † 的在定下时已见过结果。2024 年等效小时曾用于标定；不计启动成本是看过检验结果后的选择。
system-installed = 装机 GW
system-energy = GWh
system-hours = 等效小时
system-cycles = 循环
system-curtailed = 弃电 %
system-curtailed-without = 无储能 %
system-peak = 峰荷 GW
system-peak-without = 无储能 GW
system-margin = 裕度 %
system-spread = 日价差 元/MWh
system-station = 两小时站 元/kWh
system-co2 = 减碳 万吨
system-short = { $place } { $year } 年缺供 { $gwh } GWh：价格与价差含失负荷价值，不宜与别处比较。
system-about =
    等效小时＝充电加放电除以装机；峰荷为有储能时的剩余峰荷；裕度＝按本模型可信容量系数折减后的容量与最大负荷之差，不是缺电预测。价差为边际燃料成本之差，不是市场价。全国为六网之和。分区数据为本模型拆分。
    全部数字：加 --out system.csv；标定与检验：--fit；代表日误差：--days；各省需求：--need
system-grid = 电网
system-year = 年
system-days-figure = 数字
system-days-three-stores = 三类储能
system-days-two-stores = 两类储能
system-days-composite = 合并储能
system-days-days = 十二日
system-days-composite-off = 合并误差 %
system-days-days-off = 十二日误差 %
system-days-reused-off = 换用误差 %
system-days-saved_yuan = 储能节省，元
system-days-curtailed_without_mwh = 弃电，无储能，MWh
system-days-curtailed_mwh = 弃电，MWh
system-days-equivalent_hours = 等效小时
system-days-peak_mw = 剩余峰荷，MW
system-about-days =
    前三列数值为全年 8,760 小时；“十二日”为在该年选出的十二个代表日、合并储能，用于大量抽样。前两列误差对照两类储能；
    “换用误差”为同样的日子用于五组另抽的假设，对照那里的合并储能，取五个误差的中位数。
system-need-province = 省
system-need-share = 网内用电份额
system-need-energy = 日内调节电量 MWh/年
system-need-power = 日内调节功率 MW
system-need-peak = 剩余峰荷 MW
system-need-curtailed = 弃电 MWh
system-need-peak-per-gw = 每 GW 降峰 MW
system-need-curtailed-per-gw = 每 GW 减弃 MWh
system-about-need = 需求与每 GW（4 小时）的作用均为全网数按用电量分到省，假定网内送得到。
