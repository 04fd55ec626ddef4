### 设定。

settings-seed = 天气种子
settings-draw = 抽样序号
settings-own-data = 自有数据
settings-yes = 是
settings-no = 否
