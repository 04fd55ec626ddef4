### The command scenarios.

scenarios-help = Built-in scenarios and the questions they answer
scenarios-help-scenario = Tell this scenario in full: a built-in one, a TOML file or a share link
