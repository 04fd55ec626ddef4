### 来源页中的自有数据。

own-data-title = 使用自有数据
own-data-intro = 可加入下一季度的数、某省的调查，或以另一个数代替登记表中的数：CSV 的列与下方观测登记表相同，与命令行 --data 所用一致，至多 1 MB。id、unit 等列的写法同该表；low、high、source、known_on、note 可为空；不写 known_on 则视为数据当日即公布。全页立即据此计算，各文件中均有注明。至多 4 行写入链接；文件只在您的浏览器中读取，不会发送。写了 comparison（at_least、more_than、about、every_year_at_least）的行是看板上的目标，id 为结果的序列。下面两行为虚构：
own-data-file = 选择 CSV 文件…
own-data-drop = 恢复只用登记表
own-data-paste = 或粘贴数据行（含列名一行）：
own-data-use = 使用这些行
own-data-pasted = 粘贴的数据
own-data-of-link = 链接所带
own-data-none = 现只用登记表。
own-data-used = 正在使用：{ $file }，{ $rows } 行。
own-data-bad = 未采用“{ $file }”，在用的数据不变：
