### 两个情景的对比。

comparison-basis = 数据与抽样
comparison-basis-of = { $vintage } 数据，种子 { $seed }，抽样 { $draw }
comparison-basis-with-data = { $basis }，自有数据 { $file }
comparison-none = 各项关键指标与 A 没有差别
comparison-other-basis = { $letter } 与 A 依据的数据不同：{ $letter } 用 { $other }，A 用 { $first }。由此带来的差别单列一行。
comparison-targets = { $letter } 达到 { $now } 项目标，A 为 { $before } 项
comparison-provinces = { $letter } 到 2030 年有 { $now } 个省上限曾为零，A 为 { $before } 个
comparison-farmland-more = { $letter } 2035 年末耕地多 { $amount }
comparison-farmland-less = { $letter } 2035 年末耕地少 { $amount }
comparison-construction-more = { $letter } 2030 年批准建设占用多 { $amount }
comparison-construction-less = { $letter } 2030 年批准建设占用少 { $amount }
comparison-storage-more = { $letter } { $year } 年末储能多 { $amount }
comparison-storage-less = { $letter } { $year } 年末储能少 { $amount }

## 差别从哪里来。

comparison-all = 总差别
comparison-policy = 政策
comparison-assumptions = 数据与假设
comparison-together = 共同改动才有的作用
comparison-averaged = 各种次序平均
comparison-averaged-note = 每项作用取各种改动次序下的平均（沙普利值），逐项相加等于总差别。
comparison-in-order = 依次改动
comparison-in-order-note = 先改数据与假设，再改政策，各部分内自上而下逐项改动，逐项相加等于总差别。
comparison-alone = 单独改动
comparison-alone-note = 每项单独改动的作用；几项一起改动才有的作用单列一行，逐项相加等于总差别。
comparison-unit-area = 万亩
comparison-unit-power = 万千瓦
comparison-split = 假设与政策
comparison-split-note = 以“基准加你的假设”为界：到它为止是假设的作用，从它往后是政策的作用。
comparison-own = { $letter } { $title }
comparison-baseline = 官方基准
comparison-baseline-short = 基准
comparison-assumed = 基准加你的假设
comparison-assumed-short = 加假设

## family key-figure

key-figure-targets_met = 达到的目标
key-figure-farmland_2035_mu = 2035 年末耕地
key-figure-construction_2030_mu = 2030 年批准建设占用
key-figure-provinces_without_cap_2030 = 到 2030 年不得占用的省
key-figure-storage_2027_kw = 2027 年末储能
key-figure-storage_2030_kw = 2030 年末储能
