### Measures: what a province and year is described by, beside its books.

## family measure

measure-cap = Cap on construction
measure-demand = Construction demand under the cap
measure-coordinated_demand = Demand of projects under national coordination
measure-energy_land = Energy in construction demand
measure-storage_land = Storage in construction demand
measure-unmet = Demand refused
measure-unmet_by_cap = Limited by the cap
measure-unmet_by_freeze = Held by frozen credits
measure-frozen = Credits frozen
measure-cap_lost_to_illegal = Illegal building set against the cap, also where the cap is zero
measure-advance_excess = Advance beyond the cap
measure-platform_volume = Traded on the provincial platform
measure-platform_short = Not traded for want of volume
measure-platform_price = Price on the platform
measure-acceptance = Share accepted
measure-rejected_quality = Refused for quality
measure-rejected_scattered = Refused as scattered
measure-rejected_unsuitable = Refused as unsuitable
measure-mean_grade = Mean grade
measure-occupied_grade = Mean grade of land built on
measure-accepted_grade = Mean grade of accepted land
measure-refused_grade = Mean grade of refused land
measure-basic_grade = Mean grade of permanent basic farmland
measure-basic_good = Share of grades 1 to 3 in permanent basic farmland
measure-occupied_capacity = Capacity occupied
measure-accepted_capacity = Capacity replenished, nominal
measure-accepted_capacity_mature = Capacity replenished, as far as mature
measure-lag_leak = Leak of the lagged gate
measure-capacity = Grain capacity, nominal
measure-capacity_mature = Grain capacity, as far as mature
measure-grain_need = Grain needed
measure-gate_closed = Counties at or below the one per cent gate
measure-out_of_county = Replaced outside the county
measure-list_refused = Refused to projects not listed
measure-standard_task = Yearly task of high-standard farmland
measure-standard_rejected = High-standard works not accepted
measure-organic_matter = Organic matter, 2024 = 1
measure-water_use = Water use
measure-occupation_cost = Cost of occupation
measure-assessment_failed = Failed the yearly assessment
