### Charts.

figure-table = Table
figure-csv = CSV file: { $title }
figure-svg = SVG file: { $title }
figure-table-of = Table: { $title }
figure-read = Read column by column: { $title }. Arrow keys move
figure-no-column = none chosen yet
