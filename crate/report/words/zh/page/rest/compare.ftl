### 几个情景的对比。

compare-alone = 现在只有一个情景。拖动一项设定，或另选一个情景，它就作为 B 与 A 并排。
compare-with-baseline = 与基准对比
compare-figures = 关键指标对比
compare-figure = 指标
compare-mode = 画法
compare-national = 只有图表是{ $place }的；关键数字、三条线和各项设定的作用都是全国的。
compare-overlay = 叠加
compare-difference = 与 A 之差
compare-chart = 图
compare-chart-of = 图 { $number }，共 { $all } 张
compare-brief = 生成一页简报
compare-command = 在命令行得出同样的结果：
compare-lines = 三条线：基准、你的假设、你的政策
compare-lines-intro = 中间一条是官方基准只换上你的假设；它与两边的距离，分别是假设和政策的作用。
compare-scenario = 情景
compare-by-assumptions = 来自假设
compare-by-policy = 来自政策
compare-effects = 差别从哪里来
compare-effects-intro = 情景与 A 不同的每一项设定，以及它对关键指标的作用。各行按所印的数字逐项相加，恰等于总差别。
compare-effects-of = { $title }，与 A 之差
compare-way = 作用的算法
compare-setting = 设定
compare-change = A → 现在
compare-grade = 等级
compare-same = 没有与 A 不同的设定。
compare-running = 正在逐项计算作用……
