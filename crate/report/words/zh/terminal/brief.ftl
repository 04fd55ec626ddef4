### 命令 brief。

brief-help = 写一页简报：一个情景对全国或一省意味着什么
brief-help-scenarios = 一至四个情景：内置名称、文件或链接；第一个作对照，简报讲最后一个
brief-help-region = 讲哪个地区：CN（不写即是）、省的代码或名称
brief-help-about = 讲哪一个情景：A、B、C 或 D；不写为最后一个
brief-help-address = 页面公开的网址，简报据此给出链接与二维码；不写则给出链接片段与命令
brief-help-format = html 或 docx；不写则按 --out 的结尾，再不然为 html
brief-help-out = 要写的文件，.html 或 .docx，整体替换或原样不动；- 为标准输出
brief-number = 给出了 { $count } 个情景，一份简报最多 { $most } 个。
brief-no-letter = --about 的值是 { $word }，应为 { $letters } 之一。
brief-address = --address 的值是 { $address }，应为别人打得开的网址，如 https://example.org/tianchu/，不带 #。
brief-no-grid = --region 的值是 { $word }：简报讲全国或一个省，不讲电网。
