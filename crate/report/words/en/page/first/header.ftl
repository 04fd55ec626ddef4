### The head: scenario, share, files, language.

header-scenario = Scenario
header-edited = edited
header-own-scenario = Your own scenario
header-share = Share
header-file = File
header-other-language = 中文
