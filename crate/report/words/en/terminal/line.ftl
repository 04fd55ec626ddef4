### Help of the whole command line.

line-about = Simulate China's farmland balance and its new-type energy storage
line-help-lang = Language of texts: zh or en; without it as the environment says
line-help-help = Print help; --help says more than -h
line-help-version = Print the versions of the program, the model and the data
line-exit-codes = Exit codes: 0 done; 1 a check or target asked for does not hold; 2 bad input; 3 cannot read or write
line-versions = { $program } (model { $model }, data { $data })
line-examples = Examples:
line-arguments = Arguments
line-options = Options
line-commands = Commands
line-command = COMMAND
line-heading = { $name }:
line-usage = Usage:{" "}
line-any-options = {"["}OPTIONS]
