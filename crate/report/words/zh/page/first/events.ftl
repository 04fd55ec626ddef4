### 事件。

events-title = 哪条规则先起作用
events-unit = { $place }，按时间；共 { $count } 项
events-none = 没有事件。
events-all = 显示全部 { $count } 项
events-fewer = 只显示前 { $count } 项
events-time = 时间
events-event = 事件
events-article = 条文
