### 自检。

checks-title = 自己检验
checks-intro = 在你的浏览器里，对当前情景现算：账目是否闭合、历史是否复现、规则是否遵守。
checks-run = 运行检验
checks-result = { $all } 项中 { $held } 项成立
checks-holds = ✓ 成立
checks-fails = ✗ 不成立
