### For who comes for the first time.

welcome-label = What this is
welcome-text = Two of China's plans, simulated year by year to 2035: farmland kept in balance, and new-type storage built. A province may build over only as much farmland as it has replaced. Move any setting, and everything here follows.
welcome-try = Try it: accept only 60% of replacement land
welcome-back = Undo this
welcome-close = Got it
welcome-changed = { $label }: { $before } → { $now }
