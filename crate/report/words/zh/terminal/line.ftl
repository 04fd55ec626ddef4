### 整个命令行的帮助。

line-about = 模拟中国耕地占补平衡与新型储能建设
line-help-lang = 文字的语言：zh 或 en；不写则依环境变量
line-help-help = 显示帮助；--help 比 -h 详细
line-help-version = 显示程序、模型与数据的版本
line-exit-codes = 退出码：0 完成；1 检查或所问目标不成立；2 输入有误；3 无法读写
line-versions = { $program }（模型 { $model }，数据 { $data }）
line-examples = 示例：
line-arguments = 参数
line-options = 选项
line-commands = 命令
line-command = 命令
line-heading = { $name }：
line-usage = 用法：
line-any-options = {"["}选项]
