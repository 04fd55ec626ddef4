### Charts.

figure-table = Table
figure-copy = Copy the table: { $title }
figure-save = Save
figure-save-of = Save: { $title }
figure-file = { $kind } file: { $title }
figure-table-of = Table: { $title }
figure-read = Read column by column: { $title }. Arrow keys move
figure-no-column = none chosen yet
