### Complaints about input.

input-region = region
input-without-figures = there are no figures of { $place } here: the statistics behind the model cover the 31 provincial units of the mainland. Use CN, a two-digit code such as 44, a province's name, or a grid such as north.
input-regions = A region is CN, a two-digit code such as 44, a province's name, or a grid such as north.
input-named-region = { $code } ({ $name })
input-no-grids = the { $name } has no { $what }; ask for CN or a province.
input-no-grid = --grid is { $word }, which is no grid. Allowed: { $grids }.
input-no-grid-but = --grid is { $word }, which is no grid. Did you mean { $nearest }? Allowed: { $grids }.
input-no-hours = --year is { $word }; hours exist for { $first } to { $last }.
input-no-hours-but = --year is { $word }; hours exist for { $first } to { $last }. Nearest allowed value: { $nearest }.
input-generated = { $path } has no column of { $grids }; the hours of these grids are generated.
input-link = link
input-scenarios-begin = there is no scenario { $word }; these begin so: { $scenarios }.
input-no-scenario = there is no scenario { $word }: neither a file nor a built-in one. Built in: { $scenarios }.
input-no-scenario-but = there is no scenario { $word }: neither a file nor a built-in one. Did you mean { $nearest }? Built in: { $scenarios }.
input-other-version = this link was made with model { $model }, data { $data }; here are { $our_model }, { $our_data }, and results may differ.
input-parameter = { $id } is a parameter, not a scenario. `tianchu params` lists it; set it with --set { $id }=VALUE.
input-tray = The link has a tray, and { $n } more of its scenarios are left out; `tianchu compare LINK` holds all of them side by side.
