### 各视图都用的话。

view-fetching = 正在载入……
view-year = 年份
header-unreadable = 浏览器读不了“{ $file }”：它被移动或改动过，或正被别的程序占用。请重新选择；情景不变。
