### 命令 params。

params-help = 政策变量与假设：范围、等级、来源
params-scenario = 情景：另列各参数在其中的值；加 --draw K 为该次抽样的值
params-levers = 政策变量
params-assumptions = 假设
params-default = 默认
params-value = 此处
params-range = 范围
params-grade = 等级
params-one-of = { $count } 选一
params-about =
    等级：A 官方原文，B 转载的官方数字，C 推算，D 判断。
    来源与说明：tianchu params --format csv
params-switch = 0（否）、1（是）
