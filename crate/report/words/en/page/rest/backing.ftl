### History against published figures, coverage of the rules.

backing-history = The reconstruction of 2020-2024 against published figures
backing-history-intro = Figures that were not used for fitting are tests and stand first; residual = model less published.
backing-unknown = What no published figure tells
backing-backtest = Forecasts held against what came
backing-backtest-intro = What the default scenario said on the data of earlier days, beside plain rules and forecasts of others; what was farthest off stands first.
backing-rules = Coverage of the rules
backing-rules-intro = Which quantity, entry or event carries each rule, and a parameter that moves it. By a constant: a given share, date or published figure is put in, nothing in the model brings it about. Listed: why.
backing-rules-count = Computed: { $computed }; by a constant: { $constant }; listed: { $listed }.
