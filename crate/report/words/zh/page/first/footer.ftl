### 页脚。

footer-as-of = 数据截至 { $date }
footer-model = 模型 { $version }
footer-build = 构建 { $build }
footer-single = 单文件版，无须联网
footer-seed = 种子 { $seed }
footer-limits = 局限
footer-reproduce = 复现此结果
footer-reproduce-intro = 同一核心的命令行给出相同的数字；指纹相同，则逐位相同。
footer-fingerprint = 指纹
