### 两个情景的对比。

comparison-basis = 数据与抽样
comparison-basis-of = { $vintage } 数据，种子 { $seed }，抽样 { $draw }
comparison-basis-with-data = { $basis }，自有数据 { $file }

## family key-figure

key-figure-targets_met = 达到的目标
key-figure-farmland_2035_mu = 2035 年末耕地
key-figure-construction_2030_mu = 2030 年批准建设占用
key-figure-provinces_without_cap_2030 = 到 2030 年不得占用的省
key-figure-storage_2027_kw = 2027 年末储能
key-figure-storage_2030_kw = 2030 年末储能
