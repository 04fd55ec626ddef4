### 目标。

targets-title = 目标对照
targets-intro = 目标值取自公开文件；“底线”须每年守住，列出最低的年末值。
targets-target = 目标
targets-wanted = 要求
targets-deadline = 期限
targets-outcome = 结果
targets-margin = 余缺
targets-document = 文件与条文
targets-met = ✓ 达到
targets-missed = ✗ 未达
targets-exceeded = 超出
targets-listed = 列示
targets-over = 余 { $amount }
targets-above = 多 { $amount }
targets-short = 缺 { $amount }
targets-of-provinces = 各省目标（{ $count } 项，{ $missed } 项未达）
targets-treated = 计算 { $computed } 项，以常数代入（公布数）{ $constant } 项，列示 { $listed } 项。
