### 自有数据：文件有何问题，各行如何使用。

own-data-no-columns = 首行缺少 { $names }。列名与观测登记表相同：id,region,date,value,low,high,unit,grade,source,known_on,note；其中 low、high、source、known_on、note 可不写。另有 comparison 一列的行为目标。
own-data-same-column = 首行有两个 { $name } 列。请删去一列。
own-data-no-rows = 文件没有数据行。首行为列名 id,region,date,value,low,high,unit,grade,source,known_on,note，以下每行一个数，如 storage.power_gw,CN,2026-09-30,170,,,GW,B,,2026-10-28,。
own-data-too-many = 文件有 { $rows } 行，至多读取 { $most } 行。请只留要改或要加的数。
own-data-separator = 各列以{ $mark }分隔，须用逗号，如 id,region,date,value,unit,grade。请将{ $mark }换成逗号，或另存为逗号分隔的 CSV。
own-data-separator-and-decimal = 各列以{ $mark }分隔，须用逗号，如 id,region,date,value,unit,grade。请先将小数逗号改为小数点，再将{ $mark }换成逗号，或另存为逗号分隔的 CSV。
own-data-long-line = 此行有 { $size } MB，不是观测数据的 CSV（首行列名，以下每行一个数）。请检查文件与换行符。
own-data-id = id 为“{ $found }”，观测数据中没有此序列。可用序列见 `tianchu sources --observations`。
own-data-id-but = id 为“{ $found }”，观测数据中没有此序列。是否指 { $nearest }？
own-data-no-comparison = id 为“{ $found }”，是结果的序列，这一行应是目标：请在 comparison 列写 at_least、more_than、about 或 every_year_at_least。若是过去的数，请用观测序列（`tianchu sources --observations`）。
own-data-target-value = value 为空；目标须有数值，请写出。
own-data-column = 首行有“{ $found }”一列，没有此列。是否指 { $nearest }？
own-data-target-id = id 为“{ $found }”，结果中没有此序列（单位须为 mu、kW、kWh、yuan、kg 或份额）。全部序列见 `tianchu run baseline --format csv`。
own-data-target-id-but = id 为“{ $found }”，结果中没有可设目标的此序列。是否指 { $nearest }？
own-data-target-bounds = 目标只有 value 与 comparison（at_least、more_than、about、every_year_at_least），没有 low 与 high。请留空。
own-data-target-date = date 为 { $found }；目标与 2025—2035 年某年末对照，按季度的序列可为季末。请写 { $nearest }。
own-data-target-region = region 为“{ $found }”；目标只能是全国（CN）或某省的。请写其一。
own-data-unit = unit 为“{ $found }”，而此序列的单位是 { $wanted }。请按需换算，并写 { $wanted }。
own-data-region = region 为“{ $found }”，此序列没有这个地区。请写 CN、两位代码（如 44）或省名；登记表中有电网数的序列才可写电网。
own-data-region-but = region 为“{ $found }”，此序列没有这个地区。是否指 { $nearest }？
own-data-without-figures = 此处没有{ $found }的数：模型所依据的统计只含大陆 31 个省级单位。
own-data-date = { $field } 为“{ $found }”，不是日历上的一天。请写成 2026-09-30。
own-data-date-out-of-range = { $field } 为 { $found }，允许 { $first } 至 { $last }。
own-data-no-number = value、low、high 都为空。请写数值或上下限。
own-data-needed = { $field } 为空，而登记表中此序列、地区与日期的这一列有数，模型可能用到。请一并写出。
own-data-low-above-high = low 为 { $low }，high 为 { $high }；low 不得高于 high。请对调或更正。
own-data-below-low = value 为 { $value }，低于 low（{ $bound }）。请更正其一。
own-data-above-high = value 为 { $value }，高于 high（{ $bound }）。请更正其一。
own-data-known-before = known_on 为 { $known_on }，早于数据日期 { $date }，而此序列没有预测数。请写公布日；留空则取数据日期。
own-data-same-row = 此序列、地区与日期已见于第 { $line } 行。请删去一行。
own-data-land-contradicts = 这些行中 2019—2023 年的耕地面积与登记表中的其他数不符：全国、七个地区与各省之和须一致。请同时给出全国与所在地区的数，或删去这些行。
own-data-falls = value 为 { $value }，低于此前 { $date } 的 { $other }；此存量从未下降。请核对数值与单位，或另写一行更正那一天。
own-data-falls-later = value 为 { $value }，高于此后 { $date } 的 { $other }；此存量从未下降。请核对数值与单位，或另写一行更正那一天。

# 各行如何使用。
own-data-row = { $id } { $region } { $date } = { $figure } { $unit }
own-data-added = 新增：{ $row }
own-data-replaces = 代替登记表中的 { $before }：{ $row }
own-data-too-late = 按 { $vintage } 数据尚不可知（{ $known_on } 公布）：{ $row }
own-data-not-read = 模型不读此数：{ $row }
own-data-not-yet = 晚于本版数据（{ $released }），按已发生采用：{ $row }
own-data-on-board = 列入看板的目标：{ $row }
own-data-without-results = 此地区没有此序列的结果，目标未列入看板：{ $row }
own-data-more = 另有 { $count } 行
own-data-same-day = 视为数据当日即公布的行数（known_on 为空或与日期相同）：{ $count }
own-data-left = 制作此链接时另用了 { $count } 行自有数据，链接中没有，此处结果不含这些数据。请向对方索取文件。
own-data-instead = 链接自带 { $count } 行自有数据，已由文件中的各行代替。
