//! Storage of a place and year in a few figures: how much, of which kind, on its way, ordered why.

use crate::lang::{Lang, Text};
use crate::math;
use crate::number::{quantity, significant};
use crate::profile::{Figure, Profile};
use crate::region::Region;
use crate::run::Run;
use crate::series::Series;
use crate::time::{Quarter, Year, year_idx};
use crate::units::{Kw, Kwh, Yuan};

use super::cells::{DURATION_HOURS, N_CELLS, N_DURATIONS, N_GROUPS, duration_of, group_of};
use super::reasons::REASONS;
use super::returns::GROUPS;

/// Year of the provinces' own targets.
const OWN_TARGET_YEAR: Year = 2025;

impl Run {
    /// Storage of a region at the end of a year from 2025 on.
    #[must_use]
    pub fn storage_profile(&self, region: Region, year: Year, lang: Lang) -> Profile {
        let standing = self.storage.standing_kw(region, Quarter::new(year, 4));
        let view = View { run: self, region, year, lang, standing };
        Profile { answer: view.answer(), figures: view.figures() }
    }
}

struct View<'a> {
    run: &'a Run,
    region: Region,
    year: Year,
    lang: Lang,
    /// What stands at the end of the year, in kW by cell.
    standing: [f64; N_CELLS],
}

/// Parts of a whole, largest first, as `name share`.
fn shares<const N: usize>(parts: [f64; N], names: &[String; N], lang: Lang) -> Vec<(String, String)> {
    let mut whole = 0.0;
    for part in parts {
        whole += part;
    }
    let mut order: Vec<usize> = (0..N).filter(|&i| parts[i] > 0.0).collect();
    math::sort_by(&mut order, |&a, &b| parts[b].total_cmp(&parts[a]));
    let percent =
        |i: usize| format!("{:.0}{}", 100.0 * parts[i] / whole, if lang == Lang::Zh { "%" } else { " %" });
    order.into_iter().map(|i| (names[i].clone(), percent(i))).collect()
}

