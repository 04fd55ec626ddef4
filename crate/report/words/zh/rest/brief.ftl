### 简报：一页纸说明一个情景对全国或一省意味着什么。

brief-kind = 情景简报
brief-edition = { $place }　·　数据截至 { $date }　·　共 1 页
brief-of = 田储情景 { $letter }“{ $about }”
brief-against = 田储情景 { $letter }“{ $about }”，对照情景 { $first_letter }“{ $first }”
brief-edited = { $title }（改动 { $n } 项）
brief-sentences = { $first }{ $second }

## 标题：最重的结论。

brief-title-cap-zero = { $place } { $year } 年不得占用耕地
brief-title-cap-zero-years = { $place } { $year } 年起连续 { $years } 年不得占用耕地
brief-title-floor = { $place }耕地 { $year } 年跌破保有量底线
brief-title-unmet = { $place } 2026—2035 年有 { $unmet }建设用地落不了地
brief-title-kept = { $place }到 2035 年需求都落得了地、保有量守得住
brief-title-red-line = 全国耕地 { $year } 年跌破 18.65亿亩红线
brief-title-basic = 全国永久基本农田 { $year } 年跌破 15.46亿亩
brief-title-provinces = 到 2030 年有 { $n } 个省至少一年不得占用耕地
brief-title-no-province = 到 2030 年各省上限都大于零
brief-title-storage = 新型储能{ $quarter }越过 1.8亿千瓦
brief-title-no-storage = 新型储能到 2035 年未达 1.8亿千瓦

## 问题与结论。

brief-answer = 一、问题与结论
brief-question = 按下列设定，{ $place }到 2035 年会怎样？
brief-refused = 2026—2035 年建设占用需求 { $demand }，其中 { $unmet }落不了地。

## 设定。

brief-settings = 二、与情景 { $letter } 不同的设定
brief-setting = 设定
brief-nature = 性质
brief-basis = 缺省值的依据与等级
brief-nature-policy = 政策
brief-nature-assumption = 假设
brief-nature-basis = 数据
brief-no-effect = 不影响本页各数　{ $grade }
brief-graded = { $source }　{ $grade }
brief-no-setting = 各项设定相同。
brief-more-settings = 以上按对本页各数的影响排列；另有 { $n } 项，见链接。

## 主要结果。

brief-figures = 三、主要结果
brief-note-targets = 共 { $n } 项
brief-note-floor = { $target } { $wanted }
brief-note-before = { $label } { $value }
brief-note-first = 首个：{ $place } { $year } 年

## 规定与账。

brief-rule = 四、起作用的规定
brief-no-rule = 到 2035 年没有规定限制建设占用，底线守住。
brief-rule-says = { $law }{ $article }：{ $rule }{ $said }
brief-event = { $year } 年，{ $event }。
brief-standing = { $year } 年{ $place }占用上限 { $cap }，占用需求 { $demand }；年末耕地 { $area }，2035 年保有量任务 { $task }。
brief-book = { $place } { $year } 年耕地账，{ $unit }
brief-end-of = { $year } 年末
brief-restored = 恢复
brief-reclaimed = 新开垦
brief-construction = 建设占用
brief-trees = 转为林果
brief-infrastructure = 农房与设施
brief-other-flows = 违法、灾毁等

## 来源与局限。

brief-sources = 五、来源与可信度
brief-farmland-on = { $date } 耕地面积
brief-storage-on = { $date } 新型储能
brief-later-years = 其后各年
brief-split = 全国数按各省面积与用地比重分到省，本模型推算
brief-rules-and-assumptions = 按规定与上列设定由本模型推算
brief-published = 公布数　{ $grade }
brief-recalled = 凭记忆，未核原文　D
brief-computed = 推算　D
brief-own-data = 自有数据
brief-limits = 六、局限
brief-limits-province = { $place }可恢复资源、各类占用没有公布数，由全国数分到省，年份相差两三年属于正常；“净增量”的读法未有定论，换一种读法上限会不同。本页是情景推演，不是预测。
brief-limits-nation = 分省数为推算，各省年份相差两三年属于正常；“净增量”的读法未有定论，换一种读法上限会不同；储能只推算投产，不推算是否值得投。本页是情景推演，不是预测。
brief-other-basis = 情景 { $letter } 所依据的数据与情景 { $first_letter } 不同：{ $basis }；{ $first_basis }。

## 核对与复现。

brief-link = 核对与复现：扫码或打开下面的链接，可看到同一组设定与每个数的来源。
brief-no-address = 核对与复现：把下面这段接在田储页面的网址后面打开，或运行其后的命令。
brief-versions = 设定指纹 { $settings }　结果指纹 { $results }　模型 { $model }　数据 { $data }　种子 { $seed }　抽样 { $draw }
brief-status = 由开源模型“田储”生成，不是公文，也不代表任何机关。
brief-link-too-long = 链接过长，不附二维码
