// @ts-check
// The words of the first screen that the model does not write itself, in Chinese and English.

/** @typedef {"zh" | "en"} Lang */
const TEXTS = {
  title: ["田储：耕地占补平衡与新型储能模拟", "Tianchu: farmland balance and new-type storage of China, simulated"],
  skip: ["跳到结果", "Skip to the results"],
  scenario: ["情景", "Scenario"],
  edited: ["已改动", "edited"],
  ownScenario: ["自定义情景", "Your own scenario"],
  share: ["分享", "Share"],
  file: ["文件", "File"],
  openToml: ["打开情景（TOML）…", "Open a scenario (TOML)…"],
  saveCsv: ["全部结果 CSV", "All results, CSV"],
  saveJson: ["全部结果 JSON", "All results, JSON"],
  otherLanguage: ["English", "中文"],
  copied: ["已复制", "Copied"],
  linkCopied: ["链接已复制", "Link copied"],
  copyByHand: ["浏览器不允许复制，请手动复制：", "The browser does not allow copying; copy this by hand:"],
  close: ["关闭", "Close"],
  summary: ["结论与关键数字", "Finding and key figures"],
  baselineHas: ["基准 {0}", "baseline {0}"],
  settings: ["设定", "Settings"],
  farmland: ["耕地", "Farmland"],
  storage: ["储能", "Storage"],
  assumptions: ["假设与其余设定（不确定）", "Assumptions and further settings"],
  items: ["{0} 项", "{0}"],
  reset: ["恢复基准值 {0}", "Back to {0}, the baseline"],
  of: ["{0}：{1}", "{0}: {1}"],
  resetAll: ["全部恢复", "Reset all"],
  changedMark: ["（已改动）", " (changed)"],
  aboutValue: ["{0}：来源与等级，{1}", "{0}: source and grade of {1}"],
  range: ["允许 {0} 至 {1}", "Allowed {0} to {1}"],
  options: ["可选：{0}", "Options: {0}"],
  comma: ["、", ", "],
  reading: ["这个情景的问题与解读", "The question of this scenario and what its results show"],
  baselineIs: ["基准 {0}", "Baseline {0}"],
  grade: ["等级 {0}", "Grade {0}"],
  gradeA: ["A：官方原文", "A: official text"],
  gradeB: ["B：官方数字，读自转载", "B: official figure, read in a repost"],
  gradeC: ["C：推算", "C: derived"],
  gradeD: ["D：判断，尚无出处", "D: judgement"],
  source: ["来源：{0}", "Source: {0}"],
  rule: ["条文：{0}", "Rule: {0}"],
  useNearest: ["改用 {0}", "Use {0}"],
  keep: ["保持 {0}", "Keep {0}"],
  stillUsed: ["仍按 {0} 计算。", "{0} is still in use."],
  changes: ["你的改动", "Your changes"],
  noChanges: ["无，与基准相同", "none, same as the baseline"],
  adjust: ["调整", "Adjust"],
  done: ["完成", "Done"],
  views: ["视图", "Views"],
  overview: ["总览", "Overview"],
  hours: ["逐时", "Hours"],
  targets: ["目标", "Targets"],
  sources: ["来源", "Sources"],
  checks: ["自检", "Checks"],
  region: ["地区", "Region"],
  backToNation: ["返回全国", "Back to the nation"],
  table: ["表格", "Table"],
  saveChartCsv: ["CSV 文件：{0}", "CSV file: {0}"],
  saveChartSvg: ["SVG 文件：{0}", "SVG file: {0}"],
  tableOf: ["表格：{0}", "Table: {0}"],
  readColumns: ["逐列读数：{0}。左右方向键移动", "Read column by column: {0}. Arrow keys move"],
  noColumn: ["尚未选择", "none chosen yet"],
  tilesLabel: ["省份", "Provinces"],
  tilesHint: ["点选一省，图与事件随之切换", "Choose a province: charts and events follow"],
  tilesMeasure: ["按什么着色", "Shade by"],
  eventsTitle: ["哪条规则先起作用", "Which rule binds first"],
  eventsUnit: ["{0}，按时间；共 {1} 项", "{0}, in order of time; {1} in all"],
  eventsNone: ["没有事件。", "No events."],
  allEvents: ["显示全部 {0} 项", "Show all {0}"],
  fewerEvents: ["只显示前 {0} 项", "Show the first {0} only"],
  nation: ["全国", "China"],
  time: ["时间", "Time"],
  event: ["事件", "Event"],
  article: ["条文", "Article"],
  asOf: ["数据截至 {0}", "Figures as of {0}"],
  model: ["模型 {0}", "Model {0}"],
  seed: ["种子 {0}", "seed {0}"],
  limits: ["局限", "Limits"],
  reproduce: ["复现此结果", "Reproduce this"],
  reproduceIntro: [
    "同一核心的命令行给出相同的数字；指纹相同，则逐位相同。",
    "The command line, made of the same core, gives the same numbers; equal fingerprints mean equal bits.",
  ],
  fingerprint: ["指纹", "Fingerprint"],
  copy: ["复制", "Copy"],
  badLink: ["链接读不出来，已载入基准情景。链接原样保留在地址栏：", "This link cannot be read, so the baseline is loaded. The link stays in the address bar:"],
  badFile: ["文件“{0}”读不出来，原情景不变：", "The file “{0}” cannot be read; the scenario is as it was:"],
  otherVersion: [
    "此链接由模型 {0}、数据 {1} 生成；现为模型 {2}、数据 {3}，结果可能不同。",
    "This link was made with model {0}, data {1}; here are model {2}, data {3}, and results may differ.",
  ],
  notFetched: ["这一部分要另外下载，没有成功：{0}", "This part is fetched when needed, and that failed: {0}"],
  cannotStart: ["无法启动：", "Cannot start: "],
  broken: ["程序出错，请重新载入页面；链接保存了你的设定。", "Something broke; reload the page. The link holds your settings."],
};

/** @typedef {keyof typeof TEXTS} TextKey */
/**
 * The text of a key, with {0}, {1}… replaced.
 * @param {Lang} lang
 * @param {TextKey} key
 * @param {(string | number)[]} values
 */
export function text(lang, key, ...values) {
  return worded(TEXTS[key], lang, values);
}

/**
 * A Chinese and an English pattern in a language, with {0}, {1}… replaced.
 * @param {string[]} pair
 * @param {Lang} lang
 * @param {(string | number)[]} values
 */
export function worded(pair, lang, values) {
  const pattern = pair[lang === "zh" ? 0 : 1] ?? "";
  return pattern.replace(/\{(\d)\}/g, (_, i) => String(values[Number(i)] ?? ""));
}
