### Forecasts held against what came.

backtest-first-half = Out-of-sample test: on the data of the end of 2025 the model forecast { $forecast } GW of new-type storage added in the first half of 2026; the published net increase is { $actual } GW. The Energy Administration's { $stock } GW at the end of June is graded { $grade }. The Energy Storage Alliance, whose statistics have another scope, has { $other } GW added; the Administration's figure of the end of 2025, grown at the Alliance's rate, would be { $other_stock } GW.
backtest-first-half-missing = Out-of-sample test: storage added in the first half of 2026 waits for the Energy Administration's figure of the end of June.

backtest-heading = { $subject }: forecasts of the model against published figures
backtest-scores = Forecast errors over all cases
backtest-came = Forecasts of others that have fallen due
backtest-open = Forecasts of others not yet due
backtest-notes = Notes on the forecasts of others
backtest-about = Method and limits

backtest-maker-run = Model on data of end { $year }
backtest-maker-rule = Rule on data of end 2022

backtest-column-maker = Forecast by
backtest-column-date = Date
backtest-column-actual = Published
backtest-column-grade = Grade
backtest-column-forecast = Forecast
backtest-column-error = Error, % of published
backtest-column-of-change = Error, % of change
backtest-column-score = Percentage error, %
backtest-column-cases = Forecasts
backtest-column-model = Model
backtest-column-forecaster = Forecaster
backtest-column-made-on = Issued
backtest-column-of = Quantity
backtest-column-scope = Statistics of
backtest-column-said = Forecast
backtest-column-source = Source
backtest-column-verdict = Result
backtest-column-newest = Latest published
backtest-column-newest-date = As of
backtest-column-present = Model, baseline

backtest-bias = { $subject }: mean error (bias)
backtest-mean-error = { $subject }: mean absolute error

backtest-of-stock = storage, GW
backtest-of-added = storage added in the year, GW
backtest-of-grain = grain of the year, 10 kt

# A forecast of somebody, for a day, and what to know of it.
backtest-note = { $forecaster }, for { $date }: { $note }

backtest-legend = Error: forecast less published figure, in per cent of the published figure (a percentage error, not percentage points). Error in per cent of change: the same error over what has changed since the last figure known when the forecast was made; for a large stock this tells more. Mean error keeps signs (bias), mean absolute error (MAPE) does not. { $mark }: this benchmark was closer than the model. Benchmarks: no change (naive forecast): the last figure stays. Seasonal naive: the addition of the same months a year earlier. 12-month and 6-month addition: the addition of the last twelve or six months goes on evenly. 12-month growth: the growth rate of the last twelve months goes on. Logistic curve: least squares through all figures published by then. For a forecast of “at least” the error says by how much it was exceeded.
backtest-rule-explained = Farmland on the data of the end of 2022 is forecast by a rule, not by the model, which reads 2020-2023 and projects from 2025 on. The rule extends the mean yearly change since the survey of 2019, from the only two figures then known (that of the last day included). The model fills 2024 by the same kind of mean where it does not know it.
backtest-no-area-2025 = No published figure of farmland at the end of 2025 was found.
backtest-grain-explained = Grain: the model's figure is the capacity of the land at the yields of 2024; the published harvest also reflects weather and higher yields.
backtest-sown = The area sown with grain changed by { $sown } % in 2025; the model does not have it. Farmland, another quantity, changes by { $farmland } % in that year in the model on the data of the end of 2024.
backtest-no-earlier-storage = There are no storage forecasts from before the end of 2024: the projects under construction at that time are not in the register, and none are made up.
backtest-counts = The statistics of the Energy Administration and of the Energy Storage Alliance have different scopes: each forecast is compared with published figures of its own scope only.
backtest-no-bands = All are point forecasts; ranges need runs of many draws.

## family backtested

backtested-storage_power = New-type storage, GW
backtested-storage_energy = New-type storage, GWh
backtested-farmland = Farmland, 万亩
backtested-grain = Grain, 10 kt

## family rival

rival-last = No change (naive)
rival-same_period = Seasonal naive
rival-last_year = 12-month addition
rival-last_half = 6-month addition
rival-growth = 12-month growth
rival-logistic = Logistic curve

## family scope

scope-nea = Energy Administration
scope-cnesa = Alliance (CNESA)
scope-nbs = Bureau of Statistics
scope-mnr = Ministry of Natural Resources
scope-own = own scope

## family verdict

verdict-held = consistent
verdict-too_low = too low
verdict-too_high = too high
