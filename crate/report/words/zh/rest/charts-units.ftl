### 单位的名称；大小与换算见 `crate/charts/src/scales.rs`。

charts-unit-kwh-large = 亿千瓦时
charts-unit-kwh-small = 万千瓦时
charts-unit-kg-large = 亿吨
charts-unit-kg-small = 万吨
charts-unit-yuan-large = 亿元
charts-unit-yuan-small = 亿元
charts-unit-yuan-per-year = 元/年
