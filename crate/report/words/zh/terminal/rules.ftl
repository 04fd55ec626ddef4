### 命令 rules。

rules-help = 法律与政策的规则：效力、条款、内容、哪些事件引用

# 列在规则之下。
rules-computed-by = → 计算：{ $carriers }；随“{ $parameter }”而变
rules-put-in = → 以常数代入：{ $numbers }；体现为 { $carriers }
rules-listed-since = → 列示：{ $reason }
rules-count = 计算 { $computed } 条，以常数代入 { $constant } 条，列示 { $listed } 条。
rules-forces = 效力：H 红线或禁止，H* “原则上”即有例外，S 尽力而为，Q 不能量化的职责，done 已完成，data 数据。
