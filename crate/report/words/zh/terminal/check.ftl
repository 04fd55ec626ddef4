### 命令 check。

check-help = 运行合理性检查；有一项不成立则退出码为 1
check-help-scenario = 要检查的情景；不写则为基准情景
check-sum = { $count } 项检查，{ $held } 项成立。
check-mark-held = ✓ 成立{"  "}
check-mark-failed = ✗ 不成立
