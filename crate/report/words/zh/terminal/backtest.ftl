### 命令 backtest。

backtest-help = 模型过去的预测与后来公布数对照，并列朴素规则和他人的预测
