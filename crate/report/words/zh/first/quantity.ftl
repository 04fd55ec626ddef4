### 数量：数与单位，按大小取常用的说法。各档自多大起，见 `src/quantity.rs`。

## family quantity

quantity-mu_large = { $number }亿亩
quantity-mu_middle = { $number }万亩
quantity-mu_small = { $number }亩
quantity-kw_large = { $number }亿千瓦
quantity-kw_small = { $number }万千瓦
quantity-kwh_large = { $number }亿千瓦时
quantity-kwh_small = { $number }万千瓦时
quantity-yuan_large = { $number }万亿元
quantity-yuan_middle = { $number }亿元
quantity-yuan_small = { $number }万元
quantity-kg_large = { $number }亿吨
quantity-kg_middle = { $number }万吨
quantity-kg_small = { $number }吨
quantity-m3 = { $number }亿立方米
quantity-points = { $number } 个百分点
quantity-share = { $number }%
quantity-hours = { $number } 小时
quantity-yuan_per_kw = { $number }元/千瓦
quantity-yuan_per_kwh = { $number }元/千瓦时
quantity-yuan_per_mu_large = { $number }万元/亩
quantity-yuan_per_mu_small = { $number }元/亩
