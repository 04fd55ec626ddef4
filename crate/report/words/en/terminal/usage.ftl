### Complaints about the command line itself. What clap says in English stands here for the other language's sake.

usage-more = For more information, try '--help'.
usage-misplaced = this command has no option --{ $option }; these have it: { $commands }.
usage-unknown-lang = --lang is { $tag }; allowed: zh, en.
usage-word-too-many = { $word } is one word too many for this command.
usage-no-option = there is no option { $option }, or not here.
usage-no-option-but = there is no option { $option }, or not here. Did you mean { $nearest }?
usage-no-command = there is no command { $command }.
usage-no-command-but = there is no command { $command }. Did you mean { $nearest }?
usage-missing = { $arguments } is missing.
usage-missing-command = a command is missing.
usage-missing-value = { $option } lacks its value.
usage-conflict = { $option } cannot be repeated, or not go with other options.
usage-takes-no-value = { $option } takes no value.
