### 命令行中的检查。

check-mark-held = ✓ 成立{"  "}
check-mark-failed = ✗ 不成立
