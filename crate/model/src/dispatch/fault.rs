//! What can be wrong with a dispatch problem, said so that the reader can mend it.

use std::fmt;

use crate::lang::Lang;
use crate::math;
use crate::number::{significant, stated};
use crate::problem::TOLD;

/// Everything wrong with one problem.
#[derive(Clone, Debug, Default, PartialEq, thiserror::Error)]
#[error("{} fault(s); the first: {}", .0.len(), .0.first().map_or(String::new(), |f| f.message(Lang::En)))]
pub struct Faults(pub Vec<FieldFault>);

/// One thing wrong.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldFault {
    /// The field as it is written in a problem file, such as `stores[0].power_mw`; empty for the whole file.
    pub field: String,
    /// What is wrong with it.
    pub fault: Fault,
}

/// What is wrong with a field.
#[derive(Clone, Debug, PartialEq)]
pub enum Fault {
    /// The text is not JSON.
    Syntax(String),
    /// A field that stands in its object twice, with this and that value.
    Twice([String; 2]),
    /// So many more fields that stand twice.
    MoreTwice(usize),
    /// No such field; the name most like it.
    Unknown(Option<String>),
    /// A field that must be there.
    Missing {
        /// What to write, in both languages.
        expected: (&'static str, &'static str),
    },
    /// A value of another kind.
    WrongType {
        /// As written.
        found: String,
        /// What is expected, in both languages.
        expected: (&'static str, &'static str),
    },
    /// A number outside its limits, or none at all.
    OutOfRange {
        /// As given.
        value: f64,
        /// What is allowed.
        limits: Limits,
    },
    /// A list of hours too short or too long.
    Hours {
        /// So many are given.
        given: usize,
        /// What is allowed.
        limits: Limits,
    },
    /// A price below the one before it.
    Falls {
        /// As given.
        value: f64,
        /// The field before it.
        before: String,
        /// Its price.
        least: f64,
    },
    /// At the floor price the store would earn by charging and discharging at once.
    BurnsEnergy {
        /// As given, yuan/MWh.
        floor_price: f64,
        /// Lowest price allowed with this store, yuan/MWh.
        lowest: f64,
        /// Of the store, each way.
        efficiency: f64,
        /// Of the store, yuan/MWh.
        wear: f64,
    },
    /// So many more values of this series are wrong.
    More(usize),
}

/// What a number may be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Limits {
    /// Least value allowed.
    pub min: f64,
    /// Largest value allowed.
    pub max: f64,
    /// Unit as written in files; empty for counts and shares.
    pub unit: &'static str,
}

impl Limits {
    pub(super) fn contains(&self, x: f64) -> bool {
        x >= self.min && x <= self.max
    }
}

impl Faults {
    pub(super) fn push(&mut self, field: &str, fault: Fault) {
        self.0.push(FieldFault { field: field.to_owned(), fault });
    }

    /// A field that stands twice, while nothing else is looked for; beyond twenty they are counted.
    pub(super) fn twice(&mut self, field: impl FnOnce() -> String, values: [String; 2]) {
        if self.0.len() < TOLD {
            self.push(&field(), Fault::Twice(values));
        } else if let Some(FieldFault { fault: Fault::MoreTwice(n), .. }) = self.0.last_mut() {
            *n += 1;
        } else {
            self.push("", Fault::MoreTwice(1));
        }
    }

    /// Whether `value` is within `limits`; if not, the fault is kept.
    pub(super) fn range(&mut self, field: &str, value: f64, limits: &Limits) -> bool {
        let sound = limits.contains(value);
        if !sound {
            self.push(field, Fault::OutOfRange { value, limits: *limits });
        }
        sound
    }

    pub(super) fn rises(&mut self, field: &str, value: f64, before: &(String, f64)) {
        if value < before.1 {
            self.push(field, Fault::Falls { value, before: before.0.clone(), least: before.1 });
        }
    }

    /// Every fault as one line.
    #[must_use]
    pub fn lines(&self, lang: Lang) -> Vec<String> {
        self.0.iter().map(|f| f.message(lang)).collect()
    }
}

