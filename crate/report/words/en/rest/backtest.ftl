### Forecasts held against what came.

backtest-first-half = The test that stays: on the data of the end of 2025 the model said { $forecast } GW would be added in the first half of 2026; { $actual } GW came, net. The Energy Administration's { $stock } GW at the end of June is graded { $grade }; the Energy Storage Alliance, which counts otherwise, counted { $other } GW added, and its growth lets expect { $other_stock } GW.
backtest-first-half-missing = The test that stays, storage added in the first half of 2026, waits for the Energy Administration's figure of the end of June.

backtest-heading = { $subject }: the model's forecasts and what came
backtest-scores = Over all cases
backtest-came = Forecasts of others whose day came
backtest-open = Forecasts of others still open
backtest-notes = Of the forecasts of others
backtest-about = What is compared and what is not

backtest-maker-run = Model, data of end { $year }
backtest-maker-rule = Rule, end 2022

backtest-column-maker = Made by
backtest-column-date = For
backtest-column-actual = Came
backtest-column-grade = Grade
backtest-column-forecast = Forecast
backtest-column-error = Error, %
backtest-column-of-change = % of change
backtest-column-score = Errors, %
backtest-column-cases = Cases
backtest-column-model = Model
backtest-column-forecaster = Who
backtest-column-made-on = Made on
backtest-column-of = Of
backtest-column-scope = Count
backtest-column-said = Said
backtest-column-source = Source
backtest-column-verdict = Verdict
backtest-column-newest = Newest
backtest-column-newest-date = As of
backtest-column-present = Model now

backtest-bias = { $subject }: mean (bias)
backtest-mean-error = { $subject }: mean size

backtest-of-stock = storage, GW
backtest-of-added = storage added in the year, GW
backtest-of-grain = grain of the year, 10 kt

# A forecast of somebody, for a day, and what to know of it.
backtest-note = { $forecaster }, for { $date }: { $note }

backtest-legend = Error: forecast less what came, as a share of what came; % of change: the same error as a share of what changed since the last figure known then, which a stock hides. { $mark }: this rule came closer than the model. Last figure: nothing changes. Same season: what was added from the same day a year before. Last year, last half-year: their addition goes on evenly. Growth: the last twelve months' rate goes on. Logistic: a curve through all figures published by then (least squares). Of a least amount the error tells by how much it was surpassed.
backtest-rule-explained = Farmland from the end of 2022 is forecast by a rule, not by the model, whose farmland of 2020-2023 is read and which projects from 2025 on: the mean yearly change since the survey of 2019, the only two figures then known, the state of the last day among them. By the same kind of mean the model fills 2024 where it does not know it.
backtest-no-area-2025 = No figure of farmland at the end of 2025 was found.
backtest-grain-explained = Grain: the model's is the capacity of the land at the yields of 2024, the harvest has weather and higher yields in it.
backtest-sown = The area sown with grain changed by { $sown } % in 2025; the model has none. Its farmland, another thing, changes by { $farmland } % in that year on the data of the end of 2024.
backtest-no-earlier-storage = Storage is not forecast from before the end of 2024: no pipeline of those days is registered, and none is made up.
backtest-counts = The Energy Administration and the Energy Storage Alliance count different things: a forecast is held against what came by its own count only.
backtest-no-bands = These are single values. Bands come with runs of many draws.

## family backtested

backtested-storage_power = New-type storage, GW
backtested-storage_energy = New-type storage, GWh
backtested-farmland = Farmland, 万亩
backtested-grain = Grain, 10 kt

## family rival

rival-last = Last figure
rival-same_period = Same season
rival-last_year = Last year
rival-last_half = Last half-year
rival-growth = Growth
rival-logistic = Logistic

## family scope

scope-nea = Energy Administration
scope-cnesa = Alliance (CNESA)
scope-nbs = Bureau of Statistics
scope-mnr = Ministry of Natural Resources
scope-own = its own

## family verdict

verdict-held = held
verdict-too_low = too low
verdict-too_high = too high
