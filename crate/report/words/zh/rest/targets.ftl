### 目标看板：各项目标与结果。

targets-as-stated = { $target }：{ $at }，与公布数一致
targets-just = { $target }：{ $at }，恰好达到
targets-met = { $target }：{ $at }，达到 { $wanted }，余 { $margin }
targets-missed = { $target }：{ $at }，未达 { $wanted }，差 { $margin }
targets-only-listed = { $target }：要求 { $wanted }，没有结果与之对照

# “约”的目标：高低、幅度、是否在一成以内。
targets-about = { $target }：{ $at }，比“约 { $wanted }”{ $margin }，{ $band }（一成的幅度为本模型所取）
targets-about-above = 高 { $amount }
targets-about-below = 低 { $amount }
targets-about-within = 在一成以内
targets-about-exceeded = 超出目标一成以上
targets-about-short = 差一成以上

# 各年都须守住的底线。
targets-floor-kept = { $target }（{ $wanted }）：各年都守住；期末{ $last }，最低的 { $year } 年{ $lowest }
targets-floor-broken = { $target }（{ $wanted }）：{ $first } 年首次跌破；期末{ $last }，最低的 { $year } 年{ $lowest }
targets-floor-level = 与目标持平
targets-floor-above = 比目标高 { $amount }
targets-floor-below = 比目标低 { $amount }

# 读者自设的目标。
targets-own-document = 读者自有数据
