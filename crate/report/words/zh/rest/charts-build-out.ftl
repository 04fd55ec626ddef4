### 储能的建设与利用：按用途新增，项目各环节，利用小时。

## 按用途新增。用途全名在 `storage.ftl`。

charts-groups-label = 新增储能，按用途
charts-groups-what = 每年新增装机，按用途
charts-groups-source = 电源侧
charts-groups-grid = 电网侧
charts-groups-other = 用户侧
charts-groups-title = 新型储能 { $from }—2035 年新增 { $all }，电网侧占 { $grid }，电源侧占 { $source }
charts-groups-title-in = { $place }新型储能 { $from }—2035 年新增 { $all }，电网侧占 { $grid }，电源侧占 { $source }

## 项目各环节。

charts-pipeline-label = 储能项目各环节
charts-pipeline-what = 季末装机，按环节
charts-pipeline-running = 运行
charts-pipeline-power = 运行装机
charts-pipeline-target = 2027 年目标
charts-pipeline-on-the-way = 在途项目
charts-pipeline-filed = 已备案
charts-pipeline-tendered = 已招标
charts-pipeline-building = 在建
charts-pipeline-title = { $year } 年底新型储能在建 { $building }，已招标与备案 { $planned }，合计为运行装机的 { $share }
charts-pipeline-title-in = { $year } 年底{ $place }新型储能在建 { $building }，已招标与备案 { $planned }，合计为运行装机的 { $share }

## 利用小时。

charts-use-label = 储能利用小时
charts-use-what = 每年充电加放电 ÷ 装机
charts-use-range = { $year } 年公布数在 { $low } 与 { $high } 之间
charts-use-hours = 等效利用小时
charts-use-computed = 计算
charts-use-published = 公布的等效小时
charts-use-published-short = 公布
charts-use-full-cycles = 等效满充满放（次/年）
charts-use-cycles = 年循环次数
charts-use-cycles-short = 循环
charts-use-title = 新型储能等效利用 2030 年 { $in_2030 } 小时，2035 年 { $in_2035 } 小时
charts-use-title-in = { $place }新型储能等效利用 2030 年 { $in_2030 } 小时，2035 年 { $in_2035 } 小时
charts-use-title-published = 新型储能 { $year } 年计算等效利用 { $computed } 小时（公布 { $published }），2030 年 { $in_2030 }、2035 年 { $in_2035 } 小时
