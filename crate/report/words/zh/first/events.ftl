### 事件：某年某地发生了什么。

# 地名在前；全国的事件不写地名。
events-of-place = { $place }：{ $sentence }

# 接在句子后面，页面上用小字。
events-rests-on-split = （取决于本模型的分省推算）
events-rests-on-split-of-outflows = （取决于本模型对全国流出量的分省推算，各省没有公布数）

# 几处地方。
events-places = { $place }及另 { $more } 省

## family event

event-regime_change = 各类占用统一纳入占补平衡，首次适用以补定占
event-plan_in_force = 逐步把永久基本农田建成高标准农田的实施方案印发
event-decree_in_force = 永久基本农田保护红线管理办法首个完整年度
event-quality_measures = 补充耕地质量验收办法首个完整年度：质量不得低于同县上年占用耕地
event-cap_binds = 受上限限制，{ $amount }用地落不了地
event-cap_zero = 不得占用：抵补后没有净增量，{ $amount }用地落不了地
event-cap_zero_decline = 不得占用：耕地总量不能动态平衡，{ $amount }用地落不了地
event-cap_zero_floor = 除国家重大项目外不得占用：耕地或永久基本农田低于底线，{ $amount }用地落不了地
event-credits_frozen = 因违法建设冻结指标，{ $amount }用地落不了地
event-credits_short = 指标库不足，{ $amount }用地落不了地
event-platform_limit = 省级平台调剂规模不足，市县 { $amount }用地落不了地
event-reserve_zone_short = 储备区不足以补划，名录内项目 { $amount }落不了地
event-list_refused = 永久基本农田以外已无稳定耕地，名录外项目 { $amount }落不了地
event-coordination_used = 生态脆弱地区国家重大项目跨省统筹补充 { $amount }
event-pool_spent = 可直接恢复的耕地用完
event-pool_masked = 余下的可直接恢复的耕地少于过渡期可恢复的量，另有 { $amount } 原则上不得作为来源
event-reserve_spent = 可用后备资源用完
event-reserve_masked = 后备资源用完，生态红线内 { $amount } 禁止开垦
event-quantity_short = 当年验收补充少于建设占用 { $amount }
event-capacity_short = 当年补充产能少于占用产能 { $amount }
event-quality_leak = 全国占用转向更好的地，滞后的质量门槛漏损 { $amount }
event-quality_refused = 质量不达标未通过验收 { $amount }
event-scattered_refused = 不连片、不稳定未通过验收 { $amount }
event-unsuitable_refused = 不顾自然条件强行补充，否决 { $amount }
event-revoked = 全国再评价不合格，退出 { $amount }
event-decline = 耕地减少 { $amount }
event-redline_area = 耕地低于底线 { $amount }
event-redline_basic = 永久基本农田低于底线 { $amount }
event-national_area = 全国耕地低于 18.65亿亩，缺 { $amount }
event-national_basic = 全国永久基本农田低于 15.46亿亩，缺 { $amount }
event-task_gap = 耕地低于 2035 年任务 { $amount }，尚未到期
event-duty_unmet = 林果、农业建设、矿业占用与再评价退出未补足 { $amount }
event-assessment_failed = 年度考核不合格
event-out_of_county = 县内储备区不足，县外补划 { $amount }
event-mining_replaced = 全国矿业损毁永久基本农田 { $amount }，补划
event-gate_closed = 全国部分县储备区不超过任务的百分之一，不得调整 { $amount }
event-adjustment_in_force = 全国上年批准的优进劣出生效 { $amount }
event-block_adjusted = 全国功能平台区域性调整 { $amount }
event-reserve_zone_limited = 可划入储备区的地块不足，差 { $amount }
event-basic_lost = 稳定耕地不足，永久基本农田在规定情形之外减少 { $amount }
event-basic_quality_fell = 永久基本农田平均等级下降
event-standard_task_missed = 高标准农田年度任务缺 { $amount }
event-standard_rejected = 全国高标准农田 { $amount } 未达标，不计
event-standard_fell = 高标准农田减少 { $amount }
event-paddy_fell = 水田比期初少 { $amount }，超出本模型所取“基本稳定”的幅度
event-irrigation_replaced = 全国占用灌溉设施，补建 { $amount }
event-irrigation_limited = 用水总量所限，新增灌溉少 { $amount }
event-water_cap_exceeded = 用水超过 2030 年总量控制指标，相当于 { $amount } 灌溉面积
event-black_soil_fell = 受保护黑土耕地减少 { $amount }
event-organic_matter_fell = 耕地有机质下降
event-quality_evaluated = 五年一次的耕地质量综合评价
event-fund_short = 开垦费不足以支付恢复开垦，需财政 { $amount }
event-fund_borrows = 专项资金透支 { $amount }
event-care_unfunded = 全国管护培肥资金缺 { $amount }
event-gap_charged = 任务缺口支付补偿 { $amount }
event-storage_target_passed = 新型储能达到 { $amount }，越过 1.8亿千瓦
event-storage_added_passed = 2025 年以来新增 { $amount }，越过 1亿千瓦
event-investment_passed = 按本模型核算，2025 年以来直接投资 { $amount }，越过 2500亿元
event-pairing_ends = 强制配储终止，其后自愿
event-plan_gap = 方案自身不一致：2024 年底存量加恰好 1亿千瓦，比 1.8亿千瓦少 { $amount }
event-added_but_short = 2025—2027 年新增达到 1亿千瓦，2027 年底存量仍比 1.8亿千瓦少 { $amount }
event-capacity_payment_starts = 独立储能开始获得容量电价，首年 { $amount }
event-spot_market = 各省储能可获得完整的现货价差
event-joint_bidding = 配建储能中 { $amount } 与新能源联合报价
event-ancillary_products = 爬坡与惯量服务开始付费
event-longer_pays = 4 小时独立储能的收益率首次高于 2 小时
event-use_fell = 全国储能等效利用由 { $before } 降至 { $after }，少 { $amount }
event-retirement_begins = 新型储能开始退役，首批 { $amount }
event-below_own_target = 新型储能低于本省 2025 年目标 { $amount }
event-computing_doubled = 算力用电达到 { $amount }，为 2024 年的两倍
event-traditional_below = 传统电力装备年均增速 { $amount }，低于 6% 左右（示意性核算）
event-clusters_below = 先进制造业集群年均增速 { $amount }，低于 7%（示意性核算）
event-leading_below = 龙头企业年均增速 { $amount }，低于 10% 左右（示意性核算）
event-new_energy_fell = 新能源装备年均下降 { $amount }，未能稳中有升（示意性核算）
event-energy_land = 全国能源建设落在耕地上的用地需求 { $amount }

## family consequence

consequence-floor_broken = 红线、底线失守
consequence-cap_zero = 不得占用
consequence-credits_frozen = 指标冻结
consequence-assessment_failed = 考核不合格
consequence-resource_spent = 资源用完
consequence-duty_missed = 责任、目标未完成
consequence-refused = 用地落不了地
consequence-notice = 提示
