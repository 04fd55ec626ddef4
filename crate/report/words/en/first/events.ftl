### Events: what happens in a year and place.

# The place comes first; an event of the nation names none.
events-of-place = { $place }: { $sentence }

# Follows the sentence; the page sets it smaller.
events-rests-on-split = {" "}(rests on our provincial split)
events-rests-on-split-of-outflows = {" "}(rests on our split of the national outflows; no provincial figure is published)

# Several places.
events-places = { $place } + { $more }

## family event

event-regime_change = All occupation enters one balance; replenishment fixes occupation for the first time
event-plan_in_force = The plan to turn permanent basic farmland into high-standard farmland is issued
event-decree_in_force = First full year of the decree on permanent basic farmland: only listed cases may change it
event-quality_measures = First full year of the acceptance measures: no worse than what the same county built on the year before
event-cap_binds = { $amount } refused: cap reached
event-cap_zero = cap is zero, no net increase after what is owed: { $amount } refused
event-cap_zero_decline = cap is zero, farmland not kept in balance: { $amount } refused
event-cap_zero_floor = cap is zero but for national projects, below the farmland floor: { $amount } refused
event-credits_frozen = credits frozen for illegal building: { $amount } refused
event-credits_short = too few credits banked: { $amount } refused
event-platform_limit = the provincial platform may not trade more: { $amount } of counties refused
event-reserve_zone_short = the reserve zone cannot replace it: { $amount } of listed projects refused
event-list_refused = no stable farmland outside basic farmland: { $amount } of unlisted projects refused
event-coordination_used = { $amount } for national projects in fragile provinces replenished elsewhere
event-pool_spent = easily restorable land runs out
event-pool_masked = less easily restorable land is left than the transition lets restore; { $amount } more is excluded in principle
event-reserve_spent = usable reserve land is spent
event-reserve_masked = reserve land is spent; { $amount } inside ecological red lines may not be reclaimed
event-quantity_short = { $amount } less accepted than built on this year
event-capacity_short = replenished capacity is { $amount } below what was taken this year
event-quality_leak = Nationally, building moves to better land and the lagged gate leaks { $amount }
event-quality_refused = { $amount } refused for quality
event-scattered_refused = { $amount } refused as scattered or unstable
event-unsuitable_refused = { $amount } refused as forced against natural conditions
event-revoked = Nationally, { $amount } fails re-evaluation
event-decline = farmland fell by { $amount }
event-redline_area = farmland is { $amount } below its floor
event-redline_basic = permanent basic farmland is { $amount } below its floor
event-national_area = National farmland is { $amount } below 1.865 bn mu
event-national_basic = National permanent basic farmland is { $amount } below 1.546 bn mu
event-task_gap = farmland is { $amount } below the task of 2035, not yet due
event-duty_unmet = { $amount } of trees, orchards, farm building, mining and failed land not replenished
event-assessment_failed = fails the yearly assessment
event-out_of_county = { $amount } replaced outside the county
event-mining_replaced = Nationally, mining damages { $amount } of basic farmland, replaced
event-gate_closed = Nationally, some counties hold no more than one per cent in reserve, { $amount } may not be adjusted
event-adjustment_in_force = Nationally, { $amount } adjusted, approved the year before
event-block_adjusted = Nationally, { $amount } adjusted in a block for a strategic platform
event-reserve_zone_limited = { $amount } of the reserve-zone target finds no fit land
event-basic_lost = basic farmland falls by { $amount } outside the listed cases, for want of stable farmland
event-basic_quality_fell = mean grade of basic farmland worsens
event-standard_task_missed = { $amount } short of the yearly task of high-standard farmland
event-standard_rejected = Nationally, { $amount } of works below standard do not count
event-standard_fell = high-standard farmland falls by { $amount }
event-paddy_fell = paddy is { $amount } below its opening, more than our tolerance of “basically stable”
event-irrigation_replaced = Nationally, irrigation taken by construction, { $amount } replaced
event-irrigation_limited = the water cap holds back { $amount } of new irrigation
event-water_cap_exceeded = water use passes the cap of 2030 by what { $amount } of irrigation take
event-black_soil_fell = Protected black soil falls by { $amount }
event-organic_matter_fell = Organic matter of farmland falls
event-quality_evaluated = Five-yearly evaluation of farmland quality
event-fund_short = Nationally, fees do not pay for replenishment, { $amount } of public money needed
event-fund_borrows = the fund for replenishment is overdrawn by { $amount }
event-care_unfunded = Nationally, upkeep of new land lacks { $amount }
event-gap_charged = pays { $amount } for its task gap
event-storage_target_passed = New-type storage reaches { $amount } and passes 180 GW
event-storage_added_passed = { $amount } added since 2025, past 100 GW
event-investment_passed = By our account { $amount } invested since 2025, past 250 bn yuan
event-pairing_ends = Obligatory pairing ends; voluntary from here on
event-plan_gap = The plan does not add up: the stock of 2024 and exactly 100 GW more miss 180 GW by { $amount }
event-added_but_short = 100 GW were added in 2025-2027, and yet the stock of 2027 is { $amount } short of 180 GW
event-capacity_payment_starts = Independent storage is paid for capacity, { $amount } in the first year
event-spot_market = Storage can earn the whole spot spread in every province
event-joint_bidding = { $amount } of paired storage bids jointly with its plant
event-ancillary_products = Ramping and inertia are paid for
event-longer_pays = four hours of independent storage return more than two for the first time
event-use_fell = Nationally, the use of storage falls from { $before } to { $after }, { $amount } less
event-retirement_begins = Storage begins to retire, { $amount } first
event-below_own_target = storage is { $amount } below the province's own target for 2025
event-computing_doubled = Computing takes { $amount }, twice as much as in 2024
event-traditional_below = Traditional power equipment grows { $amount } a year, short of about 6 % (illustrative account)
event-clusters_below = National clusters grow { $amount } a year, less than 7 % (illustrative account)
event-leading_below = Leading firms grow { $amount } a year, short of about 10 % (illustrative account)
event-new_energy_fell = New-energy equipment falls by { $amount } a year, short of “stable with a rise” (illustrative account)
event-energy_land = Nationally, energy asks for { $amount } of farmland

## family consequence

consequence-floor_broken = Floors and red lines broken
consequence-cap_zero = Cap is zero
consequence-credits_frozen = Credits frozen
consequence-assessment_failed = Assessment failed
consequence-resource_spent = Resources used up
consequence-duty_missed = Duties and targets missed
consequence-refused = Land refused
consequence-notice = Notices
