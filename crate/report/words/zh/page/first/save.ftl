### 复制与保存。

save-copied = 已复制
save-link-copied = 链接已复制
save-by-hand = 浏览器不允许复制，请手动复制：
save-copy = 复制
