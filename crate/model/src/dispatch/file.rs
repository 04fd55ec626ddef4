//! Problems as JSON, complete enough to be solved by any linear program solver.
//!
//! ```json
//! {
//!   "cyclic": true,
//!   "supply": {
//!     "floor_price_yuan_per_mwh": 0,
//!     "segments": [{ "length_mw": 10, "price_yuan_per_mwh": 100 }],
//!     "value_of_lost_load_yuan_per_mwh": 10000
//!   },
//!   "stores": [
//!     { "name": "battery", "power_mw": 2, "energy_mwh": 4, "efficiency_each_way": 0.92, "wear_yuan_per_mwh": 5 }
//!   ],
//!   "net_load_mw": [8, 12]
//! }
//! ```
//!
//! An energy of `null` is a store without limit. What the program means:
//!
//! - minimise, over all hours, the cost of supply and `wear * (eta * charge + discharge / eta)`;
//! - supply = net load + charge - discharge, and costs the floor price below zero, then the segments in
//!   order, then the value of lost load;
//! - level after the hour = level before it + `eta * charge - discharge / eta`, between 0 and the energy;
//! - charge and discharge lie between 0 and the power;
//! - cyclic: the level after the last hour is the level before the first; otherwise levels begin at 0.

use std::collections::BTreeSet;

use serde::Serialize;
use serde_json::{Map, Value};

use crate::diagnostic::{Among, Diagnostic, Diagnostics, Expected, Fault, nearest_name};

use super::fault::push;
use super::json::{self, join, shown};
use super::problem::{Problem, Segment, Store, Supply};

impl Problem {
    /// Reads a problem from JSON.
    ///
    /// # Errors
    /// Everything wrong with the form, or if that is sound everything wrong with the values, [`Diagnostics::capped`].
    pub fn parse(text: &str) -> Result<Self, Diagnostics> {
        let mut reader = Reader::default();
        let value = match json::parse(text, &mut reader.faults) {
            Ok(value) => value,
            Err(error) => {
                let (line, column, ended) = (error.line(), error.column(), error.is_eof());
                let fault = Fault::NoJson { line, column, ended };
                // Before the names that stand twice: where these are many, the cause must not be among the counted.
                reader.faults.0.insert(0, Diagnostic::new("", fault));
                return Err(reader.faults.capped());
            }
        };
        let read = reader.problem(&value);
        if !reader.faults.0.is_empty() {
            return Err(reader.faults.capped());
        }
        let (net_load, supply, stores, cyclic) = read;
        Self::new(net_load, supply, stores, cyclic)
    }

    /// The problem as JSON that [`Problem::parse`] reads back as the same problem.
    #[must_use]
    pub fn json(&self) -> String {
        let supply = self.supply();
        let form = Form {
            cyclic: self.cyclic(),
            supply: SupplyForm {
                floor_price_yuan_per_mwh: supply.floor_price,
                segments: supply
                    .segments
                    .iter()
                    .map(|s| SegmentForm { length_mw: s.length, price_yuan_per_mwh: s.price })
                    .collect(),
                value_of_lost_load_yuan_per_mwh: supply.value_of_lost_load,
            },
            stores: self
                .stores()
                .iter()
                .map(|s| StoreForm {
                    name: &s.name,
                    power_mw: s.power,
                    energy_mwh: Some(s.energy).filter(|e| e.is_finite()),
                    efficiency_each_way: s.efficiency_each_way,
                    wear_yuan_per_mwh: s.wear,
                })
                .collect(),
        };
        let head = serde_json::to_string_pretty(&form).unwrap_or_default();
        // A day a line: a year of single lines cannot be read.
        let days: Vec<String> = self
            .net_load()
            .chunks(24)
            .map(|day| day.iter().map(|n| format!("{}", n + 0.0)).collect::<Vec<_>>().join(", "))
            .collect();
        let head = head.strip_suffix("\n}").unwrap_or(&head);
        format!("{head},\n  \"net_load_mw\": [\n    {}\n  ]\n}}\n", days.join(",\n    "))
    }
}

