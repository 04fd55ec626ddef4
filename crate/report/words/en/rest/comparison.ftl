### Two scenarios side by side.

comparison-basis = Data and draw
comparison-basis-of = data of { $vintage }, seed { $seed }, draw { $draw }
comparison-basis-with-data = { $basis }, own data { $file }

## family key-figure

key-figure-targets_met = Targets met
key-figure-farmland_2035_mu = Farmland, end of 2035
key-figure-construction_2030_mu = Approved construction, 2030
key-figure-provinces_without_cap_2030 = Provinces with a zero cap to 2030
key-figure-storage_2027_kw = Storage, end of 2027
key-figure-storage_2030_kw = Storage, end of 2030
