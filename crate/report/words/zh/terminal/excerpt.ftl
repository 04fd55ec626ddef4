### 情景文件中的问题。

excerpt-problem = { $name } 有 1 处问题
excerpt-problems = { $name } 有 { $count } 处问题
excerpt-nearest = 最近的允许值：{ $value }
excerpt-baseline = 基准值：{ $value }
excerpt-meant = 是否指 { $name }？
excerpt-must-be = 应为{ $expected }
excerpt-here = 此处
