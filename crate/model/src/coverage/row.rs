//! A row of the table of rules: how a rule is treated, and by what.

use crate::event::EventKind;
use crate::farmland::account::{Account, Payment};
use crate::farmland::book::{Book, Flow};
use crate::farmland::grade::GradeFlow;
use crate::farmland::measure::Measure;
use crate::register::ParamId;
use crate::series::Series;
use crate::time::Year;

/// Something in the results that carries a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Carrier {
    /// A column.
    Series(Series),
    /// A stock of land.
    Book(Book),
    /// A flow of land.
    Flow(Flow),
    /// A flow between grades.
    GradeFlow(GradeFlow),
    /// A number of a province and year.
    Measure(Measure),
    /// A stock of money.
    Account(Account),
    /// A payment.
    Payment(Payment),
    /// An event.
    EventKind(EventKind),
    /// A figure of the power system, by its name in the tables of `tianchu system`, or of the account of PPP projects, by
    /// its name in those of `tianchu ppp`.
    Figure(&'static str),
    /// A published figure the results are held against, by its name in the register.
    Observation(&'static str),
}

impl Carrier {
    /// Name in files.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Series(x) => x.id(),
            Self::Book(x) => x.id(),
            Self::Flow(x) => x.id(),
            Self::GradeFlow(x) => x.id(),
            Self::Measure(x) => x.id(),
            Self::Account(x) => x.id(),
            Self::Payment(x) => x.id(),
            Self::EventKind(x) => x.id(),
            Self::Figure(x) | Self::Observation(x) => x,
        }
    }
}

/// Why a rule is only listed: what of it has no quantity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Enforcement is a duty of offices, seen through an assumption.
    Enforcement,
    /// A principle without a quantity, seen through other rules.
    Principle,
    /// The soil census has no provincial result.
    SoilCensus,
    /// Breeding trials give no usable gain.
    BreedingTrials,
    /// The network bears on measurement error, which grades here lack.
    QualityNetwork,
    /// Leadership and the division of work have no quantity.
    DivisionOfWork,
    /// Inspection and courts are duties of offices, seen through assumptions.
    Inspection,
    /// Publicity and supervision by society have no quantity.
    Publicity,
    /// A plan to be written; what it is to raise enters through other rules.
    ActionPlan,
    /// A law whose text and adoption nobody has seen.
    Legislation,
    /// Tasks of counties are not published.
    CountyTasks,
    /// Background of the decree, which rules nothing itself.
    Background,
    /// Reserve land is weighed in a review, by no ruled quantity.
    ReserveWeighed,
    /// Supervision is a duty of offices without a quantity.
    Supervision,
    /// Room left to localities, without a quantity.
    LocalRoom,
    /// Standards have no quantity; what they bear on enters as assumptions.
    Standards,
    /// The reasonable range has no published bounds.
    ReasonableRange,
    /// No volume or pace of exports is published.
    Exports,
    /// Breakthroughs in landmark equipment bear on no quantity.
    LandmarkEquipment,
    /// Insurance, renewal and finance have no published effect on cost.
    FinanceOfEquipment,
    /// Competition and overseas markets have no quantity.
    Competition,
    /// Six actions bear on no quantity of land or energy.
    SixActions,
    /// Pilot bases have no quantity.
    PilotBases,
    /// Not to rush is a principle; paths may be compared.
    NotToRush,
}

impl Reason {
    /// All of them, in the order of the register.
    pub const ALL: [Self; 24] = [
        Self::Enforcement,
        Self::Principle,
        Self::SoilCensus,
        Self::BreedingTrials,
        Self::QualityNetwork,
        Self::DivisionOfWork,
        Self::Inspection,
        Self::Publicity,
        Self::ActionPlan,
        Self::Legislation,
        Self::CountyTasks,
        Self::Background,
        Self::ReserveWeighed,
        Self::Supervision,
        Self::LocalRoom,
        Self::Standards,
        Self::ReasonableRange,
        Self::Exports,
        Self::LandmarkEquipment,
        Self::FinanceOfEquipment,
        Self::Competition,
        Self::SixActions,
        Self::PilotBases,
        Self::NotToRush,
    ];

    /// Name that tells it from the others.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Enforcement => "enforcement",
            Self::Principle => "principle",
            Self::SoilCensus => "soil_census",
            Self::BreedingTrials => "breeding_trials",
            Self::QualityNetwork => "quality_network",
            Self::DivisionOfWork => "division_of_work",
            Self::Inspection => "inspection",
            Self::Publicity => "publicity",
            Self::ActionPlan => "action_plan",
            Self::Legislation => "legislation",
            Self::CountyTasks => "county_tasks",
            Self::Background => "background",
            Self::ReserveWeighed => "reserve_weighed",
            Self::Supervision => "supervision",
            Self::LocalRoom => "local_room",
            Self::Standards => "standards",
            Self::ReasonableRange => "reasonable_range",
            Self::Exports => "exports",
            Self::LandmarkEquipment => "landmark_equipment",
            Self::FinanceOfEquipment => "finance_of_equipment",
            Self::Competition => "competition",
            Self::SixActions => "six_actions",
            Self::PilotBases => "pilot_bases",
            Self::NotToRush => "not_to_rush",
        }
    }
}

/// A number that stands for a rule: nothing in the model brings it about.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Constant {
    /// An assumption of the register.
    Param(ParamId),
    /// The first year in which the rule acts.
    Year(Year),
    /// A published figure, by its name in the register.
    Figure(&'static str),
}

impl Constant {
    /// The number's name in files; of a year the year.
    #[must_use]
    pub fn id(self) -> String {
        match self {
            Self::Param(param) => param.row().id.to_owned(),
            Self::Year(year) => year.to_string(),
            Self::Figure(name) => name.to_owned(),
        }
    }
}

/// How the model treats a rule.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Treatment {
    /// By these quantities and events, which follow from the rest of the model and answer to a lever or assumption.
    Computed {
        /// A lever (or, where no lever bears on it, an assumption) that moves it.
        moved_by: ParamId,
        /// What carries it, the most telling first.
        what: &'static [Carrier],
    },
    /// By numbers put in: a share, a date, a published figure. Results scale with them or start at them, but nothing
    /// else in the model changes them.
    Constant {
        /// The numbers.
        numbers: &'static [Constant],
        /// What carries it, the most telling first.
        what: &'static [Carrier],
    },
    /// Not at all.
    Listed {
        /// Why.
        reason: Reason,
    },
}

/// The row of a rule.
#[derive(Clone, Copy, Debug)]
pub struct Coverage {
    /// Id in the rule table of the register, such as `F43`.
    pub rule: &'static str,
    /// How it is treated.
    pub treatment: Treatment,
}

pub(super) const fn computed(rule: &'static str, moved_by: ParamId, what: &'static [Carrier]) -> Coverage {
    Coverage { rule, treatment: Treatment::Computed { moved_by, what } }
}

pub(super) const fn constant(
    rule: &'static str,
    numbers: &'static [Constant],
    what: &'static [Carrier],
) -> Coverage {
    Coverage { rule, treatment: Treatment::Constant { numbers, what } }
}

pub(super) const fn listed(rule: &'static str, reason: Reason) -> Coverage {
    Coverage { rule, treatment: Treatment::Listed { reason } }
}
