### 只有文件才会有的问题：情景、调度问题、自备逐时数据。

diagnostic-no-toml = 不合 TOML 语法。解析器原文：{ $parser }
diagnostic-no-json = 第 { $line } 行第 { $column } 列不合 JSON 语法：名称与文字须用半角双引号，最后一项后不加逗号。
diagnostic-json-ended = 文件在第 { $line } 行就结束了：是否没有传完？
diagnostic-csv-instead = 这是表格（CSV），不是情景。自有观测值请用 `--data 文件`，自有逐时数据请用 `tianchu dispatch` 或 `tianchu system` 加 `--profiles 文件`，情景另给，如 baseline。
diagnostic-json-instead = 这是 JSON，不是情景。调度问题请用 `tianchu dispatch --problem`。
diagnostic-written = 此处不能写 { $found }，请写 { $plain }。
diagnostic-not-at-top = { $field } 写在了某一节里，请移到文件最前、第一个 [ ] 之前。
diagnostic-missing = 缺少 { $field }：请写{ $expected }。
diagnostic-missing-value = 缺少 { $field }。完整情景须列出全部取值；也可写 base = "baseline" 只列差异。
diagnostic-missing-values = 缺少 { $count } 项：{ $names }。完整情景须列出全部取值；也可写 base = "baseline" 只列差异。
diagnostic-missing-text = 缺少 { $field }：请写 { $whole } = {"{"} zh = "…", en = "…" {"}"}。
diagnostic-missing-reading = 缺少 { $field }：解读须同时有 reading_zh 与 reading_en，或都不写。
diagnostic-unknown = 没有名为 { $field } 的项。
diagnostic-unknown-parameter = 没有名为 { $field } 的项。可用名称见 `tianchu params`。
diagnostic-unknown-but = 没有名为 { $field } 的项。是否指 { $nearest }？
diagnostic-unknown-of-scenario = 情景没有名为 { $field } 的项，可用：{ $allowed }。
diagnostic-unknown-of-problem = 没有名为 { $field } 的项。请删去。
diagnostic-unknown-column = 没有列 { $field }。列名为 load、wind 或 solar（也可写负荷、风电、光伏），加点，再加电网：{ $grids }；如 load.north。
diagnostic-unknown-column-but = 没有列 { $field }。是否指 { $nearest }？
diagnostic-repeated-name = { $field } 重复，请删去一个。
diagnostic-out-of-range = { $field } 的值是 { $value }，允许范围 { $range }。最近的允许值：{ $nearest }。
diagnostic-percentage = { $field } 的值是 { $value }，允许范围 { $range }。按百分数应写成 { $share }。
diagnostic-not-finite-but = { $field } 的值是 { $value }，不是有限的数，允许范围 { $range }。基准值：{ $default }。
diagnostic-no-option = { $field } 的值是 { $value }，可选：{ $options }。
diagnostic-range = { $min } 至 { $max }
diagnostic-range-in-unit = { $plain }（{ $shown } { $unit }）
diagnostic-not-finite = { $field } 的值是 { $value }，不是有限的数，允许范围 { $range }。
diagnostic-more-values = { $field }：另有 { $count } 个值同样有误。
diagnostic-entries = { $field } 有 { $given } 项，允许 { $min } 至 { $max } 项。
diagnostic-price-falls = { $field } 的值是 { $value } yuan/MWh，低于 { $before } 的 { $least }：供给曲线须由低价到高价。请按价格重新排列各段，或更正价格。
diagnostic-burns-energy = { $field } 的值是 { $wear } yuan/MWh，底价 { $floor } yuan/MWh 过低：须满足 底价 >= -2w / (1/eta - eta)，eta = { $efficiency } 时为 { $lowest }，否则边充边放反而有利。请将底价提高到 { $lowest } 以上，或将损耗 w 提高到 { $enough }。
diagnostic-burns-energy-floor = { $field } 的值是 { $wear } yuan/MWh，底价 { $floor } yuan/MWh 过低：须满足 底价 >= -2w / (1/eta - eta)，eta = { $efficiency } 时为 { $lowest }，否则边充边放反而有利。请将底价提高到 { $lowest } 以上。

# 接在“应为”“请写”之后。
expected-table = 表
expected-quoted = 加引号的文字
expected-text = 文字
expected-translations = 含 zh 与 en 的表
expected-numbers = 数的列表，如 [8, 12]
expected-list = 列表
expected-object = 对象 {"{"} … {"}"}
expected-flag = 真假值 true 或 false
expected-name = 不空、不换行、不以 = + - @ 开头的文字
expected-own-name = 与其他储能不同的名称
expected-number-or-null = 数，或 null 表示不限

