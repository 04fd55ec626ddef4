### 粮食产能与需要。

charts-grain-label = 粮食产能与需要
charts-grain-what = 每年粮食产能与居民需要
charts-grain-levels = 产能与需要
charts-grain-need = 需要
charts-grain-nominal = 名义产能
charts-grain-matured = 熟化产能
charts-grain-baseline = 产能
charts-grain-parts = 北方与南方余缺
charts-grain-north = 北方 15 省余缺
charts-grain-north-short = 北方
charts-grain-south = 南方 16 省余缺
charts-grain-south-short = 南方
charts-grain-balance = 产能减需要
charts-grain-surplus = 余缺
charts-grain-both-spare = 粮食产能 2035 年为 { $capacity }，为需要的 { $share }；北方余 { $north }，南方余 { $south }
charts-grain-north-spares = 粮食产能 2035 年为 { $capacity }，为需要的 { $share }；北方余 { $north }，南方缺 { $south }
charts-grain-south-spares = 粮食产能 2035 年为 { $capacity }，为需要的 { $share }；北方缺 { $north }，南方余 { $south }
charts-grain-both-lack = 粮食产能 2035 年为 { $capacity }，为需要的 { $share }；北方缺 { $north }，南方缺 { $south }
charts-grain-spares-in = { $place }粮食产能 2035 年为 { $capacity }，为需要的 { $share }，余 { $gap }
charts-grain-lacks-in = { $place }粮食产能 2035 年为 { $capacity }，为需要的 { $share }，缺 { $gap }