#[derive(Serialize)]
struct Form<'a> {
    cyclic: bool,
    supply: SupplyForm,
    stores: Vec<StoreForm<'a>>,
}

#[derive(Serialize)]
struct SupplyForm {
    floor_price_yuan_per_mwh: f64,
    segments: Vec<SegmentForm>,
    value_of_lost_load_yuan_per_mwh: f64,
}

#[derive(Serialize)]
struct SegmentForm {
    length_mw: f64,
    price_yuan_per_mwh: f64,
}

#[derive(Serialize)]
struct StoreForm<'a> {
    name: &'a str,
    power_mw: f64,
    energy_mwh: Option<f64>,
    efficiency_each_way: f64,
    wear_yuan_per_mwh: f64,
}

/// Reads a JSON value and gathers everything wrong with its form; a stand-in takes the place of what is.
#[derive(Default)]
struct Reader {
    faults: Diagnostics,
    /// Fields that were meant by names that are none: they are not missing as well.
    meant: BTreeSet<String>,
}

type Parts = (Vec<f64>, Supply, Vec<Store>, bool);

impl Reader {
    fn problem(&mut self, value: &Value) -> Parts {
        let top = self.object("", value, &["net_load_mw", "supply", "stores", "cyclic"]);
        let net_load = match self.field(&top, "", "net_load_mw", Expected::Numbers) {
            Some(Value::Array(list)) => list
                .iter()
                .enumerate()
                .map(|(t, x)| self.number_of(&format!("net_load_mw[{t}]"), x, Expected::Number))
                .collect(),
            other => self.wrong("net_load_mw", other, Expected::Numbers),
        };
        let cyclic = match self.field(&top, "", "cyclic", Expected::Flag) {
            Some(Value::Bool(x)) => *x,
            other => self.wrong("cyclic", other, Expected::Flag),
        };
        let supply = match self.field(&top, "", "supply", Expected::Object) {
            Some(value) => self.supply(value),
            None => Supply { floor_price: 0.0, segments: Vec::new(), value_of_lost_load: 0.0 },
        };
        let stores = match self.field(&top, "", "stores", Expected::List) {
            Some(Value::Array(list)) => {
                let stores: Vec<Store> =
                    list.iter().enumerate().map(|(i, x)| self.store(&format!("stores[{i}]"), x)).collect();
                self.names_apart(&stores);
                stores
            }
            other => self.wrong("stores", other, Expected::List),
        };
        (net_load, supply, stores, cyclic)
    }

    fn supply(&mut self, value: &Value) -> Supply {
        let names = ["floor_price_yuan_per_mwh", "segments", "value_of_lost_load_yuan_per_mwh"];
        let map = self.object("supply", value, &names);
        let segments = match self.field(&map, "supply", "segments", Expected::List) {
            Some(Value::Array(list)) => list
                .iter()
                .enumerate()
                .map(|(k, x)| self.segment(&format!("supply.segments[{k}]"), x))
                .collect(),
            other => self.wrong("supply.segments", other, Expected::List),
        };
        Supply {
            floor_price: self.number(&map, "supply", "floor_price_yuan_per_mwh"),
            segments,
            value_of_lost_load: self.number(&map, "supply", "value_of_lost_load_yuan_per_mwh"),
        }
    }

    fn segment(&mut self, at: &str, value: &Value) -> Segment {
        let map = self.object(at, value, &["length_mw", "price_yuan_per_mwh"]);
        Segment {
            length: self.number(&map, at, "length_mw"),
            price: self.number(&map, at, "price_yuan_per_mwh"),
        }
    }

