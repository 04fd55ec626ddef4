### The ledger.

ledger-title = Ledger of { $place }, entry by entry
ledger-intro = In every book the opening and the entries make the closing, to the mu and the yuan. Stocks change by these entries only.
ledger-unit = Unit
ledger-coarse = kha (rounded), bn yuan
ledger-exact = mu, yuan (exact)
ledger-csv = All years, CSV
ledger-opening = Opening
ledger-change = Sum of entries
ledger-closing = Closing
ledger-closes = ✓ closes
ledger-opens = ✗ does not close
ledger-shelf = { $label } ({ $count } books, { $unit })
