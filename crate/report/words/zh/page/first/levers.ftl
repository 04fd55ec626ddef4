### 设定。

levers-label = 设定
levers-assumptions = 假设与其余设定（不确定）
levers-reset = 恢复基准值 { $value }
levers-changed = （已改动）
levers-about = { $grade }：来源与等级，{ $label }
levers-range = 允许 { $least } 至 { $most }
levers-options = 可选：{ $options }
levers-baseline = 基准 { $value }
levers-grade-a = A：官方原文
levers-grade-b = B：官方数字，读自转载
levers-grade-c = C：推算
levers-grade-d = D：判断，尚无出处
levers-source = 来源：{ $source }
levers-rule = 条文：{ $rule }
levers-use = 改用 { $value }
levers-keep = 保持 { $value }
levers-still-used = 仍按 { $value } 计算。
levers-adjust = 调整
levers-done = 完成
