### 链接所用数据之后的变化。

release-baseline = 基准情景当时 → 现在：{ $list }。
release-figure = { $year } 年{ $what }：{ $then } → { $now }
release-link = 此链接的设定当时 → 现在：{ $list }。
release-link-same = 此链接的四个主要数字与制作时相同。
release-defaults = 此链接未设定、而默认值已变的参数：{ $list }。
release-defaults-and-more = 此链接未设定、而默认值已变的参数：{ $list }；另有 { $more } 项。
release-default = { $what } { $then } → { $now }
release-as-then = 按当时的默认值打开
