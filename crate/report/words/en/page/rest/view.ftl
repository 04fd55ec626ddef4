### Said in several views.

view-fetching = Loading…
view-year = Year
header-unreadable = The browser could not read “{ $file }”: it was moved or changed, or another program holds it. Choose it again; the scenario stays as it was.
