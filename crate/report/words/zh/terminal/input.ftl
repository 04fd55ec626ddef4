### 对输入的意见。

input-region = 地区
input-regions = 可用：CN、两位代码如 44、省名、电网名如 north。
input-named-region = { $code }（{ $name }）
input-no-grids = { $name }没有{ $what }；请用 CN 或省。
input-utf_32 = 文件是 UTF-32 编码，应为 UTF-8；请另存为 UTF-8。
input-utf_16 = 文件是 UTF-16 编码，应为 UTF-8；请另存为 UTF-8。
input-zip = 文件是 Excel 工作簿或 zip 压缩包，不是文本；请另存为 CSV（UTF-8），压缩包请先解压。
input-office = 文件是旧版 Excel 工作簿（.xls）或其他 Office 文件，不是文本；请另存为 CSV（UTF-8）。
input-gzip = 文件是 gzip 压缩文件；请先解压。
input-other-encoding = 第 { $line } 行不是 UTF-8 文字（可能是 GBK）；请另存为 UTF-8。
input-no-grid = --grid 的值是 { $word }，不是电网。可用：{ $grids }。
input-no-grid-but = --grid 的值是 { $word }，不是电网。是否指 { $nearest }？可用：{ $grids }。
input-no-hours = --year 的值是 { $word }，逐时结果只有 { $first } 至 { $last } 年。
input-no-hours-but = --year 的值是 { $word }，逐时结果只有 { $first } 至 { $last } 年。最近的允许值：{ $nearest }。
input-generated = { $path } 没有这些电网的列：{ $grids }；它们的逐时数据由程序生成。
input-link = 链接
input-scenarios-begin = 没有情景 { $word }；以此开头的：{ $scenarios }。
input-no-scenario = 没有情景 { $word }：既无此文件，也无此内置情景。内置情景：{ $scenarios }。
input-no-scenario-but = 没有情景 { $word }：既无此文件，也无此内置情景。是否指 { $nearest }？内置情景：{ $scenarios }。
input-set-form = 应写成 ID=数值，如 farmland.acceptance_share=0.6。
input-other-version = 此链接出自模型 { $model }、数据 { $data }；此处为 { $our_model }、{ $our_data }，结果可能不同。
