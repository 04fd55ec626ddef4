### 你的改动。

changes-title = 与基准的差别
changes-none = 无
changes-reset-all = 全部恢复
