### 账：耕地、资金与储能各账的名称与往来。

# 每本账每一期的首尾两行。
books-opening = 期初
books-closing = 期末

# 账的大数单位。
books-large-area = 万亩
books-large-sum = 亿元

# 储能各账的往来。
books-storage-commissioned-source = 电源侧投产
books-storage-commissioned-grid = 电网侧投产
books-storage-commissioned-other = 用户侧及其他投产
books-storage-retired = 退役
books-storage-filed = 备案
books-storage-tendered = 招标
books-storage-to-tender = 转入招标
books-storage-to-construction = 转入开工
books-storage-lapsed = 失效
books-storage-started = 开工
books-storage-commissioned = 投产
books-storage-cancelled = 取消
books-storage-capacity-payment = 容量电价
books-storage-discharge-payment = 按放电量补偿
books-storage-arbitrage = 电能量套利
books-storage-ancillary = 辅助服务
books-storage-rent = 容量租赁
books-storage-operation = 运行维护
books-storage-investment = 直接投资

## family shelf

shelf-land = 耕地
shelf-resources = 补充资源
shelf-credits = 指标与责任
shelf-basic = 永久基本农田
shelf-standard = 高标准农田与灌溉
shelf-soil = 土壤
shelf-grades = 质量等级
shelf-money = 资金

## family book

book-area = 耕地
book-stable_area = 稳定利用耕地
book-credits = 补充耕地指标
book-duty = 未落实的补充责任
book-illegal = 未整改违法建设
book-pool_immediate = 可直接恢复的耕地
book-pool_engineering = 工程恢复资源
book-in_restoration = 恢复在途
book-pool_reserve = 可用后备资源
book-in_reclamation = 开垦在途
book-pool_masked = 原则上不得恢复的资源
book-reserve_masked = 生态红线内的后备资源
book-net_decrease_carried = 结转的净减少
book-area_breach_record = 突破耕地保有量底线的终身记录
book-basic_breach_record = 突破永久基本农田底线的终身记录
book-permanent_basic = 永久基本农田
book-reserve_zone = 永久基本农田储备区
book-basic_pending = 待生效的优化调整
book-basic_errors_owed = 纠错调出待补划
book-high_standard = 高标准农田
book-high_standard_owed = 占用高标准农田待补建
book-high_standard_upgraded = 累计改造提升
book-paddy = 水田
book-irrigated = 灌溉面积
book-water_saving = 新增高效节水灌溉
book-abandoned = 撂荒地
book-gobi_facility = 戈壁设施农业
book-black_soil_protected = 受保护黑土耕地
book-acid_farmland = 待治理酸化耕地
book-saline_farmland = 待治理盐碱耕地
book-degraded_farmland = 待治理退化耕地

## family flow

