//! The charts there are, by name.

use tianchu_report::Words;

macro_rules! charts {
    (
        lean { $($(#[doc = $doc:literal])* $name:ident $id:literal $label:ident;)* }
        extras { $($(#[doc = $xdoc:literal])* $xname:ident $xid:literal $xlabel:ident;)* }
        hours { $($(#[doc = $hdoc:literal])* $hname:ident $hid:literal $hlabel:ident;)* }
    ) => {
        /// A chart, under the name it has in links, on the command line and in the page.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Chart {
            $($(#[doc = $doc])* $name,)*
            $($(#[doc = $xdoc])* #[cfg(feature = "extras")] $xname,)*
            $($(#[doc = $hdoc])* #[cfg(feature = "extras")] $hname,)*
        }

        impl Chart {
            /// Charts that the page's first load makes by itself.
            pub const FIRST: &'static [Self] = &[$(Self::$name,)*];

            /// Every chart that a run alone fills, those of the first screen first.
            pub const ALL: &'static [Self] =
                &[$(Self::$name,)* $(#[cfg(feature = "extras")] Self::$xname,)*];

            /// Charts of a grid's hours, which have functions of their own; of a run alone they are empty.
            #[cfg(feature = "extras")]
            pub const OF_HOURS: &'static [Self] = &[$(Self::$hname,)*];

            /// Name in links, files and the page.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self {
                    $(Self::$name => $id,)*
                    $(#[cfg(feature = "extras")] Self::$xname => $xid,)*
                    $(#[cfg(feature = "extras")] Self::$hname => $hid,)*
                }
            }

            /// What the chart is about, for menus.
            #[must_use]
            pub fn label(self, words: Words) -> &'static str {
                match self {
                    $(Self::$name => words.$label(),)*
                    $(#[cfg(feature = "extras")] Self::$xname => words.$xlabel(),)*
                    $(#[cfg(feature = "extras")] Self::$hname => words.$hlabel(),)*
                }
            }
        }
    };
}

charts! {
    lean {
        /// Farmland at year-end against the red line.
        FarmlandStock "farmland-stock" charts_farmland_label;
        /// New-type storage at quarter-end against the target of 2027.
        StorageStock "storage-stock" charts_storage_label;
        /// What takes farmland and what replenishes it, by class, year by year.
        OccupationReplenishment "occupation-replenishment" charts_occupation_label;
        /// The cap on construction and the demand; what was blocked and why; the bank of credits.
        CapAndDemand "cap-and-demand" charts_cap_label;
        /// What is left to restore and reclaim.
        Pools "pools" charts_pools_label;
        /// Storage added and retired, year by year.
        StorageAdditions "storage-additions" charts_additions_label;
    }
    extras {
        /// Replenished against occupied: area, grade, capacity.
        ThreeBalances "three-balances" charts_balances_label;
        /// Permanent basic farmland against its task, the reserve zone, counties that must stop.
        BasicFarmland "basic-farmland" charts_basic_label;
        /// High-standard farmland against the target of 2030, built and decayed.
        HighStandard "high-standard" charts_standard_label;
        /// What occupation brings in and what replenishment and quality cost.
        LandMoney "land-money" charts_money_label;
        /// Grain capacity against need, and who has grain to spare.
        Grain "grain" charts_grain_label;
        /// Storage added by group of use, year by year, and retired.
        AdditionsByClass "additions-by-class" charts_groups_label;
        /// Storage filed, tendered, under construction and operating.
        Pipeline "pipeline" charts_pipeline_label;
        /// What a station costs, and what it earns against what it needs.
        CostRevenue "cost-revenue" charts_revenue_label;
        /// Hours of use against published ones.
        Utilisation "utilisation" charts_use_label;
        /// Direct investment against the plan for 2025-2027.
        Investment "investment" charts_investment_label;
        /// Growth of the equipment industry, an illustrative account.
        Equipment "equipment" charts_equipment_label;
        /// Land that energy takes, by class, and the part of storage in what construction asks of farmland.
        StorageLand "storage-land" charts_land_label;
        /// Existing PPP projects, an illustrative account: payments, arrears, cost still to be built.
        Ppp "ppp" charts_ppp_label;
        /// Construction and cap under the readings of the cap rule; of one run, under its own.
        Readings "readings" charts_readings_label;
    }
    hours {
        /// A week hour by hour: what supplies the load, what storage does, its level, the price.
        Week "week" charts_week_label;
        /// Hours in order of size: net load with and without storage, prices.
        DurationCurve "duration-curve" charts_duration_label;
        /// Curtailed share by year, beside what was published.
        Curtailment "curtailment" charts_curtailment_label;
        /// What more storage would save a year, against what it costs.
        NextMw "value-of-next-mw" charts_value_label;
    }
}

impl Chart {
    /// The chart called `id`, if this build has it.
    #[must_use]
    pub fn parse(id: &str) -> Option<Self> {
        let all = Self::ALL.iter();
        #[cfg(feature = "extras")]
        let all = all.chain(Self::OF_HOURS);
        all.copied().find(|c| c.id() == id.trim())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    // Breaks if a chart is added without a name of its own, or a name cannot be read back.
    #[test]
    fn names_round_trip() {
        for &chart in Chart::ALL.iter().chain(Chart::OF_HOURS) {
            assert_eq!(Chart::parse(chart.id()), Some(chart));
        }
        assert_eq!(Chart::parse("month"), None);
    }
}