    fn store(&mut self, at: &str, value: &Value) -> Store {
        let names = ["name", "power_mw", "energy_mwh", "efficiency_each_way", "wear_yuan_per_mwh"];
        let map = self.object(at, value, &names);
        let name = match self.field(&map, at, "name", Expected::Name) {
            Some(Value::String(name)) if fits_a_table(name) => name.clone(),
            other => self.wrong(&join(at, "name"), other, Expected::Name),
        };
        let energy = match self.field(&map, at, "energy_mwh", Expected::NumberOrNull) {
            Some(Value::Null) => f64::INFINITY,
            Some(x) => self.number_of(&join(at, "energy_mwh"), x, Expected::NumberOrNull),
            None => 0.0,
        };
        Store {
            name,
            power: self.number(&map, at, "power_mw"),
            energy,
            efficiency_each_way: self.number(&map, at, "efficiency_each_way"),
            wear: self.number(&map, at, "wear_yuan_per_mwh"),
        }
    }

    /// Rows of a table are told apart by the name of their store.
    fn names_apart(&mut self, stores: &[Store]) {
        let mut taken = BTreeSet::new();
        for (i, store) in stores.iter().enumerate() {
            if !taken.insert(&store.name) && fits_a_table(&store.name) && store.name != STAND_IN {
                let found = Value::String(store.name.clone());
                self.wrong::<()>(&format!("stores[{i}].name"), Some(&found), Expected::OwnName);
            }
        }
    }

    /// The fields of an object, empty if it is none; names that do not belong are faults.
    fn object(&mut self, at: &str, value: &Value, names: &[&str]) -> Map<String, Value> {
        let Value::Object(map) = value else {
            self.wrong::<()>(if at.is_empty() { "JSON" } else { at }, Some(value), Expected::Object);
            // Every field is there, so that none is called missing as well.
            return names.iter().map(|&n| (n.to_owned(), Value::String(STAND_IN.to_owned()))).collect();
        };
        for name in map.keys().filter(|name| !names.contains(&name.as_str())) {
            let nearest = nearest_name(name, names.iter().copied());
            self.meant.extend(nearest.iter().map(|name| join(at, name)));
            self.faults.keep(Diagnostic::unknown(join(at, name), Among::Problem, nearest));
        }
        map.clone()
    }

    fn field<'a>(
        &mut self,
        map: &'a Map<String, Value>,
        at: &str,
        name: &str,
        expected: Expected,
    ) -> Option<&'a Value> {
        let found = map.get(name);
        let field = join(at, name);
        if found.is_none() && !self.meant.contains(&field) {
            push(&mut self.faults, &field, Fault::Missing { expected });
        }
        found
    }

    fn number(&mut self, map: &Map<String, Value>, at: &str, name: &str) -> f64 {
        match self.field(map, at, name, Expected::Number) {
            Some(value) => self.number_of(&join(at, name), value, Expected::Number),
            None => 0.0,
        }
    }

    /// One that is not finite is held against the limits of its field like any other.
    fn number_of(&mut self, at: &str, value: &Value, expected: Expected) -> f64 {
        if json::is_not_finite(value) && expected != Expected::NumberOrNull {
            return shown(value).parse().unwrap_or(f64::NAN);
        }
        value.as_f64().unwrap_or_else(|| self.wrong(at, Some(value), expected))
    }

    /// Keeps the fault, once, and gives a stand-in. What is missing is already said.
    fn wrong<T: Default>(&mut self, at: &str, found: Option<&Value>, expected: Expected) -> T {
        if let Some(value) = found.filter(|v| v.as_str() != Some(STAND_IN)) {
            self.faults.keep(Diagnostic::wrong_type(at, &shown(value), expected));
        }
        T::default()
    }
}

/// Fills the place of an object that is none; no problem file has this text.
const STAND_IN: &str = "\u{0}";

