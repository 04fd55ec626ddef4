### Events.

events-title = Which rule binds first
events-unit = { $place }, in order of time; { $count } in all
events-none = No events.
events-all = Show all { $count }
events-fewer = Show the first { $count } only
events-time = Time
events-event = Event
events-article = Article
