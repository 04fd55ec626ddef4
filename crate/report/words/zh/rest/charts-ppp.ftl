### PPP 存量项目：示意性账目。

charts-ppp-label = PPP 存量项目（示意）
charts-ppp-what = 全国示意性账目，输入几乎都是判断（D 级）
charts-ppp-hangs = 拖欠首先取决于预算安排多少支付，没有公布
charts-ppp-payments = 当年支付与年末拖欠
charts-ppp-remaining = 尚需建设投资（年末）
charts-ppp-due = 应付
charts-ppp-paid = 已付
charts-ppp-arrears = 拖欠
charts-ppp-title = 示意：2030 年到期应付 { $due }，连同此前所欠，付出 { $paid }；2035 年底拖欠 { $arrears }
