### 各命令共用参数的帮助。

arguments-scenario = TOML 文件、内置情景名（或其开头，如 q01）或分享链接
arguments-set = 设定一个政策变量或假设；可重复
arguments-vintage = 所用数据：latest 为最新，2025、2024 为当年年底所知
arguments-seed = 随机数种子
arguments-draw = 对假设抽样：种子下的第 K 次抽取；0 取默认值
arguments-data = 自有数据，补充或代替登记表中的观测：列名相同的 CSV（id、region、date、value、low、high、unit、grade、source、known_on、note，见 `tianchu sources --observations`），至多 1 MB、2000 行；UTF-8、GB18030 或 UTF-16；- 为标准输入
arguments-coupled = 储能订单取决于上一年各电网小时调度给出的价差与循环
arguments-region = 只要此地区：CN、代码、省名或电网；可重复
arguments-profiles = 用自有的逐时数据代替生成的：8,760 行的 CSV，至多 8 MB（UTC+8，不含 2 月 29 日），列名 load.电网（单位不限）、wind.电网或 solar.电网（出力与装机之比，0 至 1，与负荷一样会缩放到全年电量），也可写负荷.华北；可另有 hour（自 0 或 1 起，或写时间），其他列忽略并说明；UTF-8、GB18030 或 UTF-16；- 为标准输入
arguments-format = csv 或 json；不写则终端上为文字，其余为 csv（写文件时依扩展名）
arguments-format-register = csv、json 或 md；不写则终端上为文字，其余为 csv（写文件时依扩展名）
arguments-format-run = csv、json 或 zip（结果、事件、目标、改动、来源，附元数据和说明）；不写则终端上为文字，其余为 csv（写文件时依扩展名）
arguments-out = 要写的文件，整体替换或原样不动；- 为标准输出
arguments-bom = CSV 以字节序标记开头，便于 Excel 显示中文
arguments-names = 在区划代码旁加一列地名 region_name
