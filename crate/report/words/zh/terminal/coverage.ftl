### 命令行中的规则表。

# 列在规则之下。
coverage-computed-by = → 计算：{ $carriers }
coverage-listed-since = → 不计算：{ $reason }
coverage-forces = 效力：H 红线或禁止，H* “原则上”即有例外，S 尽力而为，Q 不能量化的职责，done 已完成，data 数据。
