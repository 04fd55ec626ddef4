### 图。

figure-table = 表格
figure-save = 保存
figure-of = { $what }：{ $title }
figure-read = 逐列读数：{ $title }。左右方向键移动
figure-no-column = 尚未选择
