### The command ppp.

ppp-help = Existing PPP projects: an illustrative account
ppp-help-both = Existing PPP projects of the nation, an illustrative account: what is due, paid and in arrears, what is still to be built and out of whose money, 2025-2035. Nearly all inputs are judgements; --inputs lists them with their ranges.
ppp-help-opening = The stock at the end of 2024 by stage and payer
ppp-help-inputs = What is put in, with its range and what that does to arrears
ppp-help-events = What happens, with its rule
