### The command backtest.

backtest-help = The model's forecasts of earlier days against what came, beside plain rules and forecasts of others
