// Written by `cargo xtask build` from crate/report/words/*/page.
export type Value = string | number;
/** Messages of the pack `first`, and the values each takes. */
export interface First {
  /** 无，与基准相同 | none, same as the baseline */
  "changes-none": [];
  /** 全部恢复 | Reset all */
  "changes-reset-all": [];
  /** 你的改动 | Your changes */
  "changes-title": [];
  /** 显示全部 {count} 项 | Show all {count} */
  "events-all": [{ count: Value }];
  /** 条文 | Article */
  "events-article": [];
  /** 事件 | Event */
  "events-event": [];
  /** 只显示前 {count} 项 | Show the first {count} only */
  "events-fewer": [{ count: Value }];
  /** 没有事件。 | No events. */
  "events-none": [];
  /** 时间 | Time */
  "events-time": [];
  /** 哪条规则先起作用 | Which rule binds first */
  "events-title": [];
  /** {place}，按时间；共 {count} 项 | {place}, in order of time; {count} in all */
  "events-unit": [{ count: Value; place: Value }];
  /** CSV 文件：{title} | CSV file: {title} */
  "figure-csv": [{ title: Value }];
  /** 尚未选择 | none chosen yet */
  "figure-no-column": [];
  /** 逐列读数：{title}。左右方向键移动 | Read column by column: {title}. Arrow keys move */
  "figure-read": [{ title: Value }];
  /** SVG 文件：{title} | SVG file: {title} */
  "figure-svg": [{ title: Value }];
  /** 表格 | Table */
  "figure-table": [];
  /** 表格：{title} | Table: {title} */
  "figure-table-of": [{ title: Value }];
  /** 数据截至 {date} | Figures as of {date} */
  "footer-as-of": [{ date: Value }];
  /** 指纹 | Fingerprint */
  "footer-fingerprint": [];
  /** 局限 | Limits */
  "footer-limits": [];
  /** 模型 {version} | Model {version} */
  "footer-model": [{ version: Value }];
  /** 复现此结果 | Reproduce this */
  "footer-reproduce": [];
  /** 同一核心的命令行给出相同的数字；指纹相同，则逐位相同。 | The command line, made of the same core, gives the same numbers; equal fingerprints mean equal bits. */
  "footer-reproduce-intro": [];
  /** 种子 {seed} | seed {seed} */
  "footer-seed": [{ seed: Value }];
  /** 文件“{file}”读不出来，原情景不变： | The file “{file}” cannot be read; the scenario is as it was: */
  "header-bad-file": [{ file: Value }];
  /** 全部结果 CSV | All results, CSV */
  "header-csv": [];
  /** 已改动 | edited */
  "header-edited": [];
  /** 文件 | File */
  "header-file": [];
  /** 全部结果 JSON | All results, JSON */
  "header-json": [];
  /** 打开情景（TOML）… | Open a scenario (TOML)… */
  "header-open": [];
  /** English | 中文 */
  "header-other-language": [];
  /** 自定义情景 | Your own scenario */
  "header-own-scenario": [];
  /** 情景 | Scenario */
  "header-scenario": [];
  /** 分享 | Share */
  "header-share": [];
  /** {grade}：来源与等级，{label} | {grade}: source and grade of {label} */
  "levers-about": [{ grade: Value; label: Value }];
  /** 调整 | Adjust */
  "levers-adjust": [];
  /** 假设与其余设定（不确定） | Assumptions and further settings */
  "levers-assumptions": [];
  /** 基准 {value} | Baseline {value} */
  "levers-baseline": [{ value: Value }];
  /** （已改动） |  (changed) */
  "levers-changed": [];
  /** 完成 | Done */
  "levers-done": [];
  /** A：官方原文 | A: official text */
  "levers-grade-a": [];
  /** B：官方数字，读自转载 | B: official figure, read in a repost */
  "levers-grade-b": [];
  /** C：推算 | C: derived */
  "levers-grade-c": [];
  /** D：判断，尚无出处 | D: judgement */
  "levers-grade-d": [];
  /** 保持 {value} | Keep {value} */
  "levers-keep": [{ value: Value }];
  /** 设定 | Settings */
  "levers-label": [];
  /** 可选：{options} | Options: {options} */
  "levers-options": [{ options: Value }];
  /** 允许 {least} 至 {most} | Allowed {least} to {most} */
  "levers-range": [{ least: Value; most: Value }];
  /** 恢复基准值 {value} | Back to {value}, the baseline */
  "levers-reset": [{ value: Value }];
  /** 条文：{rule} | Rule: {rule} */
  "levers-rule": [{ rule: Value }];
  /** 来源：{source} | Source: {source} */
  "levers-source": [{ source: Value }];
  /** 仍按 {value} 计算。 | {value} is still in use. */
  "levers-still-used": [{ value: Value }];
  /** 改用 {value} | Use {value} */
  "levers-use": [{ value: Value }];
  /** 链接读不出来，已载入基准情景。链接原样保留在地址栏： | This link cannot be read, so the baseline is loaded. The link stays in the address bar: */
  "link-bad": [];
  /** 此链接由模型 {model}、数据 {data} 生成；现为模型 {model_here}、数据 {data_here}，结果可能不同。 | This link was made with model {model}, data {data}; here are model {model_here}, data {data_here}, and results may differ. */
  "link-other-version": [{ data: Value; data_here: Value; model: Value; model_here: Value }];
  /** 程序出错，请重新载入页面；链接保存了你的设定。 | Something broke; reload the page. The link holds your settings. */
  "page-broken": [];
  /** 关闭 | Close */
  "page-close": [];
  /** 、 | ,  */
  "page-comma": [];
  /** 耕地 | Farmland */
  "page-farmland": [];
  /** {count} 项 | {count} */
  "page-items": [{ count: Value }];
  /** {label}：{text} | {label}: {text} */
  "page-labelled": [{ label: Value; text: Value }];
  /** 全国 | China */
  "page-nation": [];
  /** 这一部分要另外下载，没有成功：{reason} | This part is fetched when needed, and that failed: {reason} */
  "page-not-fetched": [{ reason: Value }];
  /** 跳到结果 | Skip to the results */
  "page-skip": [];
  /** 页面与它的文字不是同一版本，请重新载入页面；链接保存了你的设定。 | The page and its words are of two versions; reload the page. The link holds your settings. */
  "page-stale": [];
  /** 储能 | Storage */
  "page-storage": [];
  /** 田储：耕地占补平衡与新型储能模拟 | Tianchu: farmland balance and new-type storage of China, simulated */
  "page-title": [];
  /** 浏览器不允许复制，请手动复制： | The browser does not allow copying; copy this by hand: */
  "save-by-hand": [];
  /** 已复制 | Copied */
  "save-copied": [];
  /** 复制 | Copy */
  "save-copy": [];
  /** 链接已复制 | Link copied */
  "save-link-copied": [];
  /** 基准 {value} | baseline {value} */
  "summary-baseline": [{ value: Value }];
  /** 结论与关键数字 | Finding and key figures */
  "summary-label": [];
  /** 这个情景的问题与解读 | The question of this scenario and what its results show */
  "summary-reading": [];
  /** 点选一省，图与事件随之切换 | Choose a province: charts and events follow */
  "tiles-hint": [];
  /** 省份 | Provinces */
  "tiles-label": [];
  /** 按什么着色 | Shade by */
  "tiles-measure": [];
  /** 返回全国 | Back to the nation */
  "views-back": [];
  /** 自检 | Checks */
  "views-checks": [];
  /** 逐时 | Hours */
  "views-hours": [];
  /** 视图 | Views */
  "views-label": [];
  /** 总览 | Overview */
  "views-overview": [];
  /** 地区 | Region */
  "views-region": [];
  /** 来源 | Sources */
  "views-sources": [];
  /** 目标 | Targets */
  "views-targets": [];
}
/** Messages of the pack `rest`, and the values each takes. */
export interface Rest {
  /** 2020—2024 年的重建与公布数字对照 | The reconstruction of 2020-2024 against published figures */
  "backing-history": [];
  /** 没有用于拟合的数字是检验，列在前面；残差 = 模型 − 公布。 | Figures that were not used for fitting are tests and stand first; residual = model less published. */
  "backing-history-intro": [];
  /** 规则覆盖 | Coverage of the rules */
  "backing-rules": [];
  /** 计算 {computed} 条，列出 {listed} 条。 | Computed: {computed}; listed: {listed}. */
  "backing-rules-count": [{ computed: Value; listed: Value }];
  /** 每条规则由什么数量、分录或事件体现；只列出的说明原因。 | Which quantity, entry or event carries each rule; for those only listed, why. */
  "backing-rules-intro": [];
  /** 公布数字不能告诉我们的 | What no published figure tells */
  "backing-unknown": [];
  /** ✗ 不成立 | ✗ fails */
  "checks-fails": [];
  /** ✓ 成立 | ✓ holds */
  "checks-holds": [];
  /** 在你的浏览器里，对当前情景现算：账目是否闭合、历史是否复现、规则是否遵守。 | Computed now, in your browser, on the present scenario: do the books close, is history reproduced, are the rules kept? */
  "checks-intro": [];
  /** {all} 项中 {held} 项成立 | {held} of {all} hold */
  "checks-result": [{ all: Value; held: Value }];
  /** 运行检验 | Run the checks */
  "checks-run": [];
  /** 自己检验 | Check it yourself */
  "checks-title": [];
  /** 假设 | Assumptions */
  "drawer-assumptions": [];
  /** 筛选设定 | Filter settings */
  "drawer-filter": [];
  /** 如：等级、冻结、water | such as grade, freeze, 储备 */
  "drawer-filter-hint": [];
  /** {count} 项符合 | {count} match */
  "drawer-found": [{ count: Value }];
  /** 每项都有范围、等级和来源：A 官方原文，B 官方数字（转载），C 推算，D 判断。 | Each has a range, a grade and a source: A official text, B official figure in a repost, C derived, D judgement. */
  "drawer-intro": [];
  /** 政策 | Policy */
  "drawer-levers": [];
  /** 数据 | Data */
  "drawer-vintage": [];
  /** 只用 2024 年底已知 | only what was known at the end of 2024 */
  "drawer-vintage-2024": [];
  /** 最新 | newest */
  "drawer-vintage-latest": [];
  /** 标定与检验（基准情景） | The fit and its tests (baseline) */
  "evidence-fit": [];
  /** {all} 项检验中 {held} 项在事先定下的误差内。 | Of {all} tests {held} lie within what was allowed beforehand. */
  "evidence-fit-result": [{ all: Value; held: Value }];
  /** 全国只有两个数按 2024 年标定；其余公布数用来检验，未中的照样列出。 | Two numbers are fitted on 2024 for the whole nation and no others; further published figures are tests, and misses stand as misses. */
  "evidence-intro": [];
  /** 生成的逐时数据与公开序列（公开 / 生成，二十年平均） | Generated hours against open series (open / mean of twenty generated years) */
  "evidence-profiles": [];
  /** {all} 个数字中 {missed} 个未中：偏离超过抽样标准差的两倍，且超过二十分之一。负荷除以均值，风光除以装机。全部数字： | Of {all} figures {missed} miss: off by more than two standard deviations of the draws and by more than a twentieth. Load is over its mean, wind and sun over capacity. All figures: */
  "evidence-profiles-result": [{ all: Value; missed: Value }];
  /** 凭什么相信：标定、检验与生成的逐时数据 | What this rests on: the fit, its tests, and the generated hours */
  "evidence-title": [];
  /** {place}：关键数字 | {place}: key figures */
  "farmland-figures": [{ place: Value }];
  /** 在当前设定下；分省数由本模型分摊 | Under the present settings; the provincial split is ours */
  "farmland-unit": [];
  /** 六个电网全部计算 | Compute all six grids */
  "hours-all-grids": [];
  /** 命令行给出相同的字节： | The command line gives the same bytes: */
  "hours-command": [];
  /** 逐时结果 CSV | Every hour, CSV */
  "hours-csv": [];
  /** 抽样序号 | Draw */
  "hours-draw": [];
  /** 数字 | Figure */
  "hours-figure": [];
  /** 全年数字 | The year in figures */
  "hours-figures": [];
  /** 全部 8,760 小时；分网数据为本模型拆分 | All 8,760 hours; the regional split is ours */
  "hours-figures-intro": [];
  /** {grid} {year} 年：全年数字 | {grid}, {year}: the year in figures */
  "hours-figures-of": [{ grid: Value; year: Value }];
  /** 电网 | Grid */
  "hours-grid": [];
  /** 在你的浏览器里，按当前设定把 8,760 小时的储能充放电求到成本最低，并给出最优性证明。链接记住电网、年份与周。 | In your browser, under the present settings: storage is dispatched over 8,760 hours at least cost, with a proof of how good that is. The link remembers grid, year and week. */
  "hours-intro": [];
  /** 链接里的电网、年份或周读不出来，已改用默认值： | The grid, year or week of this link cannot be read; the usual one is shown: */
  "hours-no-place": [];
  /** 换一种天气 | Other weather */
  "hours-other-weather": [];
  /** 用你自己的逐时数据 | Use your own hours */
  "hours-own": [];
  /** 文件“{file}”没有采用，原来的逐时数据不变： | The file “{file}” was not taken; the hours in use stay as they were: */
  "hours-own-bad": [{ file: Value }];
  /** 改回生成的数据 | Back to generated hours */
  "hours-own-drop": [];
  /** 你的文件 {file} 没有这个电网的列：这里全部为生成。 | Your file {file} has no column of this grid: all hours here are generated. */
  "hours-own-elsewhere": [{ file: Value }];
  /** 选择 CSV 文件… | Choose a CSV file… */
  "hours-own-file": [];
  /** 与命令行 --profiles 相同的 CSV：首行命名列（load、wind 或 solar，加点和电网名；可另有 hour，自 0 或 1 逐一递增），其下 8,760 行，UTC+8，不含 2 月 29 日。至少有一列属于上面选定的电网。负荷单位不限，会缩放到全年电量与最大负荷；风光为出力除以装机，0 至 1，会缩放到全年电量。缺的列由程序生成。文件只在你的浏览器里读，不上传，也不进链接。 | The same CSV as --profiles of the command line: the first line names the columns (load, wind or solar, a dot, and the grid; hour too, if wanted, counting up from 0 or 1), 8,760 lines follow, UTC+8, without 29 February. At least one column is of the grid chosen above. Load may be in any unit and is scaled to the year's energy and peak; wind and sun are output over capacity, 0 to 1, and scaled to the year's energy. What is left out is generated. The file is read in your browser only; it is not sent anywhere and not part of the link. */
  "hours-own-intro": [];
  /** 文件有 {size} 字节，允许至多 {most} 字节；8,760 行、19 列约 3,000,000 字节。 | The file has {size} bytes; allowed are {most}. 8,760 lines of 19 columns make about 3,000,000. */
  "hours-own-large": [{ most: Value; size: Value }];
  /** 现用生成的逐时数据。 | Generated hours are in use. */
  "hours-own-none": [];
  /** 现用你的文件 {file}；其中没有的列仍为生成。 | Your file {file} is in use; columns it does not have are generated. */
  "hours-own-used": [{ file: Value }];
  /** 调度题目 JSON | The problem, JSON */
  "hours-problem": [];
  /** 天气种子 | Weather seed */
  "hours-seed": [];
  /** 逐时调度：一个电网、一年 | Hour by hour: one grid, one year */
  "hours-title": [];
  /** 在你的浏览器里用 {milliseconds} 毫秒算完全年。 | The whole year took {milliseconds} ms in your browser. */
  "hours-took": [{ milliseconds: Value }];
  /** 每个种子是一年另外的天气与负荷起伏，平均水平与统计特征不变：换几个看哪些数字随之变动。抽样序号大于 0 时还会抽取全部假设，整个页面随之改变；0 取默认值。两者都记在链接里。 | Each seed is another year of weather and swings of load with the same statistics: try a few to see which figures hang on it. A draw above 0 samples the assumptions as well, for the whole page; 0 takes their defaults. The link remembers both. */
  "hours-weather-note": [];
  /** 周 | Week */
  "hours-week": [];
  /** 后一周 | The week after */
  "hours-week-after": [];
  /** 前一周 | The week before */
  "hours-week-before": [];
  /** 有储能 | With storage */
  "hours-with-storage": [];
  /** 无储能 | Without */
  "hours-without-storage": [];
  /** 逐年：弃电率与再增储能的价值 | Year by year: curtailment, and the value of more storage */
  "hours-years": [];
  /** 已算 {done} / {all} | {done} of {all} computed */
  "hours-years-done": [{ all: Value; done: Value }];
  /** 每年都是一次全年逐时调度，一年一年算出来，不影响你继续操作；全国数需要六个电网。 | Every year is a dispatch of all its hours, computed one after another while you go on; the national line needs all six grids. */
  "hours-years-intro": [];
  /** 全部算完 | All computed */
  "hours-years-ready": [];
  /** 增减合计 | Sum of entries */
  "ledger-change": [];
  /** ✓ 闭合 | ✓ closes */
  "ledger-closes": [];
  /** 期末 | Closing */
  "ledger-closing": [];
  /** 万亩、亿元 | kha (rounded), bn yuan */
  "ledger-coarse": [];
  /** 全部年份 CSV | All years, CSV */
  "ledger-csv": [];
  /** 亩、元 | mu, yuan (exact) */
  "ledger-exact": [];
  /** 每本账：期初加各笔等于期末，核到亩和元。模型只通过这些分录改变存量。 | In every book the opening and the entries make the closing, to the mu and the yuan. Stocks change by these entries only. */
  "ledger-intro": [];
  /** 期初 | Opening */
  "ledger-opening": [];
  /** ✗ 不闭合 | ✗ does not close */
  "ledger-opens": [];
  /** {label}（{count} 本，{unit}） | {label} ({count} books, {unit}) */
  "ledger-shelf": [{ count: Value; label: Value; unit: Value }];
  /** 账本：{place}，逐笔核对 | Ledger of {place}, entry by entry */
  "ledger-title": [{ place: Value }];
  /** 单位 | Unit */
  "ledger-unit": [];
  /** 三种读法，2026—2035 年合计 | The three readings, sums of 2026-2035 */
  "readings-table": [];
  /** 占用上限的三种读法：{place} | Three readings of the cap: {place} */
  "readings-title": [{ place: Value }];
  /** 日期 | Date */
  "sources-date": [];
  /** 文件 | Document */
  "sources-document": [];
  /** 等级 {grade} | Grade {grade} */
  "sources-grade": [{ grade: Value }];
  /** {documents} 份文件与报道，支撑 {observations} 条观测、{parameters} 个参数与 {rules} 条规则。官方网站的地址可点开；转载地址只列出，引用请找原文。 | {documents} documents and reports behind {observations} observations, {parameters} parameters and {rules} rules. Addresses of official sites are links; reposts are only named: cite the original. */
  "sources-intro": [{ documents: Value; observations: Value; parameters: Value; rules: Value }];
  /** 发布者 | Issuer */
  "sources-issuer": [];
  /** 阅读处 | Read at */
  "sources-read-at": [];
  /** 完整登记表（CSV，含说明、出处与阅读地址） | The whole register (CSV, with notes and where each page was read) */
  "sources-register": [];
  /** 数字从哪里来 | Where the numbers come from */
  "sources-title": [];
  /** {place}新型储能：关键数字 | Storage of {place}: key figures */
  "storage-figures": [{ place: Value }];
  /** 各省需要多少灵活性（S16），{year} 年 | How much flexibility the provinces need (S16), {year} */
  "storage-need": [{ year: Value }];
  /** 重新计算 | Compute anew */
  "storage-need-again": [];
  /** 全网逐小时调度两遍：现有储能，与再加 500万千瓦（4 小时）；差值折成每百万千瓦的作用，按用电量分到省，假定网内送得到。算六个电网要几秒。 | Every grid is dispatched hour by hour twice, with the storage there is and with 5 GW (4 h) more; the difference, per GW, is allocated by electricity use, and power is assumed to reach every part of a grid. Six grids take some seconds. */
  "storage-need-intro": [];
  /** 正在计算：{done} / 6 个电网 | Computing: {done} of 6 grids */
  "storage-need-progress": [{ done: Value }];
  /** 设定或年份已变，下表是变动之前的。 | Settings or year have changed; the table is from before. */
  "storage-need-stale": [];
  /** 方案的数字，与本次运行知道什么 | The plan's numbers, and what this run knows */
  "storage-note": [];
  /** 依据：{count} 项设定及其等级、来源 | Rests on {count} settings: values, grades, sources */
  "storage-rests-on": [{ count: Value }];
  /** 一座电站的回报，按用途与时长：{place}，{year} 年投产 | What a station returns, by group and duration: {place}, commissioned in {year} */
  "storage-stations": [{ place: Value; year: Value }];
  /** 造价与收入按每千瓦（元），度电成本按每千瓦时（元），回收期为年。“所需收入”是恰好达到折现率的首年收入，低于它的电站收益率低于折现率。电源侧只计自身价差，不计所配新能源的收益。 | Cost and revenue in yuan per kW, levelised cost in yuan per kWh discharged, payback in years. Needed is the first-year revenue that just returns the discount rate; a station that earns less returns less. The source side is credited with its own spread only, not with what its plant gains. */
  "storage-stations-intro": [];
  /** 在当前设定下，按所选年份；分省数由本模型分摊 | Under the present settings, for the year chosen; the provincial split is ours */
  "storage-unit": [];
  /** 九类用途的装机：{place}，{year} 年 | Storage by the nine uses: {place}, {year} */
  "storage-uses": [{ place: Value; year: Value }];
  /** 用途是三大类内的固定比例，算力设施随其负荷；没有公布的分用途统计。 | Uses are fixed shares of the three groups, computing facilities follow their load; no statistics by use are published. */
  "storage-uses-intro": [];
  /** 多 {amount} | {amount} above */
  "targets-above": [{ amount: Value }];
  /** 期限 | Deadline */
  "targets-deadline": [];
  /** 文件与条文 | Document and article */
  "targets-document": [];
  /** 超出 | exceeded */
  "targets-exceeded": [];
  /** 目标值取自公开文件；“底线”须每年守住，列出最低的年末值。 | The numbers asked for come from public documents; a floor must hold every year, so its lowest year-end is listed. */
  "targets-intro": [];
  /** 余缺 | Margin */
  "targets-margin": [];
  /** ✓ 达到 | ✓ met */
  "targets-met": [];
  /** ✗ 未达 | ✗ missed */
  "targets-missed": [];
  /** 各省目标（{count} 项，{missed} 项未达） | Provinces ({count}, of which {missed} missed) */
  "targets-of-provinces": [{ count: Value; missed: Value }];
  /** 结果 | Outcome */
  "targets-outcome": [];
  /** 余 {amount} | {amount} to spare */
  "targets-over": [{ amount: Value }];
  /** 缺 {amount} | {amount} short */
  "targets-short": [{ amount: Value }];
  /** 目标 | Target */
  "targets-target": [];
  /** 目标对照 | Targets against this scenario */
  "targets-title": [];
  /** 要求 | Asked for */
  "targets-wanted": [];
  /** 正在载入…… | Loading… */
  "view-fetching": [];
  /** 年份 | Year */
  "view-year": [];
}
