### 命令 sources。

sources-help = 数字背后的文件；加 --observations 则为数字本身
sources-help-observations = 每个有日期的数：等级、来源、何时可知、推算说明
