### 页头：情景、分享、文件、语言。

header-scenario = 情景
header-edited = 已改动
header-own-scenario = 自定义情景
header-share = 分享
header-file = 文件
header-open = 打开情景（TOML）…
header-csv = 全部结果 CSV
header-json = 全部结果 JSON
header-zip = 全部结果 ZIP（附来源与说明）
header-other-language = English
header-bad-file = 文件“{ $file }”读不出来，原情景不变：
header-brief = 简报
