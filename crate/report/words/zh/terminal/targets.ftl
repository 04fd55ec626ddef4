### 命令 targets。

targets-help = 目标看板
targets-help-fail-on-miss = 所列目标有未达成的，则退出码为 1
targets-what = 目标
targets-verdict-met = 达到
targets-verdict-missed = 未达
targets-verdict-listed = 列示
targets-verdict-exceeded = 超出
targets-count = { $all } 项中 { $met } 项达到。
targets-treated = 计算 { $computed } 项，以常数代入（公布数）{ $constant } 项，列示 { $listed } 项。
