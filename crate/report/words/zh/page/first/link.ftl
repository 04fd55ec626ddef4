### 打开链接。

link-bad = 链接读不出来，已载入基准情景。链接原样保留在地址栏：
link-other-version = 此链接由模型 { $model }、数据 { $data } 生成；现为模型 { $model_here }、数据 { $data_here }，结果可能不同。
