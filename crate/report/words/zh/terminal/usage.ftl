### 对命令行本身的意见。

usage-more = 详见 --help。
usage-misplaced = 此命令没有选项 --{ $option }；有它的命令：{ $commands }。
usage-unknown-lang = --lang 的值是 { $tag }，可用：zh、en。
usage-word-too-many = 多了 { $word }：此命令不要更多的词。
usage-no-option = 没有选项 { $option }，或此处不能有它。
usage-no-option-but = 没有选项 { $option }，或此处不能有它。是否指 { $nearest }？
usage-no-command = 没有命令 { $command }。
usage-no-command-but = 没有命令 { $command }。是否指 { $nearest }？
usage-missing = 缺少 { $arguments }。
usage-missing-command = 缺少命令。
usage-missing-value = { $option } 后面缺少取值。
usage-conflict = { $option } 不能重复，或不能与其他选项同用。
usage-takes-no-value = { $option } 不带取值。
