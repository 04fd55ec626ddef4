### Charts of a grid's hours: a week, duration curves, curtailment, the value of more storage.

charts-rests-own-hours = own hours: { $file }
charts-hours-scope = the regional split is ours, the weather a draw of seed { $seed }
charts-hours-net-load = Net load before storage
charts-hours-net-load-short = Before
charts-hours-residual = Residual load after storage
charts-hours-residual-short = After
charts-hours-price = Marginal price
charts-hours-price-short = Price

## A week.

charts-week-label = A week, hour by hour
charts-week-what = Week { $number }, { $dates }, hour by hour
charts-week-hour = hour (UTC+8)
charts-week-supply = What meets the load; above it: stored or curtailed
charts-week-base = Must-run coal, hydro, nuclear, net import
charts-week-base-short = Base
charts-week-thermal = Coal and gas that follow prices
charts-week-thermal-short = Thermal
charts-week-discharged = Discharged from store
charts-week-discharged-short = Storage
charts-week-wind = Wind before curtailment
charts-week-wind-short = Wind
charts-week-sun = Sun before curtailment
charts-week-sun-short = Solar
charts-week-load = Load
charts-week-load-short = Load
charts-week-net-load = Net load, and what storage does
charts-week-pumped = Pumped hydro, below zero charging
charts-week-pumped-short = Pumped
charts-week-new-type = New-type storage, below zero charging
charts-week-new-type-short = New-type
charts-week-stored = Energy in store
charts-week-in-pumped = In pumped hydro
charts-week-in-new-type = In new-type storage
charts-week-title = { $grid }, { $year }, { $dates }: with storage the highest hour goes from { $before } to { $after }; { $share } curtailed
charts-week-title-same = { $grid }, { $year }, { $dates }: storage leaves the highest hour at { $after }; { $share } curtailed
charts-week-sentence = { $title }. At most { $stored } are in store; the marginal price runs from { $low } to { $high }.

## Duration curves.

charts-duration-label = Duration curves
charts-duration-what = Hours of the year from high to low, each curve by itself
charts-duration-along = from the highest
charts-duration-hour = hour { $hour }
charts-duration-hours = { $hours } h
charts-duration-net-load = Net load
charts-duration-title = { $grid }, { $year }: with storage the peak goes from { $before } to { $after }, hours of surplus from { $surplus_before } to { $surplus_after }
charts-duration-sentence = { $title }. The marginal price is at most { $high }, its median { $median }.

## Curtailment.

charts-curtailment-label = Curtailment
charts-curtailment-what = Share of wind and sun curtailed; dots: published for the nation
charts-curtailment-first-half = first half of 2025
charts-curtailment-without = { $grid }, without storage
charts-curtailment-without-short = No storage
charts-curtailment-nation = China, six grids
charts-curtailment-nation-first-half = China, first half, computed
charts-curtailment-published-2024 = Published for China, 2024
charts-curtailment-missed-2024 = Published for China, 2024 (missed by the model)
charts-curtailment-published-2025 = Published for China, first half of 2025
charts-curtailment-missed-2025 = Published for China, first half of 2025 (missed by the model)
charts-curtailment-miss = red is a miss: { $reported } published for the first half of 2025, { $computed } computed (the black dot)
charts-curtailment-miss-baseline = red is a miss: { $reported } published for the first half of 2025, { $computed } computed in the baseline
charts-curtailment-title = { $grid } curtails { $share } of wind and sun in { $year }; without storage { $share_without }
charts-curtailment-title-unknown = Curtailment of the { $grid }, year by year

## The value of more storage.

charts-value-label = Value of more storage
charts-value-what = System cost saved a year by more storage, and its yearly cost (annuity and upkeep, no new modules)
charts-value-of-kw = Of one more kW
charts-value-of-kwh = Of one more kWh, same power
charts-value-4h-cost = 4 h, cost
charts-value-4h-cost-short = 4 h cost
charts-value-4h-value = 4 h, value
charts-value-4h-value-short = 4 h value
charts-value-2h-cost = 2 h, cost
charts-value-2h-cost-short = 2 h cost
charts-value-2h-value = 2 h, value
charts-value-2h-value-short = 2 h value
charts-value-kwh-cost = 1 kWh alone, cost
charts-value-kwh-cost-short = Cost
charts-value-kwh-value = 1 kWh alone, value
charts-value-kwh-value-short = Value
charts-value-above-cost = In the { $grid } one more kW of 4 h storage saves { $value } yuan in { $year }, more than the { $cost } it costs
charts-value-below-cost = In the { $grid } one more kW of 4 h storage saves { $value } yuan in { $year }, less than the { $cost } it costs
charts-value-uncosted = In the { $grid } one more kW of 4 h storage saves { $value } yuan in { $year }
charts-value-unknown = Value of more storage in the { $grid }
