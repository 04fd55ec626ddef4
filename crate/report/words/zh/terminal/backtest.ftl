### 命令 backtest。

backtest-help = 回测：模型过去的预测与后来的公布数对照，并列基准方法和他人的预测
