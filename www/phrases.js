// @ts-check
// The words of what is fetched when opened: views, drawer, ledger, readings.
import { worded } from "./text.js";

/** @import { App } from "./app.js" */

const PHRASES = {
  assumptionsIntro: [
    "每项都有范围、等级和来源：A 官方原文，B 官方数字（转载），C 推算，D 判断。",
    "Each has a range, a grade and a source: A official text, B official figure in a repost, C derived, D judgement.",
  ],
  vintage: ["数据", "Data"],
  vintageLatest: ["最新", "newest"],
  vintage2024: ["只用 2024 年底已知", "only what was known at the end of 2024"],
  levers: ["政策", "Policy"],
  assumptionsOf: ["假设", "Assumptions"],
  filter: ["筛选设定", "Filter settings"],
  filterHint: ["如：等级、冻结、water", "such as grade, freeze, 储备"],
  found: ["{0} 项符合", "{0} match"],
  targetsTitle: ["目标对照", "Targets against this scenario"],
  targetsIntro: [
    "目标值取自公开文件；“底线”须每年守住，列出最低的年末值。",
    "The numbers asked for come from public documents; a floor must hold every year, so its lowest year-end is listed.",
  ],
  target: ["目标", "Target"],
  wanted: ["要求", "Asked for"],
  deadline: ["期限", "Deadline"],
  outcome: ["结果", "Outcome"],
  margin: ["余缺", "Margin"],
  document: ["文件与条文", "Document and article"],
  met: ["✓ 达到", "✓ met"],
  missed: ["✗ 未达", "✗ missed"],
  off: ["✗ 偏离", "✗ off the mark"],
  over: ["余 {0}", "{0} to spare"],
  above: ["多 {0}", "{0} above"],
  short: ["缺 {0}", "{0} short"],
  provinceTargets: ["各省目标（{0} 项，{1} 项未达）", "Provinces ({0}, of which {1} missed)"],
  sourcesTitle: ["数字从哪里来", "Where the numbers come from"],
  sourcesIntro: [
    "{0} 份文件与报道，支撑 {1} 条观测、{2} 个参数与 {3} 条规则。官方网站的地址可点开；转载地址只列出，引用请找原文。",
    "{0} documents and reports behind {1} observations, {2} parameters and {3} rules. Addresses of official sites are links; reposts are only named: cite the original.",
  ],
  issuer: ["发布者", "Issuer"],
  document1: ["文件", "Document"],
  date: ["日期", "Date"],
  readAt: ["阅读处", "Read at"],
  register: ["完整登记表（CSV，含说明、出处与阅读地址）", "The whole register (CSV, with notes and where each page was read)"],
  checksTitle: ["自己检验", "Check it yourself"],
  checksIntro: [
    "在你的浏览器里，对当前情景现算：账目是否闭合、历史是否复现、规则是否遵守。",
    "Computed now, in your browser, on the present scenario: do the books close, is history reproduced, are the rules kept?",
  ],
  runChecks: ["运行检验", "Run the checks"],
  checksResult: ["{0} 项中 {1} 项成立", "{1} of {0} hold"],
  holds: ["✓ 成立", "✓ holds"],
  fails: ["✗ 不成立", "✗ fails"],
  rule: ["规则", "Rule"],
  provinceFigures: ["{0}：关键数字", "{0}: key figures"],
  provinceUnit: ["在当前设定下；分省数由本模型分摊", "Under the present settings; the provincial split is ours"],
  ledgerTitle: ["账本：{0}，逐笔核对", "Ledger of {0}, entry by entry"],
  ledgerIntro: [
    "每本账：期初加各笔等于期末，核到亩和元。模型只通过这些分录改变存量。",
    "In every book the opening and the entries make the closing, to the mu and the yuan. Stocks change by these entries only.",
  ],
  ledgerYear: ["年份", "Year"],
  ledgerUnit: ["单位", "Unit"],
  unitCoarse: ["万亩、亿元", "kha (rounded), bn yuan"],
  unitExact: ["亩、元", "mu, yuan (exact)"],
  ledgerCsv: ["全部年份 CSV", "All years, CSV"],
  opening: ["期初", "Opening"],
  change: ["增减合计", "Sum of entries"],
  closing: ["期末", "Closing"],
  closes: ["✓ 闭合", "✓ closes"],
  opens: ["✗ 不闭合", "✗ does not close"],
  shelf: ["{0}（{1} 本，{2}）", "{0} ({1} books, {2})"],
  readingsTitle: ["占用上限的三种读法：{0}", "Three readings of the cap: {0}"],
  readingsTable: ["三种读法，2026—2035 年合计", "The three readings, sums of 2026-2035"],
  historyTitle: ["2020—2024 年的重建与公布数字对照", "The reconstruction of 2020-2024 against published figures"],
  historyIntro: [
    "没有用于拟合的数字是检验，列在前面；残差 = 模型 − 公布。",
    "Figures that were not used for fitting are tests and stand first; residual = model less published.",
  ],
  unknown: ["公布数字不能告诉我们的", "What no published figure tells"],
  rulesTitle: ["规则覆盖", "Coverage of the rules"],
  rulesIntro: ["每条规则由什么数量、分录或事件体现；只列出的说明原因。", "Which quantity, entry or event carries each rule; for those only listed, why."],
  rulesCount: ["计算 {0} 条，列出 {1} 条。", "Computed: {0}; listed: {1}."],
  hoursTitle: ["逐时调度：一个电网、一年", "Hour by hour: one grid, one year"],
  hoursIntro: [
    "在你的浏览器里，按当前设定把 8,760 小时的储能充放电求到成本最低，并给出最优性证明。链接记住电网、年份与周。",
    "In your browser, under the present settings: storage is dispatched over 8,760 hours at least cost, with a proof of how good that is. The link remembers grid, year and week.",
  ],
  hoursTook: ["在你的浏览器里用 {0} 毫秒算完全年；天气：{1}。", "The whole year took {0} ms in your browser; weather: {1}."],
  hoursNoPlace: ["链接里的电网、年份或周读不出来，已改用默认值：", "The grid, year or week of this link cannot be read; the usual one is shown:"],
  grid: ["电网", "Grid"],
  week: ["周", "Week"],
  weekBefore: ["前一周", "The week before"],
  weekAfter: ["后一周", "The week after"],
  hoursFigures: ["全年数字", "The year in figures"],
  hoursFiguresOf: ["{0} {1} 年：全年数字", "{0}, {1}: the year in figures"],
  hoursFiguresIntro: ["全部 8,760 小时；分网数据为本模型拆分", "All 8,760 hours; the regional split is ours"],
  figure: ["数字", "Figure"],
  withStorage: ["有储能", "With storage"],
  withoutStorage: ["无储能", "Without"],
  hoursCsvFile: ["逐时结果 CSV", "Every hour, CSV"],
  hoursProblemFile: ["调度题目 JSON", "The problem, JSON"],
  hoursSame: ["命令行给出相同的字节：", "The command line gives the same bytes:"],
  yearsTitle: ["逐年：弃电率与再增储能的价值", "Year by year: curtailment, and the value of more storage"],
  yearsIntro: [
    "每年都是一次全年逐时调度，一年一年算出来，不影响你继续操作；全国数需要六个电网。",
    "Every year is a dispatch of all its hours, computed one after another while you go on; the national line needs all six grids.",
  ],
  yearsDone: ["已算 {0} / {1}", "{0} of {1} computed"],
  yearsReady: ["全部算完", "All computed"],
  allGrids: ["六个电网全部计算", "Compute all six grids"],
  ownHoursTitle: ["用你自己的逐时数据", "Use your own hours"],
  ownHoursIntro: [
    "与命令行 --profiles 相同的 CSV：首行命名列（load、wind 或 solar，加点和电网名），其下 8,760 行，UTC+8，不含 2 月 29 日。负荷单位不限，会缩放到全年电量与最大负荷；风光为出力除以装机，0 至 1。缺的列由程序生成。文件只在你的浏览器里读，不上传，也不进链接。",
    "The same CSV as --profiles of the command line: the first line names the columns (load, wind or solar, a dot, and the grid), 8,760 lines follow, UTC+8, without 29 February. Load may be in any unit and is scaled to the year's energy and peak; wind and sun are output over capacity, 0 to 1. What is left out is generated. The file is read in your browser only; it is not sent anywhere and not part of the link.",
  ],
  ownHoursFile: ["选择 CSV 文件…", "Choose a CSV file…"],
  ownHoursDrop: ["改回生成的数据", "Back to generated hours"],
  ownHoursNone: ["现用生成的逐时数据。", "Generated hours are in use."],
  ownHoursUsed: ["现用你的文件 {0}；其中没有的列仍为生成。", "Your file {0} is in use; columns it does not have are generated."],
  ownHoursBad: ["文件“{0}”没有采用，原来的逐时数据不变：", "The file “{0}” was not taken; the hours in use stay as they were:"],
  ownHoursLarge: ["文件有 {0} 字节，允许至多 {1} 字节；8,760 行、19 列约 3,000,000 字节。", "The file has {0} bytes; allowed are {1}. 8,760 lines of 19 columns make about 3,000,000."],
  evidenceTitle: ["凭什么相信：标定、检验与生成的逐时数据", "What this rests on: the fit, its tests, and the generated hours"],
  evidenceIntro: [
    "全国只有两个数按 2024 年标定；其余公布数用来检验，未中的照样列出。",
    "Two numbers are fitted on 2024 for the whole nation and no others; further published figures are tests, and misses stand as misses.",
  ],
  fitTitle: ["标定与检验（基准情景）", "The fit and its tests (baseline)"],
  fitSaid: ["{1} 项检验中 {0} 项在事先定下的误差内。", "Of {1} tests {0} lie within what was allowed beforehand."],
  profilesTitle: ["生成的逐时数据与公开序列（公开 / 生成，二十年平均）", "Generated hours against open series (open / mean of twenty generated years)"],
  profilesSaid: [
    "{1} 个数字中 {0} 个未中：偏离超过抽样标准差的两倍，且超过二十分之一。负荷除以均值，风光除以装机。全部数字：",
    "Of {1} figures {0} miss: off by more than two standard deviations of the draws and by more than a twentieth. Load is over its mean, wind and sun over capacity. All figures:",
  ],
  fetching: ["正在载入……", "Loading…"],
};

/** @typedef {keyof typeof PHRASES} PhraseKey */
/**
 * A phrase in the page's language, with {0}, {1}… replaced.
 * @param {App} app
 * @param {PhraseKey} key
 * @param {(string | number)[]} values
 */
export function phrase(app, key, ...values) {
  return worded(PHRASES[key], app.lang, values);
}
