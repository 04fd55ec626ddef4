### 图。

figure-table = 表格
figure-copy = 复制表格：{ $title }
figure-save = 保存
figure-save-of = 保存：{ $title }
figure-file = { $kind } 文件：{ $title }
figure-table-of = 表格：{ $title }
figure-read = 逐列读数：{ $title }。左右方向键移动
figure-no-column = 尚未选择
