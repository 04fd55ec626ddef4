### 单位的名称。裸数（年份、个数、选项、比值）没有单位。

## family unit

unit-share = %
unit-share_per_year = %/年
unit-wanmu = 万亩
unit-wanmu_per_year = 万亩/年
unit-mu = 亩
unit-kha = 千公顷
unit-ha = 公顷
unit-years = 年
unit-quarters = 个季度
unit-hours = 小时
unit-gw = GW
unit-gw_per_year = GW/年
unit-yuan_per_kwh = 元/千瓦时
unit-yuan_per_kw = 元/千瓦
unit-yuan_per_m2 = 元/平方米
unit-yuan_per_mu = 元/亩
unit-yuan_per_kg = 元/公斤
unit-bn_yuan_per_year = 十亿元/年
unit-grade = 级
unit-kg_per_mu = 公斤/亩
unit-kg_per_person = 公斤/人
unit-m3_per_mu = 立方米/亩
unit-yuan_per_t = 元/吨
unit-yuan_per_mwh = 元/兆瓦时
unit-t_per_mwh = 吨/兆瓦时
unit-yuan_per_kw_year = 元/千瓦·年
unit-cycles_per_year = 次/年
unit-gwh = GWh
unit-twh = TWh
unit-mu_per_mwh = 亩/兆瓦时
unit-mu_per_mw = 亩/兆瓦
unit-factor = 倍
