### 一个省的耕地：先回答，再给数字。

## 回答由两段组成：上限与底线。

profile-answer = { $cap }。{ $floor }。
profile-cap-zero = { $place } { $year } 年首次不得占用：{ $reason }；共 { $count } 年不得占用（{ $years }）
profile-cap-binds = { $place }没有不得占用的年份，{ $year } 年首次受上限限制：{ $reason }
profile-cap-never = 到 2035 年，{ $place }从不受上限限制
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
profile-cap-zero-label = 首次不得占用
profile-cap-binds-label = 首次受上限限制
profile-pool-spent = 可直接恢复的耕地用完
profile-construction = 2026—2035 年建设占用
profile-construction-note = 需求 { $demand }
profile-unmet = 2026—2035 年落不了地的用地需求
profile-unmet-note = 占需求 { $share }；受上限限制 { $by_cap }，受冻结限制 { $by_freeze }
profile-illegal = 抵减上限的违法建设，2026—2035 年
profile-illegal-note = 违法建设 { $built }，罚款 { $fines }
