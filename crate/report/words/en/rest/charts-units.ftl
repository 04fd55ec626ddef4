### Names of units; how large each is stands in `crate/charts/src/extras/scales.rs`.

charts-unit-kwh-large = GWh
charts-unit-kwh-small = GWh
charts-unit-kg-large = Mt
charts-unit-kg-small = kt
charts-unit-yuan-large = bn yuan
charts-unit-yuan-small = m yuan
charts-unit-hours = h
charts-unit-yuan-per-kw = yuan/kW
charts-unit-yuan-per-kwh = yuan/kWh
charts-unit-yuan-per-mwh = yuan/MWh
charts-unit-yuan-per-year = yuan a year
