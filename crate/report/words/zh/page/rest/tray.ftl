### 情景栏：对一个情景能做什么、撤销了什么、浏览器保存了什么。

tray-rename = 改名
tray-left = 左移
tray-right = 右移
tray-remove = 移除
tray-removed = 已移除 { $letter }“{ $title }”，可以撤销。
tray-undone = 已撤销：{ $what }
tray-redone = 已重做：{ $what }
tray-what-settings = 设定
tray-what-scenario = 情景的选择
tray-what-tray = 情景栏
tray-what-name = 名称
tray-what-view = 视图
tray-what-region = 地区
tray-kept = 你的改动还在 { $letter }（{ $title }）里，新选的情景是 { $now }。
tray-carry = 把改动也用在这里（{ $n } 项）
tray-replaced = 四个位置已满，新选的情景取代了带有你改动的“{ $title }”。
tray-edited = { $title }（改动 { $n }）
tray-found = 本浏览器还存有 { $when } 的情景：{ $what }。
tray-restore = 恢复
tray-forget = 不再保存
tray-left-out = 情景 { $letter } 是本页另一版本保存的，这一版读不了，已略去。
tray-other-version = 本浏览器保存的内容出自本页另一版本，已略去。
tray-refused = 浏览器不让本页保存内容（存储已满或被关闭）。功能不受影响，但关闭标签页后只有当前情景还在地址里：要留住其他情景，请分享链接。
