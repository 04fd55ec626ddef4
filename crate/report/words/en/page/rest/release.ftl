### What is said of a newer version.

release-ready = A new version is ready: model { $model }, data as of { $data }, build { $build }. Your settings stay when it is loaded; files of your own have to be opened again.
release-there = The server has a newer version, which has not come yet: model { $model }, data as of { $data }, build { $build }. What you see is older.
release-load = Load it now
release-later = Later
release-again = Try again