/// Whether a name may stand in a cell: a spreadsheet takes what begins like a formula for one.
fn fits_a_table(name: &str) -> bool {
    !name.trim().is_empty() && !name.contains(['\n', '\r']) && !name.starts_with(['=', '+', '-', '@'])
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A sound file with some of its text put in the place of another.
    fn faults(replace: &str, with: &str) -> Vec<(String, String)> {
        let sound = r#"{ "cyclic": true, "supply": { "floor_price_yuan_per_mwh": 0, "segments": [{ "length_mw": 20,
            "price_yuan_per_mwh": 100 }], "value_of_lost_load_yuan_per_mwh": 10000 }, "stores": [{ "name": "NaN",
            "power_mw": 2, "energy_mwh": 4, "efficiency_each_way": 0.9, "wear_yuan_per_mwh": 5 }],
            "net_load_mw": [8, 12, 9] }"#;
        assert!(Problem::parse(sound).is_ok());
        let told = Problem::parse(&sound.replace(replace, with)).expect_err(with).0;
        told.into_iter().map(|d| (d.field.clone(), d.to_string())).collect()
    }

    // Breaks if what other programs write for a number that is none is a syntax error without a place.
    #[test]
    fn numbers_that_are_not_finite_are_named_with_their_field() {
        for (written, shown) in
            [("NaN", "NaN"), ("nan", "NaN"), ("Infinity", "inf"), ("-Infinity", "-inf"), ("1e999", "inf")]
        {
            let at = "net_load_mw[1]";
            let told = format!("{at}: {shown} is not a finite number in -30000000..=30000000 MW");
            assert_eq!(faults("12", written), [(at.to_owned(), told)]);
        }
        let energy = "stores[0].energy_mwh";
        let told = format!("{energy}: Infinity is not of the kind NumberOrNull");
        assert_eq!(faults("\"energy_mwh\": 4", "\"energy_mwh\": Infinity"), [(energy.to_owned(), told)]);
        // What else is wrong comes first, with its place in the text as it was given.
        let (field, told) = &faults("[8, 12, 9]", "[NaN, 12 9]")[0];
        assert!(field.is_empty() && told.contains("line 4"), "{told}");
    }

    // Breaks if one misspelt name is told as two faults.
    #[test]
    fn a_misspelt_name_is_not_missing_as_well() {
        let told = faults("\"power_mw\"", "\"power_MW\"");
        let expected = "stores[0].power_MW: no such name; instead: power_mw";
        assert_eq!(told, [("stores[0].power_MW".to_owned(), expected.to_owned())]);
    }

    // Breaks if a file of nothing but mistakes takes memory for each of them, or loses count.
    #[test]
    fn thousands_of_mistakes_are_counted() {
        let names: String = (0..5_000).map(|i| format!("\"x{i}\": 1, ")).collect();
        let told = faults("\"cyclic\"", &format!("{names}\"cyclic\""));
        assert_eq!(told.len(), Diagnostics::MOST + 1);
        assert_eq!(told[20].1, "4980 more: Unknown");
        let told = faults("[{ \"length_mw\"", &format!("[{}{{ \"length_mw\"", "{}, ".repeat(5_000)));
        assert_eq!(told.last().map(|d| d.1.as_str()), Some("9980 more: Missing"));
    }

    // Breaks if a remedy leads to the next refusal.
    #[test]
    fn remedies_are_allowed() {
        let efficiency = "stores[0].efficiency_each_way";
        let told = format!("{efficiency}: 92 is not in 0.1..=1, but is as a percentage; instead: 0.92");
        assert_eq!(faults("0.9,", "92,"), [(efficiency.to_owned(), told)]);
        // The second price is held against the first, the third against the highest so far.
        let curve = "100 }, { \"length_mw\": 1, \"price_yuan_per_mwh\": 50 }, { \"length_mw\": 1, \"price_yuan_per_mwh\": 60 }]";
        let told = faults("100 }]", curve);
        assert!(
            told.iter()
                .all(|d| d.1.ends_with("below 100, the price of supply.segments[0].price_yuan_per_mwh")),
            "{told:?}"
        );
        let stores = "{ \"name\": \"a\", \"power_mw\": 1, \"energy_mwh\": 1, \"efficiency_each_way\": 1, \"wear_yuan_per_mwh\": 0 }";
        let many: Vec<String> = (0..101).map(|i| stores.replace("\"a\"", &format!("\"a{i}\""))).collect();
        let told = faults("\"stores\": [", &format!("\"stores\": [{}, ", many.join(",")));
        assert_eq!(told, [("stores".to_owned(), "stores: 102 entries are not in 0..=100".to_owned())]);
    }
}
