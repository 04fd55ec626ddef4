### 对输出去处与格式的意见。

output-bom = --bom 只用于 CSV：请将 --out 改为 .csv 文件，或去掉 --bom。
output-names = --names 只用于 CSV 和 JSON：请加 --format csv 或 --format json。
output-zip = zip 无法显示在终端上：请用 --out 指定文件。
output-ending = --out 以 .{ $ending } 结尾，但此命令只写 { $allowed }；请改结尾，或不写结尾而用 --format。
output-ending-and-format = --out 以 .{ $ending } 结尾，--format 却是 { $format }；请改其一。
