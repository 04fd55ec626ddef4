### 历史对照与规则覆盖。

backing-history = 2020—2024 年的重建与公布数字对照
backing-history-intro = 没有用于拟合的数字是检验，列在前面；残差 = 模型 − 公布。
backing-unknown = 公布数字不能告诉我们的
backing-backtest = 预测与后来公布数的对照
backing-backtest-intro = 基准情景以当时所知数据作出的预测，并列朴素规则和他人的预测；偏差最大的列在前面。
backing-rules = 规则覆盖
backing-rules-intro = 每条规则由什么数量、分录或事件体现，由哪个参数改变；以常数代入的，量由给定的比例、日期或公布数代入，模型不推算；列示的说明原因。
backing-rules-count = 计算 { $computed } 条，以常数代入 { $constant } 条，列示 { $listed } 条。
