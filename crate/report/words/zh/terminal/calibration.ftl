### 命令 calibration。

calibration-help = 2019—2024 年耕地与全部公布数对照：已用的与未用的
calibration-help-scenario = 对照哪个情景的历史；不写则为基准情景
calibration-fitted = 已用于推算的公布数
calibration-held-out = 没有使用的公布数（检验）
calibration-figure = 指标
calibration-region = 地区
calibration-year = 年
calibration-published = 公布
calibration-computed = 算出
calibration-residual = 差
calibration-unit = 单位
calibration-grade = 等级
calibration-source = 来源
calibration-outside = {"*"} 超出公布数允许的范围（上下限，或末位的一半）。
calibration-unknown = 无从得知的：
