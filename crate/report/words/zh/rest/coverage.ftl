### 规则怎样处理，由什么体现，或为何只列出。

coverage-rule = 规则
coverage-says = 内容
coverage-document = 文件与条文
coverage-force = 效力
coverage-treatment = 处理
coverage-how = 由什么体现、随什么而变，或为何只列示

coverage-computed = 计算
coverage-constant = 以常数代入
coverage-listed = 列示
coverage-missing = 缺

coverage-moved-by = { $carriers }；随“{ $parameter }”而变
coverage-put-in = { $carriers }；代入：{ $numbers }
coverage-acts-from = 自 { $year } 年起作用
coverage-published = 公布数 { $name }

## family coverage-reason

coverage-reason-enforcement = 执法是部门职责；其效果只以假设 farmland.detection_share（被制止的比例）进入。
coverage-reason-principle = 统筹治理的原则，未给出量；可见部分为排除区与有机质，见 F40、F41、F33。
coverage-reason-soil_census = 土壤普查的地块评价没有分省结果；其后果由 F51 的否决比例承担。
coverage-reason-breeding_trials = 育种试验没有可用的增产系数；盐碱地单产与同等级耕地相同。
coverage-reason-quality_network = 监测网络影响测量误差；本模型的等级没有测量误差，调查误差只用于总量检验。
coverage-reason-division_of_work = 组织领导与部门分工，没有量。
coverage-reason-inspection = 督察与司法衔接是部门职责；其效果只以 farmland.detection_share 与 farmland.rectification_share_per_year 进入。
coverage-reason-publicity = 宣传与社会监督没有量；其效果包含在 farmland.detection_share 中。
coverage-reason-action_plan = 方案本身没有量；所要提升的以 farmland.organic_matter_gain_share_per_year 进入。
coverage-reason-legislation = 未见法律文本与是否通过；此处以意见与令第17号为准。
coverage-reason-county_tasks = 各县任务未公布；省以下只按县的类别分摊。
coverage-reason-background = 立法背景，引出 P09—P19，本身没有规定。
coverage-reason-reserve_weighed = 后备资源是审核时的参考，没有规定数量关系。
coverage-reason-supervision = 监督检查是部门职责，没有量。
coverage-reason-local_room = 授权地方的空间；各省参数可在情景中改变，规定本身没有量。
coverage-reason-standards = 标准体系没有量；寿命、衰减与退役以假设进入。
coverage-reason-reasonable_range = “合理区间”没有公布上下限，无法检验。
coverage-reason-exports = 没有公布的出口量或增幅；出口增速只作为假设进入装备核算。
coverage-reason-landmark_equipment = 标志性装备突破没有与投资或出力相联系的量。
coverage-reason-finance_of_equipment = 首台套、设备更新与金融支持没有公布对造价的影响；造价可在情景中改变。
coverage-reason-competition = 竞争秩序与海外市场，没有量。
coverage-reason-six_actions = 六大行动没有与土地或能源相联系的量。
coverage-reason-pilot_bases = 中试基地没有量。
coverage-reason-not_to_rush = 避免一哄而上是原则；算力用电的高低路径可在情景中比较。
