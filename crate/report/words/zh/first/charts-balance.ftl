### 耕地每年的收支：占用与补充，上限与需求。

## 占用与补充。

charts-occupation-label = 耕地占用与补充
charts-occupation-what = 每年补充与占用，分类
charts-occupation-replenished = 补充与净变化
charts-occupation-restored = 恢复
charts-occupation-reclaimed = 开垦
charts-occupation-rectified = 整改
charts-occupation-net = 耕地净变化
charts-occupation-net-short = 净变化
charts-occupation-net-baseline = 净变化
charts-occupation-trees = 转为林地和园地
charts-occupation-trees-short = 林园
charts-occupation-facilities = 农房设施
charts-occupation-illegal = 违法
charts-occupation-rest = 不纳入补充范围的减少与矿业损毁
charts-occupation-construction = 建设
charts-occupation-gains = 2025—2035 年补充 { $gain }，占用 { $loss }，耕地净增 { $change }
charts-occupation-gains-in = { $place } 2025—2035 年补充 { $gain }，占用 { $loss }，耕地净增 { $change }
charts-occupation-loses = 2025—2035 年补充 { $gain }，占用 { $loss }，耕地净减 { $change }
charts-occupation-loses-in = { $place } 2025—2035 年补充 { $gain }，占用 { $loss }，耕地净减 { $change }

## 上限与需求。

charts-cap-label = 占用上限与需求
charts-cap-what = 每年建设占用耕地
charts-cap-construction = 非农建设
charts-cap-cap = 上限
charts-cap-baseline = 上限
charts-cap-blocked = 受阻的需求
charts-cap-by-cap = 因上限
charts-cap-by-freeze = 因冻结
charts-cap-by-other = 其他：指标不足、平台、永久基本农田
charts-cap-bank = 年末指标库
charts-cap-nation-slack = 全国上限为需求的 { $times } 倍，但 { $count } 个省到 { $year } 年至少一年受限
charts-cap-nation-tight = 全国上限只有需求的 { $share }，{ $count } 个省到 { $year } 年至少一年受限
charts-cap-nation-zero = { $from }—{ $to } 年全国不得占用，{ $count } 个省受上限限制
charts-cap-above = { $place }占用上限各年均高于需求，{ $from }—{ $to } 年为需求的 { $share }
charts-cap-below = { $place } { $year } 年起有 { $count } 年受上限限制，到 2035 年 { $unmet }落不了地
charts-cap-below-once = { $place } { $year } 年起有 1 年受上限限制，到 2035 年 { $unmet }落不了地
