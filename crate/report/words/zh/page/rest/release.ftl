### 新版本的提示。

release-ready = 新版本已就绪：模型 { $model }，数据截至 { $data }，构建 { $build }。载入后设定不变，自己的逐时文件要再打开一次。
release-there = 服务器上有更新的版本，尚未取来：模型 { $model }，数据截至 { $data }，构建 { $build }。你看到的是旧版。
release-load = 现在载入
release-later = 以后再说
release-again = 再取一次
