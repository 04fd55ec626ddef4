### The register. The labels of its rows stand there, beside the numbers.

# An option of a choice, with its number.
register-option = { $value }（{ $label }）

## family subject

subject-cap = 上限与指标
subject-occupation = 占用
subject-replenishment = 补充与质量
subject-basic = 永久基本农田
subject-standard = 高标准农田与水
subject-soil = 土壤与撂荒
subject-money = 资金与地区间补偿
subject-grain = 粮食
subject-storage = 储能
subject-power = 电力系统
subject-ppp = PPP 存量项目（示意）
