//! The charts that the page's first load does without, what shades the provinces by storage, and links as QR codes.

mod basic;
mod brief;
mod build_out;
mod business;
mod compare;
mod energy_land;
mod grain;
mod hours;
mod money;
mod numbers;
mod own_hours;
mod ppp;
mod qr;
mod quality;
mod readings;
mod storage_measure;

pub use brief::{BRIEF_SIZE, brief_pictures, brief_scenes};
pub use compare::{CompareMode, Compared, Side, comparable, compared};
pub use hours::{curtailment, duration_curve, value_of_next_mw, week};
pub use qr::qr;
pub use readings::readings;
pub use storage_measure::{StorageMeasure, StorageShades};

use tianchu_model::register::Group;

use crate::chart::Chart;
use crate::draft::Draft;
use crate::view::View;

impl Chart {
    /// To which groups of the register the rows belong that the chart rests on first of all. Through the land that energy
    /// takes, farmland rests on storage, too.
    #[must_use]
    pub fn groups(self) -> &'static [Group] {
        match self {
            Self::FarmlandStock
            | Self::OccupationReplenishment
            | Self::CapAndDemand
            | Self::Pools
            | Self::ThreeBalances
            | Self::BasicFarmland
            | Self::HighStandard
            | Self::LandMoney
            | Self::Grain
            | Self::Readings => &[Group::Farmland],
            Self::StorageStock
            | Self::StorageAdditions
            | Self::AdditionsByClass
            | Self::Pipeline
            | Self::CostRevenue
            | Self::Utilisation
            | Self::Investment
            | Self::Equipment => &[Group::Storage],
            Self::StorageLand => &[Group::Farmland, Group::Storage],
            Self::Ppp => &[Group::Ppp],
            Self::Week | Self::DurationCurve | Self::Curtailment | Self::NextMw => {
                &[Group::Storage, Group::Power]
            }
        }
    }
}

/// The panels of a chart; `None` where the model has no such series for the region, and of charts of hours.
pub(crate) fn draft(chart: Chart, view: &View<'_>) -> Option<Draft> {
    match chart {
        Chart::ThreeBalances => quality::balances(view),
        Chart::BasicFarmland => basic::basic(view),
        Chart::HighStandard => basic::standard(view),
        Chart::LandMoney => money::money(view),
        Chart::Grain => grain::grain(view),
        Chart::AdditionsByClass => build_out::by_class(view),
        Chart::Pipeline => build_out::pipeline(view),
        Chart::CostRevenue => business::cost_revenue(view),
        Chart::Utilisation => build_out::utilisation(view),
        Chart::Investment => business::investment(view),
        Chart::Equipment => business::equipment(view),
        Chart::StorageLand => energy_land::storage_land(view),
        Chart::Ppp => ppp::ppp(view),
        Chart::Readings => readings::own(view),
        Chart::Week | Chart::DurationCurve | Chart::Curtailment | Chart::NextMw => None,
        // Drawn by the first load.
        Chart::FarmlandStock
        | Chart::StorageStock
        | Chart::OccupationReplenishment
        | Chart::CapAndDemand
        | Chart::Pools
        | Chart::StorageAdditions => None,
    }
}
