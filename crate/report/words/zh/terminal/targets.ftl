### 命令 targets。

targets-help = 目标看板
targets-help-fail-on-miss = 所列目标有未达成的，则退出码为 1
targets-what = 目标
targets-verdict-met = 达到
targets-verdict-missed = 未达
targets-verdict-listed = 仅列示
targets-verdict-exceeded = 超出
targets-column-verdict = 结论
targets-column-target = 目标
targets-column-wanted = 要求
targets-column-deadline = 期限
targets-column-outcome = 结果
targets-column-margin = 余缺
targets-column-document = 文件与条文
targets-column-grade = 等级
targets-count = 目标共 { $all } 项：计算 { $computed } 项，以常数代入 { $constant } 项，仅列示 { $listed } 项。
targets-count-computed = 计算的 { $all } 项中，达到 { $met } 项，未达 { $missed } 项，超出 { $exceeded } 项。
targets-count-constant = 以常数代入的 { $all } 项中，达到 { $met } 项，未达 { $missed } 项，超出 { $exceeded } 项。
targets-states = 计算：以运行结果对照目标；以常数代入：运行所起始的公布数，或按规划投入的电站，达到并不说明什么；仅列示：模型没有结果与之对照。超出：比“约”的目标多一成以上，既不算达到，也不算未达。
