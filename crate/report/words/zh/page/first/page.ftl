### 各处都用的话。

page-title = 田储：耕地占补平衡与新型储能模拟
page-skip = 跳到结果
page-close = 关闭
page-nation = 全国
page-farmland = 耕地
page-storage = 储能
page-comma = 、
page-semicolon = ；
page-labelled = { $label }：{ $text }
page-further = { $text }，{ $more }
page-items = { $count } 项
page-not-fetched = 这一部分要另外下载，没有成功：{ $reason }
page-broken = 程序出错，请重新载入页面；链接保存了你的设定。
page-stale = 页面与它的文字不是同一版本，请重新载入页面；链接保存了你的设定。
