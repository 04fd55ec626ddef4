### 各视图都用的话。

view-fetching = 正在载入……
view-year = 年份
