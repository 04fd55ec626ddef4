### Money of farmland.

charts-money-label = Money of farmland
charts-money-what = In the year; levels are judgements
charts-money-receipts = Coming in
charts-money-spending = Going out
charts-money-tax = Tax
charts-money-fees = Fees
charts-money-fines = Fines
charts-money-public = Public funds for restoration
charts-money-public-short = Public funds
charts-money-replenishing = Replenishing
charts-money-quality = Quality
charts-money-title = Taking farmland brings in { $gained } in 2025–2035; replenishing it costs { $spent }, its quality { $improved }
charts-money-title-in = Taking farmland in { $place } brings in { $gained } in 2025–2035; replenishing it costs { $spent }, its quality { $improved }
