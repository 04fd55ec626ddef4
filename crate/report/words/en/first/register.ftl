### The register. The labels of its rows stand there, beside the numbers.

# An option of a choice, with its number.
register-option = { $value } ({ $label })

## family subject

subject-cap = Cap and credits
subject-occupation = Occupation
subject-replenishment = Replenishment and quality
subject-basic = Permanent basic farmland
subject-standard = High-standard farmland and water
subject-soil = Soil and abandoned land
subject-money = Money, also between places
subject-grain = Grain
subject-storage = Storage
subject-power = Power system
subject-ppp = PPP projects (illustrative)
