### 命令行中的事件。

events-help = 发生了什么：起约束作用的规则、预警、资源用尽、目标达成
events-none = 没有事件。
events-none-here = 这些地区没有事件。
events-first-of-each = 事件共 { $count } 条，每类的第一条与条数（全部：tianchu events { $command }）：
events-article = { $law }{ $article }（{ $rule }）
# 规则表中列在规则之下。
events-of-rule = → 事件 { $id }：{ $sentence }
