### 命令行中的目标看板。

targets-verdict-met = 达到
targets-verdict-missed = 未达
targets-verdict-exceeded = 超出
targets-count = { $all } 项中 { $met } 项达到。
