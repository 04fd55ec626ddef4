### 你的改动。

changes-title = 你的改动
changes-none = 无，与基准相同
changes-reset-all = 全部恢复
