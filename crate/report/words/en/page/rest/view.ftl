### Said in several views.

view-fetching = Loading…
view-year = Year
