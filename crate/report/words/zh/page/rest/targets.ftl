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
targets-listed = 仅列示
targets-over = 余 { $amount }
targets-above = 多 { $amount }
targets-short = 缺 { $amount }
targets-of-provinces = 各省目标（{ $count } 项，{ $missed } 项未达）
targets-count = 目标共 { $all } 项：计算 { $computed } 项，以常数代入 { $constant } 项，仅列示 { $listed } 项。
targets-count-computed = 计算的 { $all } 项中，达到 { $met } 项，未达 { $missed } 项，超出 { $exceeded } 项。
targets-count-constant = 以常数代入的 { $all } 项中，达到 { $met } 项，未达 { $missed } 项，超出 { $exceeded } 项。
targets-vintage-2025 = 2025 年底数据：不知道独立储能容量电价（2026 年 1 月的通知），各年都不支付；也不知道 2025 年底的风电、光伏、抽水蓄能、核电（2026 年才公布）和分省储能。
targets-vintage-2024 = 2024 年底数据：不知道 2025、2026 年公布的事，如新能源入市、取消强制配储、容量电价和 2024 年底耕地面积。
targets-states = 计算：以运行结果对照目标；以常数代入：运行所起始的公布数，或按规划投入的电站，达到并不说明什么；仅列示：模型没有结果与之对照。超出：比“约”的目标多一成以上，既不算达到，也不算未达。
