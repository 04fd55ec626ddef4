### Books of land, money and storage: their names, their entries.

# Lines of every book and period.
books-opening = Opening
books-closing = Closing

# Units of the books in large amounts.
books-large-area = kha
books-large-sum = bn yuan

# Entries in the books of storage.
books-storage-commissioned-source = Commissioned, source side
books-storage-commissioned-grid = Commissioned, grid side
books-storage-commissioned-other = Commissioned, user side and other
books-storage-retired = Retired
books-storage-filed = Filed
books-storage-tendered = Tendered
books-storage-to-tender = On to tender
books-storage-to-construction = On to construction
books-storage-lapsed = Lapsed
books-storage-started = Started
books-storage-commissioned = Commissioned
books-storage-cancelled = Cancelled
books-storage-capacity-payment = Capacity payment
books-storage-discharge-payment = Payment per kWh discharged
books-storage-arbitrage = Energy arbitrage
books-storage-ancillary = Ancillary services
books-storage-rent = Rent
books-storage-operation = Operation
books-storage-investment = Direct investment

## family shelf

shelf-land = Land
shelf-resources = Land to restore and reclaim
shelf-credits = Credits and duties
shelf-basic = Permanent basic farmland
shelf-standard = High-standard farmland and irrigation
shelf-soil = Soil
shelf-grades = Grades
shelf-money = Money

## family book

book-area = Farmland
book-stable_area = Stably usable farmland
book-credits = Credits of replenished land
book-duty = Unmet replenishment duty
book-illegal = Unrectified illegal building
book-pool_immediate = Easily restorable land
book-pool_engineering = Land restorable by engineering
book-in_restoration = Restoration under way
book-pool_reserve = Usable reserve land
book-in_reclamation = Reclamation under way
book-pool_masked = Restorable land excluded in principle
book-reserve_masked = Reserve land inside ecological red lines
book-net_decrease_carried = Net decrease still to be made up
book-area_breach_record = Breach of the farmland floor, for good
book-basic_breach_record = Breach of the basic farmland floor, for good
book-permanent_basic = Permanent basic farmland
book-reserve_zone = Reserve zone of permanent basic farmland
book-basic_pending = Adjustments approved, not yet in force
book-basic_errors_owed = Errors taken out, still to be replaced
book-high_standard = High-standard farmland
book-high_standard_owed = High-standard farmland to be replaced
book-high_standard_upgraded = High-standard farmland upgraded in all
book-paddy = Paddy
book-irrigated = Irrigated land
book-water_saving = Water-saving irrigation added
book-abandoned = Abandoned land
book-gobi_facility = Facility farming on gobi
book-black_soil_protected = Black soil under protection
book-acid_farmland = Acid farmland to treat
book-saline_farmland = Saline farmland to treat
book-degraded_farmland = Other degraded farmland to treat

## family flow

