### 输入有什么问题：什么、允许什么、怎么办。

# 句子前的行号。
diagnostic-in-line = 第 { $line } 行：{ $sentence }
diagnostic-repeated = { $field } 出现了两次：{ $first } 与 { $second }，请只留一个。
diagnostic-no-value = { $field } 没有值，应写成 { $field }=值。
diagnostic-unknown-code = 链接中的 { $code } 不是参数代码，请重新复制链接，或删去它。
diagnostic-wrong-type = { $field } 的值是 { $found }，应为{ $expected }。
diagnostic-not-allowed = { $field } 的值是 { $found }，可用：{ $allowed }。
diagnostic-cut-off = 链接在“{ $found }”处中断或被截断，请重新复制完整链接。
diagnostic-own-row = 此链接中的自有数据在“{ $row }”处无法读取：链接不全、出自别的版本或内容自相矛盾。请重新索取链接或文件。
diagnostic-of-entry = 链接中的情景 { $letter } 无法打开：
diagnostic-no-link = 不是分享链接：缺少 v=1。请在页面点“分享”重新复制完整链接。
diagnostic-too-long = 有 { $size } KB，分享链接至多 { $most } KB。请只复制链接本身。

# 链接后附加的内容。
link-left-out = 以下内容不属于（或不再属于）分享链接，已略去：{ $parts }。

# 接在“应为”之后。
expected-number = 数
expected-count = 不小于 0、不大于 9223372036854775807 的整数

# 输入框：数按显示单位。
box-out-of-range = { $label }：{ $found } 不可用，允许 { $min } 至 { $max } { $unit }。最近的允许值是 { $nearest } { $unit }。
box-infinity = 无穷大
box-no-option = { $label }：{ $found } 不可用，可选：{ $options }。
box-no-number = { $label }：“{ $found }”不是数，请输入 { $min } 至 { $max } { $unit }。基准值是 { $default } { $unit }。
box-empty = { $label }：没有数，请输入 { $min } 至 { $max } { $unit }。基准值是 { $default } { $unit }。

# 不逐一列出的，按种类计数。
## family more

more-unknown = 另有 { $count } 个名称无法识别。
more-repeated = 另有 { $count } 个名称出现了两次。
more-missing = 另缺 { $count } 项。
more-type = 另有 { $count } 个值不合类型。
more-range = 另有 { $count } 个值不在允许范围内。
more-order = 另有 { $count } 行的 hour 不连续。
more-width = 另有 { $count } 行的列数与首行不同。
more-other = 另有 { $count } 处问题。
