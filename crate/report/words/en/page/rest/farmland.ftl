### Farmland.

farmland-figures = { $place }: key figures
farmland-unit = Under the present settings; the provincial split is ours
