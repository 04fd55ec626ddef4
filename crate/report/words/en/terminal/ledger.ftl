### The command ledger.

ledger-help = The farmland or storage books of a region, every entry
ledger-help-region = Whose books: CN, a code, a province or a grid
ledger-help-storage = The storage books instead of the farmland books
ledger-help-year = Only this year
ledger-help-book = Only this book, such as area, credits or fund; may be repeated
# Heads the list of books.
ledger-help-all-books = Books:
ledger-no-year = --year is { $word } but must be a year from { $first } to { $last }.
ledger-book = book
ledger-books-listed = `tianchu ledger --help` lists them all.
ledger-is-farmland = { $book } is one of the farmland books: leave out --storage.
ledger-is-storage = { $book } is one of the storage books: add --storage.

# The books one under the other.
ledger-book-named = { $label } ({ $id })
ledger-still = nothing moves
ledger-empty-books = Books without balance or entries: { $books }
ledger-none-here = there are no such books for this region and time.
ledger-grid-has-storage-only = a grid has storage books only: add --storage, or ask for CN or a province.
