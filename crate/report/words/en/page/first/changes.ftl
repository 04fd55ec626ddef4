### Your changes.

changes-title = Your changes
changes-none = none, same as the baseline
changes-reset-all = Reset all
