### How rules are treated: what carries them, or why they are only listed.

coverage-rule = Rule
coverage-says = What it says
coverage-document = Document and article
coverage-force = Force
coverage-treatment = Treatment
coverage-how = Carried and moved by what, or why only listed

coverage-computed = computed
coverage-constant = by a constant
coverage-listed = listed
coverage-missing = missing

coverage-moved-by = { $carriers }. Moved by: { $parameter }
coverage-put-in = { $carriers }. Put in: { $numbers }
coverage-acts-from = acts from { $year }
coverage-published = published figure { $name }

## family coverage-reason

coverage-reason-enforcement = Enforcement is a duty of offices; only its effect enters, as the assumption farmland.detection_share.
coverage-reason-principle = A principle without a quantity; what can be seen of it is the excluded land and organic matter, F40, F41 and F33.
coverage-reason-soil_census = The census rates plots and has no provincial result; its consequence is the refused share of F51.
coverage-reason-breeding_trials = Breeding trials give no usable gain; saline land yields what its grade yields.
coverage-reason-quality_network = The network bears on measurement error; grades here have none, and survey error enters the test of area only.
coverage-reason-division_of_work = Leadership and the division of work between departments: no quantity.
coverage-reason-inspection = Inspection and its link with the courts are duties of offices; only their effect enters, as farmland.detection_share and farmland.rectification_share_per_year.
coverage-reason-publicity = Publicity and supervision by society have no quantity; their effect is part of farmland.detection_share.
coverage-reason-action_plan = The plan itself has no quantity; what it is to raise enters as farmland.organic_matter_gain_share_per_year.
coverage-reason-legislation = The text of the law and its adoption were not seen; the opinion and Decree 17 govern here.
coverage-reason-county_tasks = Tasks of counties are not published; below the province land is spread over classes of counties.
coverage-reason-background = Background of the decree; leads to P09-P19 and rules nothing itself.
coverage-reason-reserve_weighed = Reserve land is something to be weighed in the review; no quantity is ruled.
coverage-reason-supervision = Supervision is a duty of offices: no quantity.
coverage-reason-local_room = Room left to localities; parameters may be changed in a scenario, and the rule itself has no quantity.
coverage-reason-standards = Standards have no quantity; life, fade and retirement enter as assumptions.
coverage-reason-reasonable_range = The reasonable range has no published bounds: nothing to test against.
coverage-reason-exports = No volume or pace of exports is published; their growth enters the account of equipment as an assumption.
coverage-reason-landmark_equipment = Breakthroughs in landmark equipment: no quantity that bears on investment or output.
coverage-reason-finance_of_equipment = First-set insurance, renewal and finance: no published effect on cost; cost may be changed in a scenario.
coverage-reason-competition = Orderly competition and overseas markets: no quantity.
coverage-reason-six_actions = Six actions: no quantity that bears on land or energy.
coverage-reason-pilot_bases = Pilot bases: no quantity.
coverage-reason-not_to_rush = Not to rush is a principle; high and low paths of computing may be compared in scenarios.