flow-construction_national = Construction: national major projects
flow-construction_key = Construction: provincial key projects
flow-construction_energy = Construction: energy and grid
flow-construction_energy_unlisted = Construction: energy not listed (PV ancillaries, data centres)
flow-construction_ordinary = Construction: ordinary projects
flow-construction_coordinated = Construction: projects under national coordination
flow-trees = Turned to trees
flow-orchards = Turned to orchards and tea
flow-infrastructure = Rural housing and farm infrastructure
flow-mining = Mining damage
flow-illegal_building = Illegal building
flow-exempt_loss = Exempt losses
flow-rectified = Illegal building rectified
flow-restoration_from_immediate = Restoration started, immediate land
flow-restoration_from_engineering = Restoration started, engineering
flow-restoration_rejected = Restoration not accepted
flow-restored_uncredited = Restored, not accepted, still farmland
flow-restored = Restored and accepted
flow-restored_stable = Restored, stably usable part
flow-reclamation_started = Reclamation started
flow-reclamation_rejected = Reclamation not accepted
flow-reclaimed = Reclaimed and accepted
flow-reclaimed_stable = Reclaimed, stably usable part
flow-reevaluated = Failed re-evaluation
flow-credits_revoked = Credits revoked
flow-duty_incurred = Duty incurred
flow-duty_cleared = Duty cleared
flow-credits_accepted = Credits accepted
flow-credits_spent = Credits spent
flow-coordinated_in = Credits received by national coordination
flow-coordinated_out = Credits supplied to national coordination
flow-deficit_incurred = Net decrease carried
flow-deficit_made_up = Net decrease made up
flow-area_breached = Farmland floor breached deeper
flow-basic_breached = Basic farmland floor breached deeper
flow-basic_major = Taken by listed major projects
flow-basic_mined = Damaged by mining
flow-basic_replaced = Replaced from the reserve zone
flow-adjustment_approved = Adjustment approved
flow-adjustment_in_force = Adjustment in force
flow-basic_out = Adjusted out
flow-basic_in = Adjusted in
flow-block_out = Block adjustment: out
flow-block_in = Block adjustment: in
flow-error_out = Errors taken out
flow-error_in = Errors replaced
flow-error_filled = Errors replaced from other stable farmland
flow-basic_lost = Lost for want of stable farmland
flow-basic_added = Added up to the task
flow-reserve_zone_new = Newly delineated
flow-reserve_zone_lost = Lost to the reserve zone
flow-standard_built = Built and accepted
flow-standard_decayed = Decayed for want of upkeep
flow-standard_occupied = Occupied
flow-standard_replaced = Replaced one for one
flow-standard_upgraded = Upgraded
flow-paddy_built = Paddy built on
flow-paddy_converted = Paddy lost otherwise
flow-paddy_brought = Paddy brought by replenished land
flow-irrigation_new = Newly irrigated
flow-irrigation_taken = Irrigated land taken
flow-irrigation_replaced = Irrigation replaced one for one
flow-water_saving_new = Water-saving irrigation built
flow-land_abandoned = Newly abandoned
flow-land_recovered = Recovered
flow-facility_built = Facilities built
flow-black_soil_added = Newly protected
flow-black_soil_taken = Protected black soil taken
flow-acid_treated = Acid land treated
flow-saline_treated = Saline land treated
flow-degraded_treated = Degraded land treated

## family grade

grade-grade_1 = Grade 1
grade-grade_2 = Grade 2
grade-grade_3 = Grade 3
grade-grade_4 = Grade 4
grade-grade_5 = Grade 5
grade-grade_6 = Grade 6
grade-grade_7 = Grade 7
grade-grade_8 = Grade 8
grade-grade_9 = Grade 9
grade-grade_10 = Grade 10

## family grade-flow

grade-flow-grade_built = Built on
grade-flow-grade_left = Other losses
grade-flow-grade_added = Replenished and rectified
grade-flow-grade_raised = Raised by one grade
grade-flow-grade_lowered = Lowered by one grade

## family account

account-fund = Fund for replenishment
account-treasury = Treasury, as far as farmland goes
account-programme = Programmes for farmland quality
account-pool = National account, by province

## family payment

payment-fee = Reclamation fee
payment-care_charged = Upkeep charged to occupiers
payment-irrigation_compensation = Compensation for irrigation taken
payment-platform_sold = Sold on the platform
payment-platform_bought = Bought on the platform
payment-restoration_funds = Public funds for restoration
payment-restoration_cost = Spent on restoration
payment-reclamation_cost = Spent on reclamation
payment-care_spent = Spent on upkeep of new land
payment-actor_subsidy = Subsidies to other actors
payment-irrigation_works = Irrigation works replaced
payment-occupation_tax = Occupation tax
payment-fine = Fines
payment-gap_paid = Paid for task gaps
payment-gap_reward = Rewarded for bearing more
payment-grain_paid = Paid by selling areas
payment-grain_received = Received by producing areas
payment-coordination_charge = Charged for national coordination
payment-coordination_payment = Paid for national coordination
payment-appropriation = Appropriated
payment-standard_cost = High-standard farmland built
payment-upgrade_cost = High-standard farmland upgraded
payment-upkeep_cost = High-standard farmland kept up
payment-soil_cost = Soil treated
payment-recovery_cost = Abandoned land recovered
payment-facility_cost = Facility farming

## family storage-book

storage-book-storage_power = Storage, power
storage-book-storage_energy = Storage, nameplate energy
storage-book-filed = Filed
storage-book-tendered = Tendered
storage-book-pipeline = Under construction
storage-book-storage_money = Storage, money
