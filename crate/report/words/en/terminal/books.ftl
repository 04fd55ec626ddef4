### Books on the command line.

books-empty = Books without balance or entries: { $books }
books-named = { $label } ({ $id })
books-still = nothing moves
# Heads the list of books in the help.
books-all = Books:
books-grid-has-storage-only = a grid has storage books only: add --storage, or ask for CN or a province.
books-none-here = there are no such books for this region and time.
