### Settings.

settings-seed = Weather seed
settings-draw = Draw
settings-yes = yes
settings-no = no
