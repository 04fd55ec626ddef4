### What an earlier vintage does not know.

vintage-lacks-2025 = Data of the end of 2025: the run does not know the capacity payment for independent storage (notice of January 2026) and pays none in any year, nor wind, solar, pumped hydro and nuclear at the end of 2025 (announced in 2026), nor storage by province. Set storage.capacity_payment_recovery_share to see the payment's effect.
vintage-lacks-2024 = Data of the end of 2024: the run does not know what was published in 2025 and 2026, such as the opening of markets to wind and solar, the end of obligatory pairing, the capacity payment and farmland at the end of 2024. One constant is later: provinces follow the plan of 2025 for 180 GW in 2027 (0.1 GW of the stock by 2026).
