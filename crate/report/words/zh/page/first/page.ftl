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
page-not-fetched = { $reason }，这一部分没有下载到。请再试一次；仍不行，请重新载入页面，链接保存了你的设定。
page-offline = 设备没有联网
page-network = 网络中断，或被网关、过滤软件拦截
page-status = 服务器回答 { $status }
page-held-back = 网络给出的不是页面的文件（多半来自登录页、网关或过滤软件）
page-memory = 内存不足，这一步没有做成。请关闭其他标签页或程序，再重新载入页面；链接保存了你的设定。
page-broken = 程序出错，请重新载入页面；链接保存了你的设定。
page-stale = 页面的文件不是同一版本，请重新载入页面；链接保存了你的设定。
page-retry = 再试一次
page-reload = 重新载入
