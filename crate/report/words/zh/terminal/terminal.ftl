### 终端上各命令共用的话。

terminal-note = 注意：{ $text }
terminal-error = 错误：{ $text }
terminal-of = { $subject }：{ $text }
terminal-unknown = 没有{ $kind } { $word }。{ $hint }
terminal-did-you-mean = 是否指 { $name }？
terminal-folder = { $option } 的值是 { $path }，这是文件夹，缺文件名；请在其后加上文件名。
terminal-the-scenario = 情景
terminal-same-file = { $earlier } 与 { $option } 是同一个文件：后写的会覆盖它。请分写两个文件。
terminal-coupled = 储能订单取决于上一年的小时调度；不加 --coupled 则用登记册的价差。
terminal-coupled-own-hours = 订单所依的调度在每一年都用 --profiles 的逐时数据；文件没有的列由程序生成。
terminal-unit-yuan_per_kwh = 元/kWh
terminal-unit-yuan_per_mwh = 元/MWh
