### 命令 ppp。

ppp-help = PPP 存量项目：示意性账目
ppp-help-both = 全国 PPP 存量项目的示意性账目：2025—2035 年到期应付、已付和拖欠，尚需建设的投资和资金来源。输入几乎都是判断，--inputs 列出其范围。
ppp-help-opening = 2024 年底的存量，按阶段和付费方
ppp-help-inputs = 输入值、范围及其对拖欠的影响
ppp-help-events = 发生的事及其规则
