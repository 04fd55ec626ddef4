### 图。

figure-table = 表格
figure-csv = CSV 文件：{ $title }
figure-svg = SVG 文件：{ $title }
figure-table-of = 表格：{ $title }
figure-read = 逐列读数：{ $title }。左右方向键移动
figure-no-column = 尚未选择
