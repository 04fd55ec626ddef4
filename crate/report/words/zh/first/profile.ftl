### 一个省的耕地：先回答，再给数字。

## 回答由两段组成：上限与底线。

profile-answer = { $cap }。{ $floor }。
profile-cap-zero = { $place }的占用上限 { $year } 年首次为零：{ $reason }；共 { $count } 年为零（{ $years }）
profile-cap-binds = { $place }的占用上限从不为零，{ $year } 年首次低于需求：{ $reason }
profile-cap-never = 到 2035 年，{ $place }的占用上限从未低于需求
profile-floor-short = 耕地 2035 年比保有量任务少 { $margin }
profile-floor-broken = 耕地 { $year } 年跌破底线，2035 年比任务少 { $margin }
profile-floor-recovered = 耕地 { $year } 年跌破底线，2035 年比任务少 { $margin }
profile-floor-kept = 耕地底线守住，2035 年高出任务 { $margin }

## 上限为何起作用，附规则与条款。

profile-reason = { $reason }〔{ $rule }{ $article }〕
profile-no-increase = 上年没有净增量
profile-farmland-fell = 耕地减少
profile-veto = 低于底线，一票否决
profile-below-demand = 上限低于需求

## 数字：名称与说明。

profile-never = 到 2035 年没有
profile-area = 2035 年耕地面积
profile-area-note = 2024 年末 { $area }
profile-margin = 2035 年高出保有量任务
profile-margin-note = 任务 { $task }
profile-margin-broken = 任务 { $task }；{ $year } 年低于底线
profile-cap-zero-label = 上限首次为零
profile-cap-binds-label = 上限首次低于需求
profile-pool-spent = 即可恢复资源用尽
profile-construction = 2026—2035 年建设占用
profile-construction-note = 需求 { $demand }
profile-unmet = 2026—2035 年未满足需求
profile-unmet-note = 占需求 { $share }；受上限 { $by_cap }，受冻结 { $by_freeze }
profile-illegal = 抵减上限的违法建设，2026—2035 年
profile-illegal-note = 违法建设 { $built }，罚款 { $fines }