impl FieldFault {
    /// What, what is allowed and a way out, in one or two sentences.
    #[must_use]
    pub fn message(&self, lang: Lang) -> String {
        let field = &self.field;
        let zh = lang == Lang::Zh;
        match &self.fault {
            Fault::Syntax(what) if zh => format!("不合 JSON 语法。解析器原文：{what}"),
            Fault::Syntax(what) => format!("this is not JSON: {what}"),
            Fault::Twice([a, b]) if zh => format!("{field} 出现了两次：{a} 与 {b}，请只留一个。"),
            Fault::Twice([a, b]) => format!("{field} stands twice: {a} and {b}. Leave one."),
            Fault::MoreTwice(n) if zh => format!("另有 {n} 个字段出现了两次。"),
            Fault::MoreTwice(n) => format!("and {n} more fields stand twice."),
            Fault::Unknown(Some(n)) if zh => format!("没有名为 {field} 的项。是否指 {n}？"),
            Fault::Unknown(Some(n)) => format!("there is no {field}. Did you mean {n}?"),
            Fault::Unknown(None) if zh => format!("没有名为 {field} 的项。请删去。"),
            Fault::Unknown(None) => format!("there is no {field}. Leave it out."),
            Fault::Missing { expected } if zh => format!("缺少 {field}：请写{}。", expected.0),
            Fault::Missing { expected } => format!("{field} is missing: write {}.", expected.1),
            Fault::WrongType { found, expected } if zh => {
                format!("{field} 的值是 {found}，应为{}。", expected.0)
            }
            Fault::WrongType { found, expected } => format!("{field} is {found} but must be {}.", expected.1),
            Fault::OutOfRange { value, limits } => out_of_range(field, *value, limits, zh),
            Fault::Hours { given, limits: Limits { min, max, .. } } if zh => {
                format!("{field} 有 {given} 个小时，允许 {min} 至 {max} 个小时。")
            }
            Fault::Hours { given, limits: Limits { min, max, .. } } => {
                format!("{field} has {given} hours; allowed are {min} to {max} hours.")
            }
            Fault::Falls { value, before, least } => {
                let (value, least) = (stated(*value, 6), stated(*least, 6));
                if zh {
                    format!(
                        "{field} 的值是 {value} yuan/MWh，低于 {before} 的 {least}：价格须逐段不降。最近的允许值：{least}。"
                    )
                } else {
                    format!(
                        "{field} is {value} yuan/MWh, below the {least} of {before}: prices must not fall. Nearest allowed value: {least}."
                    )
                }
            }
            Fault::BurnsEnergy { floor_price, lowest, efficiency, wear } => {
                // Rounded up, so that what is suggested is allowed.
                let up = |x: f64| (x * 100.0).ceil() / 100.0;
                let needed = -floor_price * (1.0 / efficiency - efficiency) / 2.0;
                let [floor, lowest, enough, eta, w] =
                    [*floor_price, up(*lowest), up(needed), *efficiency, *wear].map(|x| significant(x, 8));
                if zh {
                    format!(
                        "{field} 的值是 {w} yuan/MWh，底价 {floor} yuan/MWh 过低：须满足 底价 >= -2w / (1/eta - eta)，eta = {eta} 时为 {lowest}，否则边充边放反而有利。请将底价提高到 {lowest} 以上，或将损耗 w 提高到 {enough}。"
                    )
                } else {
                    format!(
                        "{field} is {w} yuan/MWh, and the floor price {floor} yuan/MWh is too low for it: floor price >= -2w / (1/eta - eta) must hold, which is {lowest} at eta = {eta}, or charging and discharging at once would pay. Raise the floor price to {lowest} or more, or the wear w to {enough}."
                    )
                }
            }
            Fault::More(n) if zh => format!("{field}：另有 {n} 个值同样有误。"),
            Fault::More(n) => format!("{field}: {n} more values are wrong in the same way."),
        }
    }
}

fn out_of_range(field: &str, value: f64, limits: &Limits, zh: bool) -> String {
    let [min, max] = [limits.min, limits.max].map(|x| significant(x, 6));
    let unit = if limits.unit.is_empty() { String::new() } else { format!(" {}", limits.unit) };
    if !value.is_finite() {
        return if zh {
            format!("{field} 不是有限的数，允许范围 {min} 至 {max}{unit}。")
        } else {
            format!("{field} is not a finite number; allowed is {min} to {max}{unit}.")
        };
    }
    let nearest = significant(math::clamp(value, limits.min, limits.max), 6);
    let value = stated(value, 6);
    if zh {
        format!("{field} 的值是 {value}，允许范围 {min} 至 {max}{unit}。最近的允许值：{nearest}。")
    } else {
        format!("{field} is {value}; allowed is {min} to {max}{unit}. Nearest allowed value: {nearest}.")
    }
}

impl fmt::Display for FieldFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message(Lang::En))
    }
}

impl std::error::Error for FieldFault {}
