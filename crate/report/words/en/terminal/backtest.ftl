### The command backtest.

backtest-help = Backtest: the model's forecasts of earlier days against published figures, beside benchmark forecasts and those of others