hours-fault-no-columns = 文件没有逐时列。首行须命名列，如 hour,load.north,wind.north。
hours-fault-not-of-grids = 文件没有所问电网（{ $asked }）的列，它有 { $there }。请补上 load.{ $wanted }、wind.{ $wanted } 或 solar.{ $wanted }，或改问文件中的电网。
hours-fault-separator = 各列以{ $mark }分隔，应以逗号分隔，如 hour,load.north,wind.north。请把{ $mark }换成逗号，或另存为以逗号分隔的 CSV。
hours-fault-separator-and-decimal = 各列以{ $mark }分隔，应以逗号分隔，如 hour,load.north,wind.north。请先把小数逗号改成小数点，再把{ $mark }换成逗号，或另存为以逗号分隔的 CSV。
hours-fault-tabs = 制表符
hours-fault-semicolons = 分号
hours-fault-bars = 竖线
hours-fault-spaces = 空格
hours-fault-full-width = 全角标点
hours-fault-separator-line = “{ $line }”只供 Excel 识别分隔符，不是列名；请删去这一行。
hours-fault-long-line = 这一行有 { $size } MB，不是逐时数据的 CSV：首行为列名，其后每小时一行。请检查文件与换行。
hours-fault-decimal-comma = { $field } 的值是“{ $found }”，用了小数逗号；请写成“{ $point }”。
hours-fault-either-comma = { $field } 的值是“{ $found }”，逗号可能是千位分隔，也可能是小数逗号；数字中不写逗号：请写成“{ $plain }”或“{ $point }”。
hours-fault-thousands-comma = { $field } 的值是“{ $found }”，用了千位分隔逗号；请写成“{ $plain }”。
hours-fault-not-number = { $field } 的值是“{ $found }”，应为有限的数。
hours-fault-empty = { $field } 没有值。缺测请先补齐，或删去该列由程序生成。
hours-fault-load-out-of-range = { $field } 的值是 { $found }，负荷须在 { $min } 至 { $max } 之间（任何功率单位，如 MW）。缺测请先补齐，或删去该列由程序生成。
hours-fault-share-out-of-range = { $field } 的值是 { $found }，应在 0 至 1 之间（超出不到 { $slack } 的按 0 或 1 计）。偏得最远的是 { $extreme }。请检查数值，并用出力除以装机。
hours-fault-not-hour = hour 的值是“{ $found }”，应为整数：0 至 { $last }，或 1 至 { $hours }。各行若已按时间排好，可删去此列。
hours-fault-same-hour = hour 的值是 { $hour }，第 { $line } 行已有这一小时；每小时只能有一行，请删去一行。
hours-fault-skipped-one = hour 的值是 { $hour }，其前缺第 { $missing } 小时；请补上，或按 hour 排序。
hours-fault-skipped = hour 的值是 { $hour }，其前缺第 { $first } 至 { $last } 小时；请补上，或按 hour 排序。
hours-fault-disordered = hour 的值是 { $hour }，却在 { $after } 之后；请按 hour 排序。
hours-fault-first-hour = 首个 hour 的值是 { $hour }，应为 0 或 1（1 月 1 日 0 时，UTC+8）；请补上之前的各小时。
hours-fault-constant = { $field } 全年不变，无法同时符合全年电量与最大负荷；请删去该列。
hours-fault-trough = { $field } 的最低值（第 { $line } 行）低于均值的幅度是最高值高出均值的 { $ratio } 倍，至多允许 { $limit } 倍：缩放到全年电量与最大负荷后会低于 0。请检查该值，或删去该列。
hours-fault-too-wide = 有 { $found } 个值，应为 { $wanted } 个，与首行相同。若用了小数逗号，请改成小数点；千位不加分隔。
hours-fault-wrong-width = 有 { $found } 个值，应为 { $wanted } 个，与首行相同。
hours-fault-open-quote = 引号没有在本行内闭合；请补上引号，或去掉它。
hours-fault-units = 这一行没有数值（是单位或说明？），其下才是 8,760 行数据；请删去这一行。
hours-fault-wrong-length = 有 { $found } 小时，应为 { $hours } 小时（不含 2 月 29 日，UTC+8，自 1 月 1 日 0 时起）。
hours-fault-no-columns-but = 文件没有逐时列，首行的列名是 { $names }。请像 hour,load.north,wind.north 这样命名。
hours-fault-no-names = 首行须是列名，文件却从第一行起就是数值，共 { $count } 行。请在最前加一行列名，如 load.north；有几列写几个，如 hour,load.north,wind.north。
hours-fault-provinces = 像是分省数据的列有 { $n } 个：{ $names }。逐时列须按电网。负荷：把电网所含各省逐时相加，列名写 load.{ $example }；风电、光伏：各省出力相加，再除以装机之和，列名写 wind.{ $example }、solar.{ $example }。各电网所含省份：{ $grids }。
hours-fault-made-of = { $grid }（{ $provinces }）
hours-fault-share-per-cent = { $field } 的值是 { $found }，应在 0 至 1 之间。最大值 { $extreme }，全部在 0 至 100 之间，多半是百分数：请除以 100。
hours-fault-share-power = { $field } 的值是 { $found }，应在 0 至 1 之间。最大值 { $extreme }，多半是功率（MW）：请用出力除以装机。
hours-fault-day-broken = hour 的值是 { $hour }，按一日之内的顺序应为 { $wanted }：这里缺了或重复了一小时，或各行没有按时间排序。请改正；各行若已按时间排好，可删去此列。
hours-fault-not-stamp = hour 的值是“{ $found }”，应与其他行一样是时间，如 2025-01-01 00:00。
hours-fault-stamp-start = 首个时间是 { $found }，应为同一年的 1 月 1 日 00:00（UTC+8）；若按小时末计时，则为 01:00。请补上之前的各小时，或删去上一年的各行。
hours-fault-stamp-twice = hour 的值是 { $found }，与上一行相同；每小时只能有一行，请删去一行。
hours-fault-stamp-gap = hour 的值是 { $found }，其前缺 { $n } 小时，第一个缺的是 { $first }；请补上。
hours-fault-stamp-gap-one = hour 的值是 { $found }，其前缺 { $first }；请补上。
hours-fault-stamp-back = hour 的值是 { $found }，却在 { $before } 之后；请按时间排序，只留一年。
hours-fault-stamp-leap = hour 的值是 { $found }：文件含 2 月 29 日，而这里的一年没有这一天；请删去该日 24 行。
hours-fault-stamp-minutes = hour 的值是 { $found }，不是整点。每小时须有一个值：请取各时段的平均，或把时间改成整点。
hours-fault-stamp-zone = hour 的值是 { $found }，是别的时区的时间。各行须自 UTC+8 的 1 月 1 日 0 时起：请换算各行，时间不写时区。
hours-fault-leap-year = 有 8784 小时，含 2 月 29 日，而这里的一年没有这一天。请删去该日 24 行，即文件的第 { $first } 至 { $last } 行（数据的第 1417 至 1440 行，hour 为 1416 至 1439）。
hours-fault-a-day = { $found } 小时只是一天，应为一年 { $hours } 小时（不含 2 月 29 日，UTC+8，自 1 月 1 日 0 时起）。
hours-fault-a-week = { $found } 小时只是一周，应为一年 { $hours } 小时（不含 2 月 29 日，UTC+8，自 1 月 1 日 0 时起）。
hours-fault-a-month = { $found } 小时只是一个月，应为一年 { $hours } 小时（不含 2 月 29 日，UTC+8，自 1 月 1 日 0 时起）。
hours-fault-days = { $found } 行是逐日数据，应为逐时的 { $hours } 行：请给出每小时的值。
hours-fault-parts = 有 { $found } 行，是每 { $minutes } 分钟一个值的一年，应为 { $hours } 小时：请每 { $an_hour } 行取一次平均。若是 { $an_hour } 年的逐时数据，请只留一年。
hours-fault-parts-leap = 有 { $found } 行，是每 { $minutes } 分钟一个值的闰年，应为 { $hours } 小时：请每 { $an_hour } 行取一次平均，并删去 2 月 29 日的 24 小时。
hours-fault-years = 有 { $found } 小时，是 { $n } 年，应为一年 { $hours } 小时（不含 2 月 29 日，UTC+8，自 1 月 1 日 0 时起）：请只留一年。
hours-fault-in-lines = { $sentence }另有 { $more } 行同样有误，最后一行是第 { $last } 行。

