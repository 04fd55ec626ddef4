### 账本。

ledger-title = 账本：{ $place }，逐笔核对
ledger-intro = 每本账：期初加各笔等于期末，核到亩和元。模型只通过这些分录改变存量。
ledger-unit = 单位
ledger-coarse = 万亩、亿元
ledger-exact = 亩、元
ledger-csv = 全部年份 CSV
ledger-opening = 期初
ledger-change = 增减合计
ledger-closing = 期末
ledger-closes = ✓ 闭合
ledger-opens = ✗ 不闭合
ledger-shelf = { $label }（{ $count } 本，{ $unit }）
