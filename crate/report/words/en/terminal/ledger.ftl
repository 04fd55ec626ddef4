### The command ledger.

ledger-help = The farmland or storage books of a region, every entry
ledger-help-region = Whose books: CN, a code, a province or a grid
ledger-help-storage = The storage books instead of the farmland books
ledger-help-year = Only this year
ledger-help-book = Only this book, such as area, credits or fund; may be repeated
ledger-no-year = --year is { $word } but must be a year from { $first } to { $last }.
ledger-book = book
ledger-books-listed = `tianchu ledger --help` lists them all.
ledger-is-farmland = { $book } is one of the farmland books: leave out --storage.
ledger-is-storage = { $book } is one of the storage books: add --storage.
