### The dialog of the brief.

brief-title = Brief on one page
brief-about = One A4 page to print, or to save as HTML or Word; its numbers are those of this page.
brief-region = Region
brief-nation = China
brief-scenario = About scenario
brief-print = Print
brief-html = Web page (.html)
brief-docx = Word (.docx)
brief-wps = Word files were checked in LibreOffice; WPS could not be tried, so its layout may differ a little.
brief-preview = Preview
