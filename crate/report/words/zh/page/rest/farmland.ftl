### 耕地。

farmland-figures = { $place }：关键数字
farmland-unit = 在当前设定下；分省数由本模型分摊
