### PPP 存量项目：示意性账目。

ppp-illustrative = 示意：公布的只有 2022 年年中的合计和 2025 年的运营占比，其余几乎都是我们的判断（D 级），且只算全国合计。拖欠首先取决于预算安排多少支付，这个数没有公布。它说明各条规则如何相互作用，不说明实际欠多少。
ppp-projects = { $count } 个项目
ppp-years = { $count } 年
ppp-cell = { $investment }（{ $projects } 个）
ppp-setting = 设定：{ $setting }
ppp-between = { $low } 至 { $high }
ppp-fixed = 规则规定
ppp-source = { $grade } 级；{ $source }
ppp-article = { $law }（{ $rule }）
ppp-opening-title = 2024 年底的存量项目：投资额（个数），示意
ppp-years-title = 分年账目，示意
ppp-inputs-title = 输入值及其范围
ppp-events-title = 发生的事，示意
ppp-stage-heading = 阶段
ppp-all-payers = 合计
ppp-figure = 项目
ppp-input-heading = 输入
ppp-value = 取值
ppp-range-heading = 范围
ppp-felt = 范围两端的 { $year } 年拖欠
ppp-source-heading = 等级与来源
ppp-year = 年份
ppp-happened = 发生的事
ppp-by = 文件与规则

## family ppp-stage

ppp-stage-not_begun = 2024 年底前未开工，退出
ppp-stage-early = 在建初期
ppp-stage-near_completion = 接近完工
ppp-stage-operating = 已运营

## family ppp-payer

ppp-payer-users = 使用者付费
ppp-payer-viability_gap = 可行性缺口补助
ppp-payer-government = 政府付费

## family ppp-item

ppp-item-ppp-arrears_before_yuan = 年初拖欠
ppp-item-ppp-due_yuan = 按合同到期应付
ppp-item-ppp-arrears_interest_yuan = 拖欠利息
ppp-item-ppp-paid_yuan = 付给已运营项目
ppp-item-ppp-arrears_yuan = 年末拖欠
ppp-item-ppp-principal_yuan = 尚未支付的政府支出责任（折本金，年末）
ppp-item-ppp-from_budget_yuan = 一般公共预算
ppp-item-ppp-from_own_yuan = 地方自有资金
ppp-item-ppp-from_transfers_yuan = 中央转移支付
ppp-item-ppp-from_bonds_yuan = 一般债券和专项债券
ppp-item-ppp-loans_yuan = 建设贷款
ppp-item-ppp-equity_yuan = 项目资本金
ppp-item-ppp-built_yuan = 完成建设投资
ppp-item-ppp-shrunk_yuan = 推进缓慢项目压减的投资
ppp-item-ppp-remaining_cost_yuan = 尚需建设投资（年末）
ppp-item-ppp-unfinished_near_projects = 接近完工而未完工的项目（年末）
ppp-item-ppp-unfinished_early_projects = 其他未完工项目（年末）
ppp-item-ppp-budget_share = 预算支付占地方一般公共预算支出的比例

## family ppp-input

ppp-input-ppp-stock_bn_yuan = 存量项目投资额
ppp-input-ppp-stock_projects = 存量项目个数
ppp-input-ppp-operating_share = 已运营占投资额的比例
ppp-input-ppp-near_share = 其余之中接近完工的比例
ppp-input-ppp-user_share = 使用者付费占投资额的比例
ppp-input-ppp-government_share = 政府付费占投资额的比例
ppp-input-ppp-gap_share = 可行性缺口补助项目中政府承担的部分
ppp-input-ppp-not_begun_share = 未运营且未接近完工的投资中，2024 年底前未开工的比例
ppp-input-ppp-early_progress_share = 初期项目的建设进度
ppp-input-ppp-near_progress_share = 接近完工项目的建设进度
ppp-input-ppp-build_years = 项目建设的最短年数
ppp-input-ppp-near_build_years = 接近完工项目收尾和验收的最短年数
ppp-input-ppp-loan_rate_share = 合同的融资利率
ppp-input-ppp-return_share = 合同的资本金收益率
ppp-input-ppp-equity_share = 资本金占项目投资的比例
ppp-input-ppp-term_years = 合同付费年数
ppp-input-ppp-elapsed_years = 已运营项目已付年数
ppp-input-ppp-arrears_rate_share = 拖欠利率
ppp-input-ppp-opening_arrears_bn_yuan = 2024 年底的拖欠
ppp-input-ppp-expenditure_bn_yuan = 地方一般公共预算支出
ppp-input-ppp-expenditure_growth_share = 其年增长率
ppp-input-ppp-budget_line_share = 当年支出责任占其比例的红线，超过不得新上项目
ppp-input-ppp-government_pay_line_share = 同上，超过不得新上政府付费项目

## family ppp-event

ppp-event-ppp_arrears_grow = 付的少于到期应付：一年内拖欠增加 { $amount }
ppp-event-ppp_arrears_fall = 付的多于到期应付：一年内拖欠减少 { $amount }
ppp-event-ppp_arrears_cleared = 最后 { $amount }拖欠付清
ppp-event-ppp_line_reached = 支出责任超过 10% 红线 { $amount }：不得新上项目；已签合同照付
ppp-event-ppp_government_line_reached = 支出责任超过 5% 红线 { $amount }：不得新上政府付费项目
ppp-event-ppp_funds_short = 政府承担的建设资金不足，建设停下，尚需投资 { $amount }
ppp-event-ppp_not_begun_leave = 2024 年底前未开工的 { $amount }投资，原则上不再作为存量 PPP 项目实施
ppp-event-ppp_shrunk = 推进缓慢的项目压减 { $amount }
ppp-event-ppp_renegotiated = 重新协商后合同每年少付 { $amount }
ppp-event-ppp_near_finished = 接近完工的项目（占存量投资 { $amount }）全部完工
ppp-event-ppp_all_finished = 在建项目（占存量投资 { $amount }）全部完工
