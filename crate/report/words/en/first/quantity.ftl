### Quantities: a number and its unit, as one is used to it at that size. How large each is stands in `src/quantity.rs`.

## family quantity

quantity-mu_large = { $number } Mha
quantity-mu_middle = { $number } kha
quantity-mu_small = { $number } ha
quantity-kw_large = { $number } GW
quantity-kw_small = { $number } GW
quantity-kwh_large = { $number } TWh
quantity-kwh_small = { $number } GWh
quantity-yuan_large = { $number } bn yuan
quantity-yuan_middle = { $number } bn yuan
quantity-yuan_small = { $number } m yuan
quantity-kg_large = { $number } Mt
quantity-kg_middle = { $number } kt
quantity-kg_small = { $number } t
quantity-m3 = { $number } bn m³
quantity-points = { $number } percentage points
quantity-share = { $number }%
quantity-hours = { $number } hours
quantity-yuan_per_kw = { $number } yuan/kW
quantity-yuan_per_kwh = { $number } yuan/kWh
quantity-yuan_per_mu_large = { $number } yuan/mu
quantity-yuan_per_mu_small = { $number } yuan/mu
