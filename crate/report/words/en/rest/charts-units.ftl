### Names of units; how large each is stands in `crate/charts/src/scales.rs`.

charts-unit-kwh-large = GWh
charts-unit-kwh-small = GWh
charts-unit-kg-large = Mt
charts-unit-kg-small = kt
charts-unit-yuan-large = bn yuan
charts-unit-yuan-small = m yuan
charts-unit-yuan-per-year = yuan a year
