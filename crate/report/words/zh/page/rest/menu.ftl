### The file menu, fetched when it is opened.

menu-open = 打开情景（TOML）…
menu-csv = 全部结果 CSV
menu-json = 全部结果 JSON
menu-zip = 全部结果 ZIP（附来源与说明）
menu-brief = 简报
menu-unreadable = 浏览器读不了“{ $file }”：它被移动或改动过，或正被别的程序占用。请重新选择；情景不变。
menu-bad-file = 文件“{ $file }”读不出来，原情景不变：
