### 合理性检查。

check-nothing = 没有可核对的数字。
check-failed = { $all } 处中 { $failed } 处不成立，第一处：{ $first }
check-held = 核对 { $all } 处。{ $found }

# 所核对的数字。
check-books = 共 { $books } 本账，发生额合计 { $turnover }，差额 0。
check-stocks = { $count } 种存量全部相等。
check-no-difference = 差额 0。
check-empty-stocks = 其中 { $count } 处用到零为止。
check-largest = 最大 { $amount }，低于双精度能精确表示的 9,007,199,254,740,992。
check-empty-pools = 其中 { $count } 处库为空，动用为零。
check-land-history = 全国各年末最多差 { $amount } 万亩。
check-land-history-apart = 全国各年末最多差 { $amount } 万亩。未用于推算的分省数：{ $apart }。
check-replenished = 转林果由每年 { $used } 改为 { $doubled } 万亩，各省 2019—2024 年末不变，补充合计由 { $before } 增至 { $after } 万亩。
check-departure = 最大偏差 { $percent }%（{ $place }）。
check-caps-below-demand = 其中 { $count } 处需求高于上限。
check-caps-of-zero = 其中 { $count } 处上限为零。
check-least-beside = 最紧处稳定利用耕地仅余 { $percent }%。
check-lines-crossed = 全国与 31 省的两条线，共 { $count } 次跌破。
check-targets = { $count } 项目标，{ $met } 项达到。
check-projects = 期初各阶段项目 { $opening } GW，至 2035 年投产 { $completed } GW。
check-built = 2035 年底 { $with } GW，取消后 { $without } GW。
check-left = 2035 年底存量 { $amount } GW。
check-added = 2 小时新增 { $two } GWh，4 小时新增 { $four } GWh。
check-fingerprint = 指纹 { $fingerprint }。
check-moved = { $draws } 次抽样，假设变动 { $count } 处。
check-lengths = 链接 { $own } 个字符，全部参数都改时 { $everything } 个。
check-newest = 2024 年底数据最晚公布于 { $of_2024 }，2025 年底数据最晚公布于 { $of_2025 }。

## family claim

claim-land_books_close = 耕地账：每省每年每本账，期初加各笔等于期末
claim-storage_books_close = 储能账：每个地区每季每本账，期初加各笔等于期末
claim-books_are_the_series = 图表与导出里的存量就是账上的期末
claim-nation_is_the_sum = 全国与各电网等于所属省份之和
claim-no_negative_stock = 没有任何存量为负
claim-whole_numbers = 亩、千瓦、千瓦时、公斤、元都是有限的整数
claim-land_history = 耕地历史与公布数一致：全国各年末、七大区、2023 年前已公布的省
claim-history_is_computed = 历史由账目算出：假设的流出加倍，存量不变而补充增加
claim-storage_history = 新型储能与国家能源局各期数字相差不超过 1%
claim-classes_add_up = 电源侧、电网侧、用户侧及其他之和等于总装机
claim-cap_never_exceeded = 2025 年起任何省的建设占用不超过当年上限
claim-cap_follows_last_year = 以补定占：上限等于所选读法下的净增量减去尚欠的部分，不足则为零
claim-pools_are_finite = 从不动用空的资源：恢复、开垦与指标核销不超过库中所有
claim-nested_areas = 永久基本农田不多于稳定利用耕地，稳定利用耕地不多于耕地
claim-red_lines_flagged = 跌破红线必有事件，没有跌破必无事件
claim-targets_agree = 每个数量目标都由本次结果判定，事件与序列的日期一致
claim-no_orders_no_starts = 没有任何订单时项目存量只减不增，只有期初项目投产
claim-no_payment_fewer_orders = 取消容量电价，任何一省任何一年都不会多订储能
claim-what_is_old_is_gone = 寿命 10 年时，存量等于近 10 年新增之和，更早的全部退役
claim-twice_the_duration = 新建时长由 2 小时加倍到 4 小时，新增容量加倍，新增功率不变
claim-same_bits = 同一情景再算一遍，结果逐位相同
claim-draws_leave_levers_alone = 抽样只动假设，延续过去的政策变量随之而动；其余政策变量与已设定的值不动，且不出范围
claim-link_comes_back = 分享链接读回来是同一情景
claim-no_future_data = 2024 年底的数据版本不含其后才公布的数字
