### Events.

events-title = Gravest consequences first
events-law = Articles are of the { $law } unless another is named
events-kind = Kind of consequence
events-every = All but notices
events-none = None of this kind.
events-all = Show all { $count }
events-fewer = Show the first { $count } only
events-notices = { $count } notices
events-estimates = Provincial figures are our estimates
events-time = Time
events-place = Place
events-event = Event
events-article = Article
