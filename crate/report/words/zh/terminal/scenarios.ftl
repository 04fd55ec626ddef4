### 命令 scenarios。

scenarios-help = 内置情景及其回答的问题
scenarios-help-scenario = 详述此情景：内置情景名、TOML 文件或分享链接
