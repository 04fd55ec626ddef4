### Charts.

figure-table = Table
figure-save = Save
figure-of = { $what }: { $title }
figure-read = Read column by column: { $title }. Arrow keys move
figure-no-column = none chosen yet
