export interface ProblemInfo { field: string; message: string; nearest?: string }
export interface Refused extends Error { problems: ProblemInfo[] }
export interface ThenAndNow { said: string[]; asThen?: { fragment: string; label: string } }
export interface ScenarioInfo { name: string; title: string; question: string; reading?: string; textsElsewhere: boolean; vintage: "latest" | "2025" | "2024"; seed: string; draw: string }
export interface Raw { value: number; default: number; min: number; max: number; step: number; unit: string }
export interface Lever {
  id: string; kind: "lever" | "assumption"; group: "farmland" | "storage" | "power" | "ppp"; subject: string; primary: boolean;
  label: string; unit: string; factor: number; value: number; text: string;
  default: number; defaultText: string; otherDefault?: number;
  min: number; minText: string; max: number; maxText: string; step: number; changed: boolean;
  grade: "A" | "B" | "C" | "D"; source: string; rule: string; options: LeverOption[]; raw: Raw;
}
export interface SettingInfo { id: string; label: string; subject: string; primary: boolean; rule: string }
export interface SubjectInfo { id: string; label: string }
export interface LeverOption { text: string; label: string }
export interface KeyFigure { id: string; label: string; value: string; unit: string; beside: string; note: string; system: "both" | "land" | "storage"; alarm: boolean; baseline?: string; marks: [number, number | undefined, number | undefined] }
export interface FirstScreen { alarm: string; finding: string; figures: KeyFigure[] }
export interface Change { id: string; label: string; from: string; to: string; unit: string }
export interface Summary { scenario: ScenarioInfo; edited: boolean; fileName: string; nameElsewhere: string; changes: Change[] }
export interface EventInfo { time: string; place: string; places: string; kind: string; consequence: string; text: string; caveat: string; rule: string; article: string; law: string }
export interface EventList { total: number; notices: number; consequences: Choice[]; rows: EventInfo[] }
export interface TargetInfo {
  id: string; region: string; label: string; deadline: string; wanted: string; now: string; atDeadline: string;
  margin: string; over: boolean; met: boolean; treatment: "computed" | "constant" | "listed"; turning?: string; document: string; article: string;
  grade: string; source: string; text: string;
}
export interface CheckInfo { id: string; label: string; passed: boolean; detail: string }
export interface About { model: string; data: string; nParameters: number; nObservations: number; nRules: number }
export interface TileGrid { title: string; subtitle: string; levels: string[]; measures: MeasureInfo[]; tiles: TileInfo[] }
export interface MeasureInfo { id: string; label: string }
export interface ProvinceInfo { name: string; answer: string; figures: ProvinceFigure[] }
export interface ProvinceFigure { id: string; label: string; value: string; note: string; alarm: boolean }
export interface LedgerInfo { years: string[]; year: string; shelves: Shelf[] }
export interface Shelf { id: string; label: string; unit: string; books: BookInfo[] }
export interface BookInfo { id: string; label: string; opening: string; entries: EntryInfo[]; change: string; closing: string; closes: boolean }
export interface EntryInfo { id: string; label: string; value: string }
export interface TileInfo {
  region: string; name: string; short: string; column: number; row: number; level?: number; value: string; text: string;
}
export interface Caption { title: string; subtitle: string; sentence: string; nReadouts: number; restsOn: string[] }
export interface TitledTable { title: string; table: Table }
export interface PppInfo { illustrative: string; opening: TitledTable; years: TitledTable; events: TitledTable; inputs: TitledTable }
export interface Table { header: string[]; rows: string[][] }
export interface Readout { slot: number; label: string; x: number; top: number; bottom: number; rows: ReadoutRow[] }
export interface ReadoutRow { label: string; value: string }
export interface OpenedLink { lang?: "zh" | "en" | null; charts: string[]; model: string; data: string; ownRowsLeft: number; leftOut: string[]; place: number; titles: string[]; others: string[] }
export interface OwnDataInfo { rows: string; origins: string; notes: string[] }
export interface HandOver { name: string; texts: string[]; fragment: string }
export interface ReadingsInfo { paragraph: string; table: Table }
export interface StorageInfo {
  years: string[]; year: string; place: ProvinceInfo; vintage: string; plan: string;
  stations: Table; stationsRest: RestInfo[]; uses: Table; usesRest: RestInfo[];
}
export interface RestInfo { label: string; grade: "A" | "B" | "C" | "D"; source: string }
export interface CalibrationInfo { table: Table; unknown: string[] }
export interface BacktestInfo { test: string; parts: { title: string; table: Table }[]; remarks: { title: string; texts: string[] }[] }
export interface CoverageInfo { nComputed: number; nConstant: number; nListed: number; table: Table }
export interface Choice { id: string; label: string }
export interface HoursInfo {
  place: string; grid: string; year: string; week: string; number: number;
  grids: Choice[]; years: string[]; weeks: Choice[]; own?: { name: string; here: boolean; notes: string[] }; seed: string; draw: string; attribution: string;
}
export interface HoursFigure { id: string; label: string; value: string; without: string; exact: string }
export interface HoursFigures { rows: HoursFigure[] }
export interface ProgressInfo { done: number; total: number }
export interface HoursEvidence { fit: Table; held: [number, number]; profiles: Table; missed: [number, number]; attribution: string }
export interface PackedScene { numbers: Float64Array; texts: string }
export interface TrayEntry { title: string; scenario: string; fragment: string; ownData: string[] }
export interface ChartChoice { id: string; label: string }
export interface CompareInfo { title: string; notices: string[]; figures: ComparedFigure[]; charts: ChartChoice[]; command?: string }
export interface ComparedFigure { id: string; label: string; cells: { value: string; exact: string; difference?: string }[] }
export interface WantedChart { entries: TrayEntry[]; split?: number; chart: string; mode: string; region: string }
export interface ComparedInfo { title: string; pictures: string[]; totals: string[]; panels: number }
export interface EffectTable { way: string; label: string; note: string; figures: { id: string; label: string; unit: string }[]; rows: EffectRow[] }
export interface EffectRow {
  part: "all" | "policy" | "assumptions" | "together"; id?: string; label: string; from: string; to: string; grade: string;
  effects: { text: string; share: number; exact: string }[];
}
export interface EffectsInfo { ways: EffectTable[] }
export interface SplitInfo { names: string[]; figures: ComparedFigure[]; parts: EffectTable }
export interface BriefInfo { html: string; name: string; scenes: { numbers: number[]; texts: string }[]; size: [number, number]; qr?: string }
/** What the whole simulator is asked. */
export interface Extras {
  thenAndNow(fragment: string): ThenAndNow;
  scene(chart: string, region: string): PackedScene;
  readings(region: string): ReadingsInfo;
  storageTiles(measure: string): TileGrid;
  storage(region: string, year: string): StorageInfo;
  storageEvents(region: string, limit: number): EventList;
  targets(): TargetInfo[];
  province(region: string): ProvinceInfo | undefined;
  flexibility(grid: string, year: string): Table;
  ppp(): PppInfo;
  calibration(): CalibrationInfo;
  backtest(): BacktestInfo;
  coverage(): CoverageInfo;
  readToml(name: string, bytes: Uint8Array): HandOver;
  ownDataSize(bytes: number): void;
  readOwnData(name: string, text: string, label: string): OwnDataInfo;
  ownDataNotes(): string[];
  ownRowsLeft(n: number): string;
  checks(): CheckInfo[];
  ledger(region: string, year: string, exact: boolean): LedgerInfo;
  ledgerCsv(region: string): string;
  hours(place: string, region: string): HoursInfo;
  hoursFigures(): HoursFigures;
  hoursStep(all: boolean): ProgressInfo;
  hoursProgress(all: boolean): ProgressInfo;
  hoursOfYear(year: string): Float64Array;
  keepHoursOfYear(year: string, numbers: Float64Array): ProgressInfo;
  hoursCsv(): string;
  hoursProblem(): string;
  hoursCommand(): string;
  hoursSize(bytes: number): void;
  hoursEncoding(bytes: Uint8Array): string;
  ownHours(name: string, text: string, label: string): void;
  shareOwnHours(name: string, text: string, label: string): void;
  forgetOwnHours(): void;
  hoursEvidence(): HoursEvidence;
  compareFigures(entries: TrayEntry[]): CompareInfo;
  compareChart(wanted: WantedChart): ComparedInfo;
  compareEffects(entries: TrayEntry[], number: number): EffectsInfo;
  compareSplit(entries: TrayEntry[], number: number): SplitInfo;
  svg(chart: string, region: string, width: number, height: number, dark: boolean): string;
  chartJson(chart: string, region: string): string;
  archive(): Uint8Array<ArrayBuffer>;
  qr(link: string): string | undefined;
  brief(entries: TrayEntry[], about: number, region: string, address?: string): BriefInfo;
  briefDocx(entries: TrayEntry[], about: number, region: string, address: string | undefined, charts: Uint8Array[], qr?: Uint8Array): Uint8Array<ArrayBuffer>;
  csv(series: string[], regions: string[]): string;
  json(series: string[], regions: string[]): string;
}
