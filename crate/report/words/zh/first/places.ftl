### What regions are called; provinces have their names in the register.

places-nation = 全国

## family grid

grid-north = 华北电网
grid-northeast = 东北电网
grid-east = 华东电网
grid-central = 华中电网
grid-south = 南方电网
grid-northwest = 西北电网
