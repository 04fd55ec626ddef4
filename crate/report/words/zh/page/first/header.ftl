### 页头：情景、分享、文件、语言。

header-scenario = 情景
header-edited = 已改动
header-own-scenario = 自定义情景
header-share = 分享
header-file = 文件
header-other-language = English
