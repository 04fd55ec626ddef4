### 事件。

events-title = 先看后果最重的
events-law = 条号均指{ $law }，另注明的除外
events-kind = 后果类别
events-every = 全部（不含提示）
events-none = 没有这一类。
events-all = 显示全部 { $count } 项
events-fewer = 只显示前 { $count } 项
events-notices = 提示 { $count } 项
events-estimates = 分省数字为本模型推算
events-time = 时间
events-place = 地区
events-event = 事件
events-article = 条文
