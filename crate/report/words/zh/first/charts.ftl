### 图表：各图共用的词句。

## 图题之下与图尾。

charts-what-in = { $what }，{ $unit }
charts-zero = { $heading }各年均为零
charts-scope-nation = 灰底为推演
charts-scope-place = 灰底为推演，分省数为本模型推算
charts-scope-vintage = 只用 { $year } 年底已知数据
charts-source = 田储模型 { $model }，数据截至 { $data }；情景：{ $scenario }
charts-source-also = { $source }；{ $note }
charts-rests-changed = 改动 { $changes } 项设置
charts-rests-draw = 种子 { $seed } 的第 { $draw } 次抽样
charts-rests-own-data = 自有数据 { $name }
charts-no-result = { $place }没有这项结果（{ $chart }）
charts-grid-in-sentence = { $grid }

## 图中与表头。

charts-heading = { $heading }（{ $unit }）
charts-column = { $name }（{ $unit }）
charts-projection = 推演
charts-time = 时间

## 一句话说图：结论，各线各时的数，目标。

charts-sentence = { $title }。{ $lines }。
charts-sentence-line = { $name }：{ $values }
charts-sentence-value = { $time } { $value }
charts-year = { $year } 年

## 各图的线：全名，与线尾的短名。

charts-this-scenario = 本情景
charts-baseline = 基准情景
charts-baseline-short = 基准
charts-baseline-of = 基准情景{ $series }
charts-baseline-of-short = 基准{ $series }
charts-baseline-added = 新增
charts-demand = 需求
charts-other = 其他
charts-taken = 占用
charts-retired = 退役装机
charts-retired-short = 退役

## 单位的名称；大小与换算见 `crate/charts/src/scales.rs`。

charts-unit-mu-large = 亿亩
charts-unit-mu-middle = 万亩
charts-unit-mu-small = 亩
charts-unit-kw-large = 亿千瓦
charts-unit-kw-small = 万千瓦
