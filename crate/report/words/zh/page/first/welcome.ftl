### 写给初次来的人。

welcome-label = 这是什么
welcome-text = 逐年模拟到 2035 年：耕地占补平衡与新型储能两套目标能否实现。一省可占用多少耕地，取决于补回多少（以补定占）。拖动任一设定，全页随之变化。
welcome-try = 试一试：补充耕地验收合格率降到 60%
welcome-back = 撤回这一步
welcome-close = 知道了
welcome-changed = { $label }：{ $before } → { $now }
