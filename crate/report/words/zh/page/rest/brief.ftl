### 简报的对话框。

brief-title = 一页简报
brief-about = 一页 A4，可打印、存为网页或 Word 文件，数字与本页相同。
brief-region = 地区
brief-nation = 全国
brief-scenario = 讲哪个情景
brief-print = 打印
brief-html = 网页 (.html)
brief-docx = Word (.docx)
brief-wps = Word 文件在 LibreOffice 中核对过；WPS 没有条件试，版面可能略有出入。
brief-preview = 预览
