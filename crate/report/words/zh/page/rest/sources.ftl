### 来源。

sources-grade = 等级 { $grade }
sources-title = 数字从哪里来
sources-intro = { $documents } 份文件与报道，支撑 { $observations } 条观测、{ $parameters } 个参数与 { $rules } 条规则。官方网站的地址可点开；转载地址只列出，引用请找原文。
sources-issuer = 发布者
sources-document = 文件
sources-date = 日期
sources-read-at = 阅读处
sources-register = 完整登记表（CSV，含说明、出处与阅读地址）
