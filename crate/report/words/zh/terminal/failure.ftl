### 命令为何提前结束。

failure-cannot-read = 无法读取 { $path }：{ $why }
failure-cannot-write = 无法写入 { $path }：{ $why }
failure-folder-is-file = 无法写入 { $file }：{ $folder } 是文件，不是文件夹。
failure-no-folder = 无法写入 { $file }：没有文件夹 { $folder }。请先建立它。
failure-output = 无法写到标准输出：{ $why }
failure-not-found = 没有这个文件。
failure-permission-denied = 没有权限。
failure-is-a-folder = 这是一个文件夹。
failure-disk-full = 磁盘已满。
failure-disk-read-only = 磁盘只读。
failure-not-a-folder = 路径中有一段是文件，不是文件夹。
failure-exists = 已经存在。
failure-quota = 磁盘配额已用尽。
failure-too-large = 文件过大。
failure-invalid-name = 文件名过长或无效。
failure-pipe-closed = 管道另一端已关闭。
failure-busy = 正被占用。
failure-timed-out = 等待超时。
failure-system = 系统报告：{ $error }
