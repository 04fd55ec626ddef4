### 命令 calibration。

calibration-help = 2019—2024 年耕地与全部公布数对照：已用的与未用的
calibration-help-scenario = 对照哪个情景的历史；不写则为基准情景

calibration-head-figure = 指标
calibration-head-region = 地区
calibration-head-year = 年
calibration-head-published = 公布
calibration-head-computed = 算出
calibration-head-residual = 差
calibration-head-unit = 单位
calibration-head-grade = 等级
calibration-head-source = 来源

calibration-fitted-to = 已用于推算的公布数
calibration-tests = 没有使用的公布数（检验）
calibration-outside = * 超出公布数允许的范围（上下限，或末位的一半）。
calibration-cannot-know = 无从得知的：
