### 打开链接。

link-bad = 链接读不出来，现显示基准情景。链接原样保留在地址栏：
link-bad-kept = 链接读不出来，你的设置没有改动；点“后退”也能回到原处：
link-other-version = 此链接由模型 { $model }、数据 { $data } 生成；现为模型 { $model_here }、数据 { $data_here }，结果可能不同。
