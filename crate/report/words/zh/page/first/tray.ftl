### 情景栏：页头下面的几个情景。

tray-label = 情景栏
tray-changed = 改 { $n } 项
tray-keep = 存为 { $letter }
tray-more = 情景 { $letter } 的操作
tray-name = 情景 { $letter } 的名称
tray-undo = 撤销
tray-redo = 重做
tray-compare = 对比 { $n } 个
