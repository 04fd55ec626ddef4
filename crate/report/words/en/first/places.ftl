### What regions are called; provinces have their names in the register.

places-nation = China

## family grid

grid-north = North grid
grid-northeast = Northeast grid
grid-east = East grid
grid-central = Central grid
grid-south = South grid
grid-northwest = Northwest grid
