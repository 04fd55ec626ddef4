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
