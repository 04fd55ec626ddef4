### Land of energy.

charts-land-label = Land of energy
charts-land-what = In the year; mostly our judgement per MW
charts-land-all = Energy, on any land
charts-land-storage = Storage
charts-land-data-centres = Data centres
charts-land-wind = Wind pads and roads
charts-land-wind-short = Wind
charts-land-pv = PV ancillaries
charts-land-pv-short = PV
charts-land-sites = Lines, pumped hydro, mining
charts-land-sites-short = Grid, mines
charts-land-asked = Asked for on farmland
charts-land-other = Other energy
charts-land-rest = All other construction
charts-land-rest-short = All other
charts-land-title = { $all } for storage in 2025–2035, some { $farmland } of it farmland: { $share } of what construction asks for
charts-land-title-in = { $all } for storage in { $place } in 2025–2035, some { $farmland } of it farmland: { $share } of what construction asks for
