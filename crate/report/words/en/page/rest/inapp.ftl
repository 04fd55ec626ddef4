### Pages opened inside other programs, where no file can be saved.

inapp-picture = No file can be saved here. Press the picture and hold, then choose to save it.
inapp-text = No file can be saved here. Copy this and paste it into a document or sheet.
inapp-file = No file can be saved here, and at { $size } this one is too long to copy. Choose “Open in browser” in the … menu at the top right, or copy the link into a browser, then save there:
inapp-content = What the file holds
inapp-anyway = Save as a file all the same
