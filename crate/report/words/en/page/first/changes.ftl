### Your changes.

changes-title = Changed from the baseline
changes-none = nothing
changes-reset-all = Reset all
