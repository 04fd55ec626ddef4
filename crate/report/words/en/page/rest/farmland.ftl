### Farmland.

farmland-figures = { $place }: key figures
farmland-unit = Under the present settings; provincial figures are our estimates
