### 命令行中的账。

books-empty = 没有余额也没有往来的账：{ $books }
books-named = { $label }（{ $id }）
books-still = 没有往来
# 帮助中各账列表的标题。
books-all = 账：
books-grid-has-storage-only = 电网只有储能账：请加 --storage；耕地账请用 CN 或省。
books-none-here = 此地区此时没有这样的账。
