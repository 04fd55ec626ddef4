### 各省方格：按储能各项着色。

charts-tiles-storage-below = { $value }以下
charts-tiles-storage-from = { $value }以上

## 储能装机。

charts-tiles-power-label = 2030 年储能装机
charts-tiles-power-unit = { $year } 年底装机，万千瓦；颜色越深越多
charts-tiles-power-of = { $place }：{ $year } 年底储能装机 { $value }
charts-tiles-power-nowhere = { $year } 年没有省份储能达到 { $bar }，{ $who }最多
charts-tiles-power-found = { $year } 年{ $who }储能最多，{ $count } 省达到 { $bar }

## 新增。

charts-tiles-added-label = 2026—2030 年新增
charts-tiles-added-unit = { $from }—{ $to } 年新增装机，万千瓦；颜色越深越多
charts-tiles-added-of = { $place }：{ $from }—{ $to } 年新增储能 { $value }
charts-tiles-added-nowhere = { $from }—{ $to } 年没有省份新增 { $bar }，{ $who }最多
charts-tiles-added-found = { $from }—{ $to } 年{ $who }新增最多，{ $count } 省达到 { $bar }

## 等效利用小时。

charts-tiles-hours-label = 2030 年等效利用小时
charts-tiles-hours-unit = { $year } 年充电加放电 ÷ 装机，小时；颜色越深越多
charts-tiles-hours-value = { $hours } 小时
charts-tiles-hours-of = { $place }：{ $year } 年储能等效利用 { $value }
charts-tiles-hours-found = { $year } 年{ $who }的储能利用最多，最高 { $most }

## 电网侧收益率。

charts-tiles-return-label = 2030 年电网侧收益率
charts-tiles-return-unit = { $year } 年投产的电网侧 2 小时电站内部收益率，%；颜色越深越高
charts-tiles-return-of = { $place }：{ $year } 年电网侧 2 小时电站收益率 { $value }
charts-tiles-return-nowhere = { $year } 年没有省份的电网侧电站收益率达到 { $bar }，最高是{ $who }（{ $most }）
charts-tiles-return-found = { $year } 年只有 { $count } 省的电网侧电站收益率达到 { $bar }：{ $who }（最高 { $most }）
