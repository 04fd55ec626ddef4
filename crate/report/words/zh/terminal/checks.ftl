### 命令行中的检查。

check-mark-held = ✓ 成立{"  "}
check-mark-failed = ✗ 不成立
check-sum = { $all } 项检查，{ $held } 项成立。
