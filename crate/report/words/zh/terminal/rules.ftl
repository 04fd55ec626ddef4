### 命令 rules。

rules-help = 法律与政策的规则：效力、条款、内容、哪些事件引用

# 列在规则之下。
rules-computed-by = → 计算：{ $carriers }
rules-listed-since = → 不计算：{ $reason }
rules-forces = 效力：H 红线或禁止，H* “原则上”即有例外，S 尽力而为，Q 不能量化的职责，done 已完成，data 数据。
