### Views and regions.

views-label = Views
views-overview = Overview
views-hours = Hours
views-compare = Compare
views-ppp = PPP
views-targets = Targets
views-sources = Sources
views-checks = Checks
views-region = Region
views-back = Back to the nation