diagnostic-file-over = { $most } 以上
diagnostic-file-hours-too-large = 文件有 { $size }，至多读取 { $most }。六个电网一年约 3 MB：请只留一年，只留负荷、风电、光伏各列。
diagnostic-file-scenario-too-large = 文件有 { $size }，至多读取 { $most }。列出全部取值的情景约 10 KB：请检查是否选错文件。
diagnostic-file-problem-too-large = 文件有 { $size }，至多读取 { $most }。8,760 小时约 0.2 MB：请减少小时数，或减少数字的位数。
diagnostic-file-data-too-large = 文件有 { $size }，至多读取 { $most }。整个观测登记表只有 0.14 MB：请只留要改或要加的行。
diagnostic-file-utf_32 = 文件是 UTF-32 编码，应为 UTF-8；请另存为 UTF-8。
diagnostic-file-utf_16 = 文件是 UTF-16 编码，应为 UTF-8；请另存为 UTF-8。
diagnostic-file-zip = 文件是 Excel 工作簿或 zip 压缩包，不是文本；请另存为 CSV（UTF-8），压缩包请先解压。
diagnostic-file-office = 文件是旧版 Excel 工作簿（.xls）或其他 Office 文件，不是文本；请另存为 CSV（UTF-8）。
diagnostic-file-gzip = 文件是 gzip 压缩文件；请先解压。
diagnostic-file-zeros = 文件含零字节，不是 UTF-8 文本（可能是没有标记的 UTF-16，或别的程序自己的格式）；请另存为 UTF-8 文本。
diagnostic-file-not-utf_8 = 第 { $line } 行不是 UTF-8 文字（可能是 GBK）；请另存为 UTF-8。
diagnostic-file-broken-utf_16 = 文件标明是 UTF-16 编码，但有些字节不是；请另存为 UTF-8。
diagnostic-file-not-told = 第 { $line } 行不是 UTF-8，也不能断定是 GB18030（可能是 Big5）；请另存为 UTF-8。
