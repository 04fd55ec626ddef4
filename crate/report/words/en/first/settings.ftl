### Settings.

settings-seed = Weather seed
settings-draw = Draw
settings-own-data = Own data
settings-yes = yes
settings-no = no
