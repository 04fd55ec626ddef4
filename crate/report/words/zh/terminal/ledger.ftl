### 命令 ledger。

ledger-help = 某地区的耕地账或储能账，逐笔列出
ledger-help-region = 谁的账：CN、代码、省名或电网
ledger-help-storage = 储能账，而非耕地账
ledger-help-year = 只要这一年
ledger-help-book = 只要这本账，如 area、credits、fund；可重复
# 各账列表的标题。
ledger-help-all-books = 账：
ledger-no-year = --year 的值是 { $word }，应为 { $first } 至 { $last } 的年份。
ledger-book = 账
ledger-books-listed = `tianchu ledger --help` 列出全部账。
ledger-is-farmland = { $book } 是耕地账，不是储能账：请去掉 --storage。
ledger-is-storage = { $book } 是储能账，不是耕地账：请加 --storage。

# 各账一一列出。
ledger-book-named = { $label }（{ $id }）
ledger-still = 没有往来
ledger-empty-books = 没有余额也没有往来的账：{ $books }
ledger-none-here = 此地区此时没有这样的账。
ledger-grid-has-storage-only = 电网只有储能账：请加 --storage；耕地账请用 CN 或省。
