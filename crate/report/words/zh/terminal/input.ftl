### 对输入的意见。

input-region = 地区
input-without-figures = 暂无{ $place }的数据：模型所依据的统计只含 31 个省（区、市），不含台湾省和香港、澳门特别行政区。可用：CN、两位代码如 44、省名、电网名如 north。
input-regions = 可用：CN、两位代码如 44、省名、电网名如 north。
input-named-region = { $code }（{ $name }）
input-no-grids = { $name }没有{ $what }；请用 CN 或省。
input-no-grid = --grid 的值是 { $word }，不是电网。可用：{ $grids }。
input-no-grid-but = --grid 的值是 { $word }，不是电网。是否指 { $nearest }？可用：{ $grids }。
input-no-hours = --year 的值是 { $word }，逐时结果只有 { $first } 至 { $last } 年。
input-no-hours-but = --year 的值是 { $word }，逐时结果只有 { $first } 至 { $last } 年。最近的允许值：{ $nearest }。
input-generated = { $path } 没有这些电网的列：{ $grids }；它们的逐时数据由程序生成。
input-link = 链接
input-scenarios-begin = 没有情景 { $word }；以此开头的：{ $scenarios }。
input-no-scenario = 没有情景 { $word }：既无此文件，也无此内置情景。内置情景：{ $scenarios }。
input-no-scenario-but = 没有情景 { $word }：既无此文件，也无此内置情景。是否指 { $nearest }？内置情景：{ $scenarios }。
input-other-version = 此链接出自模型 { $model }、数据 { $data }；此处为 { $our_model }、{ $our_data }，结果可能不同。
input-parameter = { $id } 是参数，不是情景。`tianchu params` 列出它；用 --set { $id }=数值 设定。
input-tray = 链接里还有 { $n } 个情景，这里未用；`tianchu compare 链接` 可并列比较全部情景。
