### The command brief.

brief-help = A brief of one page: what a scenario means for the nation or a province
brief-help-scenarios = One to four scenarios: built-in names, files or links; the first is what it is held against, the last what it is about
brief-help-region = What it is about: CN (the default), a province by code or name
brief-help-about = Which scenario it is about: A, B, C or D; the last by default
brief-help-address = Where the page is published, for link and QR code; without it the brief gives fragment and command
brief-help-format = html or docx; by default what --out ends in, else html
brief-help-out = The file to write, .html or .docx, replaced whole or not at all; - is the standard output
brief-number = { $count } scenarios are given; a brief has { $most } at most.
brief-no-letter = --about is { $word }; it takes one of { $letters }.
brief-address = --address is { $address }; give an address others can open, such as https://example.org/tianchu/, without #.
brief-no-grid = --region is { $word }: a brief is about the nation or a province, not a grid.