impl View<'_> {
    fn zh(&self) -> bool {
        self.lang == Lang::Zh
    }

    /// A quarterly stock at the end of the year.
    fn stock(&self, series: Series) -> f64 {
        let column = self.run.column(series, self.region);
        column.and_then(|c| c.at(Quarter::new(self.year, 4).0)).unwrap_or(0.0)
    }

    /// A quarterly flow over the year.
    fn flow(&self, series: Series) -> f64 {
        let column = self.run.column(series, self.region);
        (1..=4).filter_map(|q| column.as_ref()?.at(Quarter::new(self.year, q).0)).fold(0.0, |sum, x| sum + x)
    }

    fn yearly(&self, series: Series) -> f64 {
        self.run.column(series, self.region).and_then(|c| c.at(year_idx(self.year))).unwrap_or(0.0)
    }

    /// A share in per cent with one decimal.
    fn percent(&self, x: f64) -> String {
        format!("{:.1}{}", x * 100.0 + 0.0, if self.zh() { "%" } else { " %" }).replace('-', "−")
    }

    fn kw(&self, x: f64) -> String {
        quantity(x, Kw::UNIT, self.lang)
    }

    fn yuan(&self, x: f64) -> String {
        quantity(x, Yuan::UNIT, self.lang)
    }

    /// Mean hours at full power of what stands, new.
    fn duration(&self) -> String {
        let power = self.stock(Series::StoragePower);
        let hours = if power > 0.0 { self.stock(Series::StorageEnergy) / power } else { 0.0 };
        format!("{}{}", significant(hours, 2), if self.zh() { " 小时" } else { " h" })
    }

    fn by_group(&self) -> Vec<(String, String)> {
        let mut parts = [0.0; N_GROUPS];
        for (cell, kw) in self.standing.into_iter().enumerate() {
            parts[group_of(cell)] += kw;
        }
        shares(parts, &GROUPS.map(|name| name.get(self.lang).to_owned()), self.lang)
    }

    fn by_duration(&self) -> Vec<(String, String)> {
        let mut parts = [0.0; N_DURATIONS];
        for (cell, kw) in self.standing.into_iter().enumerate() {
            parts[duration_of(cell)] += kw;
        }
        let unit = if self.zh() { " 小时" } else { " h" };
        shares(parts, &DURATION_HOURS.map(|hours| format!("{hours:.0}{unit}")), self.lang)
    }

    fn by_reason(&self) -> Vec<(String, String)> {
        let reasons = self.run.storage.reasons(self.region, self.year);
        shares(reasons, &REASONS.map(|name| name.get(self.lang).to_owned()), self.lang)
    }

    /// What a figure says first, and the rest behind it.
    fn parts(&self, all: Vec<(String, String)>) -> (String, String) {
        let glue = if self.zh() { "、" } else { ", " };
        let mut all = all.into_iter().map(|(name, share)| format!("{name} {share}"));
        (all.next().unwrap_or_default(), all.collect::<Vec<_>>().join(glue))
    }

    fn answer(&self) -> String {
        let power = self.stock(Series::StoragePower);
        let (now, hours, year) = (self.kw(power), self.duration(), self.year);
        let nation = self.run.column(Series::StoragePower, Region::Nation);
        let whole = nation.and_then(|c| c.at(Quarter::new(year, 4).0)).unwrap_or(0.0);
        let share = self.percent(if whole > 0.0 { power / whole } else { 0.0 });
        let name = self.region.name(self.lang);
        let begin = match (self.region, self.run.storage_passes_target(), self.lang) {
            (Region::Nation, Some(q), Lang::Zh) => {
                format!(
                    "新型储能 {} 年第 {} 季度越过 1.8亿千瓦，{year} 年底为 {now}，平均时长 {hours}",
                    q.year(),
                    q.number()
                )
            }
            (Region::Nation, Some(q), Lang::En) => {
                format!("Storage passes 180 GW in {q}; at the end of {year} it is {now}, {hours} on average")
            }
            (Region::Nation, None, Lang::Zh) => {
                format!("新型储能到 2035 年未达 1.8亿千瓦，{year} 年底为 {now}，平均时长 {hours}")
            }
            (Region::Nation, None, Lang::En) => {
                format!(
                    "Storage does not reach 180 GW by 2035; at the end of {year} it is {now}, {hours} on average"
                )
            }
            (_, _, Lang::Zh) => {
                format!("{name}新型储能 {year} 年底为 {now}，占全国 {share}，平均时长 {hours}")
            }
            (_, _, Lang::En) => {
                format!(
                    "Storage in {name} is {now} at the end of {year}, {share} of the nation, {hours} on average"
                )
            }
        };
        let end = match (self.by_reason().first(), self.lang) {
            (Some((reason, share)), Lang::Zh) => format!("；当年订单的首要原因是{reason}（{share}）。"),
            (Some((reason, share)), Lang::En) => {
                format!("; the first reason for its orders is {} ({share}).", reason.to_lowercase())
            }
            (None, Lang::Zh) => "。".to_owned(),
            (None, Lang::En) => ".".to_owned(),
        };
        begin + &end
    }

    fn figures(&self) -> Vec<Figure> {
        let figure = |id, zh, en, (value, note): (String, String)| Figure {
            id,
            label: Text { zh, en },
            value,
            note,
            alarm: false,
        };
        let pair = |value: String, zh: String, en: String| (value, if self.zh() { zh } else { en });
        let energy = quantity(self.stock(Series::StorageEnergy), Kwh::UNIT, self.lang);
        let usable = quantity(self.stock(Series::StorageUsable), Kwh::UNIT, self.lang);
        let retired = self.kw(self.flow(Series::StorageRetiredPower));
        let (tendered, filed) =
            (self.kw(self.stock(Series::StorageTendered)), self.kw(self.stock(Series::StorageFiled)));
        let mut ordered = 0.0;
        for kw in self.run.storage.reasons(self.region, self.year) {
            ordered += kw;
        }
        let (first, rest) = self.parts(self.by_reason());
        let reasons = match (ordered > 0.0, rest.is_empty()) {
            (true, false) => format!("{first}{}{rest}", if self.zh() { "、" } else { ", " }),
            (true, true) => first,
            (false, _) if self.zh() => "历史年份，订单未知".to_owned(),
            (false, _) => "a year of the history, orders are not known".to_owned(),
        };
        let rate = self.percent(self.yearly(Series::StorageRateGrid2h));
        let revenue: f64 = [
            Series::StorageCapacityPayment,
            Series::StorageDischargePayment,
            Series::StorageArbitrage,
            Series::StorageAncillary,
            Series::StorageRent,
        ]
        .iter()
        .fold(0.0, |sum, s| sum + self.yearly(*s));
        let upkeep = self.yuan(self.yearly(Series::StorageOperation));
        let mut figures = vec![
            figure(
                "power",
                "年底装机",
                "Power at year-end",
                pair(
                    self.kw(self.stock(Series::StoragePower)),
                    format!("{energy}，可用 {usable}"),
                    format!("{energy}, {usable} of it usable"),
                ),
            ),
            figure(
                "added",
                "当年新增",
                "Added in the year",
                pair(
                    self.kw(self.flow(Series::StorageAddedPower)),
                    format!("退役 {retired}"),
                    format!("{retired} retired"),
                ),
            ),
            figure(
                "stages",
                "年底在建",
                "Under construction",
                pair(
                    self.kw(self.stock(Series::StoragePipeline)),
                    format!("已招标 {tendered}，已备案 {filed}"),
                    format!("{tendered} tendered, {filed} filed"),
                ),
            ),
            figure("orders", "当年订单", "Ordered in the year", (self.kw(ordered), reasons)),
            figure("groups", "按用途", "By group of use", self.parts(self.by_group())),
            figure("durations", "按时长", "By duration", self.parts(self.by_duration())),
            figure(
                "hours",
                "等效利用小时",
                "Equivalent hours",
                pair(
                    significant(self.yearly(Series::StorageHours), 4),
                    format!("充放合计；电网侧 2 小时新站收益率 {rate}"),
                    format!("charge plus discharge; a new station of 2 h returns {rate}"),
                ),
            ),
            figure(
                "money",
                "当年投资",
                "Invested in the year",
                pair(
                    self.yuan(self.yearly(Series::StorageInvestmentOfYear)),
                    format!("存量收入 {}，运维 {upkeep}", self.yuan(revenue)),
                    format!("the stock earns {}, upkeep {upkeep}", self.yuan(revenue)),
                ),
            ),
        ];
        figures.extend(self.own_target());
        figures
    }

    /// The province's own target for 2025 against what stood then.
    fn own_target(&self) -> Option<Figure> {
        let Region::Province(p) = self.region else { return None };
        let wanted = self.run.storage.own_targets[p]?;
        let column = self.run.column(Series::StoragePower, self.region)?;
        let stood = column.at(Quarter::new(OWN_TARGET_YEAR, 4).0)?;
        let (short, gap) = (stood < wanted, self.kw((stood - wanted).abs()));
        let note = match (self.zh(), short) {
            (true, true) => format!("2025 年底少 {gap}〔S16〕"),
            (true, false) => format!("2025 年底高出 {gap}〔S16〕"),
            (false, true) => format!("{gap} short at the end of 2025 (S16)"),
            (false, false) => format!("{gap} above it at the end of 2025 (S16)"),
        };
        let label = Text { zh: "本省 2025 年目标", en: "Own target for 2025" };
        Some(Figure { id: "own_target", label, value: self.kw(wanted), note, alarm: short })
    }
}
