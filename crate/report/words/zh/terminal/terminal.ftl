### 终端上各命令共用的话。

terminal-note = 注意：{ $text }