flow-construction_national = 建设占用：国家重大项目
flow-construction_key = 建设占用：省级重点项目
flow-construction_energy = 建设占用：能源与电网
flow-construction_energy_unlisted = 建设占用：名录外能源（光伏配套、数据中心）
flow-construction_ordinary = 建设占用：一般项目
flow-construction_coordinated = 建设占用：跨省统筹项目
flow-trees = 转为林地
flow-orchards = 转为园地
flow-infrastructure = 农村建房与农业设施
flow-mining = 矿业损毁
flow-illegal_building = 违法建设
flow-exempt_loss = 不纳入补充范围的减少
flow-rectified = 违法建设整改
flow-restoration_from_immediate = 启动恢复（可直接恢复）
flow-restoration_from_engineering = 启动恢复（工程）
flow-restoration_rejected = 恢复未通过验收
flow-restored_uncredited = 恢复未通过验收而计入耕地
flow-restored = 恢复（验收合格）
flow-restored_stable = 恢复中可稳定利用
flow-reclamation_started = 启动开垦
flow-reclamation_rejected = 开垦未通过验收
flow-reclaimed = 新开垦（验收合格）
flow-reclaimed_stable = 开垦中可稳定利用
flow-reevaluated = 再评价退出稳定利用
flow-credits_revoked = 再评价扣回指标
flow-duty_incurred = 新增补充责任
flow-duty_cleared = 落实补充责任
flow-credits_accepted = 指标入库
flow-credits_spent = 指标核销
flow-coordinated_in = 国家统筹转入指标
flow-coordinated_out = 国家统筹转出指标
flow-deficit_incurred = 净减少结转
flow-deficit_made_up = 净减少抵补
flow-area_breached = 突破耕地保有量底线
flow-basic_breached = 突破永久基本农田底线
flow-basic_major = 名录内重大项目占用
flow-basic_mined = 矿业损毁
flow-basic_replaced = 储备区补划
flow-adjustment_approved = 批准的优进劣出
flow-adjustment_in_force = 优进劣出生效
flow-basic_out = 优进劣出：调出
flow-basic_in = 优进劣出：调入
flow-block_out = 功能平台调整：调出
flow-block_in = 功能平台调整：调入
flow-error_out = 纠错调出
flow-error_in = 纠错补划
flow-error_filled = 纠错由其他稳定耕地补足
flow-basic_lost = 稳定利用耕地不足而减少
flow-basic_added = 补划至任务
flow-reserve_zone_new = 新划储备区
flow-reserve_zone_lost = 储备区减少
flow-standard_built = 新建（验收合格）
flow-standard_decayed = 管护不足折损
flow-standard_occupied = 被占用
flow-standard_replaced = 补建
flow-standard_upgraded = 改造提升
flow-paddy_built = 建设占用水田
flow-paddy_converted = 其他水田流出
flow-paddy_brought = 补充耕地带来的水田
flow-irrigation_new = 新增灌溉
flow-irrigation_taken = 灌溉面积被占用
flow-irrigation_replaced = 占用灌溉设施补建
flow-water_saving_new = 新增高效节水
flow-land_abandoned = 新增撂荒
flow-land_recovered = 撂荒恢复
flow-facility_built = 新建设施
flow-black_soil_added = 新增保护
flow-black_soil_taken = 受保护黑土被占用
flow-acid_treated = 酸化治理
flow-saline_treated = 盐碱治理
flow-degraded_treated = 退化治理

## family grade

grade-grade_1 = 一等耕地
grade-grade_2 = 二等耕地
grade-grade_3 = 三等耕地
grade-grade_4 = 四等耕地
grade-grade_5 = 五等耕地
grade-grade_6 = 六等耕地
grade-grade_7 = 七等耕地
grade-grade_8 = 八等耕地
grade-grade_9 = 九等耕地
grade-grade_10 = 十等耕地

## family grade-flow

grade-flow-grade_built = 建设占用
grade-flow-grade_left = 其他减少
grade-flow-grade_added = 补充与整改
grade-flow-grade_raised = 提升一级
grade-flow-grade_lowered = 下降一级

## family account

account-fund = 耕地保护专项资金
account-treasury = 财政收支（与耕地有关）
account-programme = 耕地质量建设资金
account-pool = 国家统筹账户（按省记）

## family payment

payment-fee = 耕地开垦费
payment-care_charged = 计入占用成本的管护培肥费
payment-irrigation_compensation = 占用灌溉设施补偿
payment-platform_sold = 平台出让收入
payment-platform_bought = 平台购入支出
payment-restoration_funds = 恢复开垦财政投入
payment-restoration_cost = 恢复支出
payment-reclamation_cost = 开垦支出
payment-care_spent = 管护培肥支出
payment-actor_subsidy = 对自愿恢复主体的补助
payment-irrigation_works = 灌溉设施补建
payment-occupation_tax = 耕地占用税
payment-fine = 违法占地罚款
payment-gap_paid = 任务缺口补偿支出
payment-gap_reward = 超额承担奖励
payment-grain_paid = 销区补偿支出
payment-grain_received = 产区补偿收入
payment-coordination_charge = 国家统筹收取
payment-coordination_payment = 国家统筹拨付
payment-appropriation = 财政与其他投入
payment-standard_cost = 高标准农田建设
payment-upgrade_cost = 高标准农田改造提升
payment-upkeep_cost = 高标准农田管护
payment-soil_cost = 退化耕地治理
payment-recovery_cost = 撂荒地恢复
payment-facility_cost = 设施农业

## family storage-book

storage-book-storage_power = 新型储能装机
storage-book-storage_energy = 新型储能电量（铭牌）
storage-book-filed = 已备案项目
storage-book-tendered = 已招标项目
storage-book-pipeline = 在建项目
storage-book-storage_money = 新型储能收支（累计）
