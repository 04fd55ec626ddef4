### Events on the command line.

events-help = What happened: caps and rules at work, flags, resources used up, targets passed
events-none = No events.
events-none-here = nothing happens in these regions that is an event.
events-first-of-each = Events: { $count }; the first of each kind (all: tianchu events { $command })
events-article = { $law }, { $article } ({ $rule })
# Stands under a rule in the table of rules.
events-of-rule = → event { $id }: { $sentence }
