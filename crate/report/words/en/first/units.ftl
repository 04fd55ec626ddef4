### Names of units. A bare number (a year, a count, a choice, a ratio) has none.

## family unit

unit-share = %
unit-share_per_year = %/yr
unit-wanmu = 10k mu
unit-wanmu_per_year = 10k mu/yr
unit-mu = mu
unit-kha = kha
unit-ha = ha
unit-years = yr
unit-quarters = quarters
unit-hours = h
unit-kw = kW
unit-kwh = kWh
unit-gw = GW
unit-gw_per_year = GW/yr
unit-yuan = yuan
unit-yuan_per_kwh = yuan/kWh
unit-yuan_per_kw = yuan/kW
unit-yuan_per_m2 = yuan/m²
unit-yuan_per_mu = yuan/mu
unit-yuan_per_kg = yuan/kg
unit-bn_yuan_per_year = bn yuan/yr
unit-grade = grades
unit-kg_per_mu = kg/mu
unit-kg_per_person = kg/person
unit-m3_per_mu = m³/mu
unit-yuan_per_t = yuan/t
unit-yuan_per_mwh = yuan/MWh
unit-t_per_mwh = t/MWh
unit-yuan_per_kw_year = yuan/kW·yr
unit-cycles_per_year = cycles/yr
unit-gwh = GWh
unit-twh = TWh
unit-mu_per_mwh = mu/MWh
unit-mu_per_mw = mu/MW
unit-factor = ×
