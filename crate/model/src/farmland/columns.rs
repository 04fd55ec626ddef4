//! Farmland results as columns, events and ledgers.

use super::account::{Account, Payment};
use super::book::{Book, Flow};
use super::grade::{Grade, GradeFlow, N_GRADES};
use super::ledger::{Amount, Entry, Ledger};
use super::measure::Measure;
use super::run::FarmlandRun;
use crate::event::{Event, EventKind};
use crate::ledger::{self, Line};
use crate::region::{N_PROVINCES, Region};
use crate::register::TARGETS;
use crate::series::{Column, Series};
use crate::time::{FIRST_YEAR, LAST_HISTORY_YEAR, LAST_YEAR, REGIME_YEAR, Year, year_idx};
use crate::units::{MU_PER_WANMU, Mu, Yuan};

impl FarmlandRun {
    /// A farmland series for the nation or a province; there is none for a power grid.
    #[must_use]
    pub fn column(&self, series: Series, region: Region) -> Option<Column> {
        let (first, source) = source(series)?;
        let provinces = members(region)?;
        let value = |year: Year| match &source {
            Source::Stock(book) => self.sum(&provinces, |p| self.books.balance(*book, year, p).get()),
            Source::Stocks(books) => self.sum(&provinces, |p| {
                books.iter().map(|&book| self.books.balance(book, year, p)).sum::<Mu>().get()
            }),
            Source::Flows(flows) => {
                self.sum(&provinces, |p| flows.iter().map(|&f| self.books.flow(f, year, p)).sum::<Mu>().get())
            }
            Source::NetIncrease => self.sum(&provinces, |p| self.books.net_increase(year, p).get()),
            Source::Payments(payments) => self.sum(&provinces, |p| {
                payments.iter().map(|&x| self.accounts.flow(x, year, p)).sum::<Yuan>().get()
            }),
            Source::Account(account) => {
                self.sum(&provinces, |p| self.accounts.balance(*account, year, p).get())
            }
            Source::Sum(measure) => self.sum(&provinces, |p| self.measures.get(*measure, year, p)),
            Source::Mean(measure) => {
                let weight = |p: usize| self.weight(*measure, year, p);
                let total = self.sum(&provinces, weight);
                let points = self.sum(&provinces, |p| self.measures.get(*measure, year, p) * weight(p));
                if provinces.len() == 1 {
                    self.measures.get(*measure, year, provinces.start)
                } else if total > 0.0 {
                    points / total
                } else {
                    0.0
                }
            }
        };
        let values = (first..=LAST_YEAR).map(value);
        Some(Column::new(series, region, year_idx(first), values))
    }

    fn sum(&self, provinces: &std::ops::Range<usize>, value: impl Fn(usize) -> f64) -> f64 {
        let mut sum = 0.0;
        for p in provinces.clone() {
            sum += value(p);
        }
        sum
    }

    /// By what a national mean is weighted: the quantity the measure describes.
    fn weight(&self, measure: Measure, year: Year, p: usize) -> f64 {
        match measure {
            Measure::OccupiedGrade | Measure::OccupationCost => self.books.built(year, p).get(),
            Measure::AcceptedGrade | Measure::Acceptance => {
                let accepted = self.books.accepted(year, p);
                let share = self.measures.get(Measure::Acceptance, year, p);
                if measure == Measure::AcceptedGrade || share == 0.0 {
                    accepted.get()
                } else {
                    accepted.get() / share
                }
            }
            Measure::BasicGrade | Measure::BasicGood => self.books.balance(Book::Basic, year, p).get(),
            Measure::GateClosed => self.basic_floor[p].get(),
            Measure::EnergyLand | Measure::StorageLand => {
                self.measures.get(Measure::Demand, year, p)
                    + self.measures.get(Measure::CoordinatedDemand, year, p)
            }
            Measure::PlatformPrice => self.measures.get(Measure::PlatformVolume, year, p),
            _ => self.books.balance(Book::Area, year, p).get(),
        }
    }

    /// Events of every province, and the national red lines.
    #[must_use]
    pub fn events(&self) -> Vec<Event> {
        let mut events = self.events.clone();
        for (target, book, kind) in [
            ("national_area_floor", Book::Area, EventKind::NationalArea),
            ("national_basic_floor", Book::Basic, EventKind::NationalBasic),
        ] {
            let Some(floor) =
                TARGETS.iter().find(|t| t.id == target).map(|t| Mu::whole(t.value * MU_PER_WANMU))
            else {
                continue;
            };
            let gap = |year: Year| (floor - self.books.national(book, year)).positive();
            for year in REGIME_YEAR..=LAST_YEAR {
                if gap(year) > Mu::ZERO && (year == REGIME_YEAR || gap(year - 1) == Mu::ZERO) {
                    events.push(Event {
                        year,
                        quarter: None,
                        region: Region::Nation,
                        kind,
                        quantity: gap(year).get(),
                        before: None,
                        unit: Mu::UNIT,
                        // The sum of tasks equals the national one only because we fill four of them.
                        rests_on_split: kind == EventKind::NationalBasic,
                    });
                }
            }
        }
        events
    }

    /// Every book of a region, year by year: opening, entries, closing; land, then grades, then money.
    #[must_use]
    pub fn ledger(&self, region: Region) -> Vec<Line> {
        let Some(provinces) = members(region) else { return Vec::new() };
        let mut lines = Vec::new();
        for &book in Book::ALL {
            let entries = Flow::ALL.iter().map(|&flow| (flow, ledger::Entry::Land(flow)));
            let name = ledger::Book::Land(book);
            book_lines(&self.books, book, name, book.opens(), &provinces, entries, &mut lines);
        }
        self.grade_lines(&provinces, &mut lines);
        for &account in Account::ALL {
            let entries = Payment::ALL.iter().map(|&x| (x, ledger::Entry::Money(x)));
            let (name, opens) = (ledger::Book::Money(account), LAST_HISTORY_YEAR);
            book_lines(&self.accounts, account, name, opens, &provinces, entries, &mut lines);
        }
        lines
    }

    /// The books of [`FarmlandRun::ledger`], in its order.
    pub fn books() -> impl Iterator<Item = ledger::Book> {
        let land = Book::ALL.iter().copied().map(ledger::Book::Land);
        let grades = Grade::ALL.iter().copied().map(ledger::Book::Grade);
        land.chain(grades).chain(Account::ALL.iter().copied().map(ledger::Book::Money))
    }

    /// A book for every grade; what is raised or lowered leaves one grade and enters the next.
    fn grade_lines(&self, provinces: &std::ops::Range<usize>, lines: &mut Vec<Line>) {
        for (q, &grade) in Grade::ALL.iter().enumerate() {
            for year in LAST_HISTORY_YEAR + 1..=LAST_YEAR {
                let stock = |y: Year| self.sum(provinces, |p| self.grades.stock(y, p)[q].get());
                let flow =
                    |f: GradeFlow, q: usize| self.sum(provinces, |p| self.grades.flow(f, year, p)[q].get());
                let mut line = |entry, value: f64| {
                    let (time, book) = (year.to_string(), ledger::Book::Grade(grade));
                    lines.push(Line { time, book, entry, value, unit: Mu::UNIT });
                };
                line(ledger::Entry::Opening, stock(year - 1));
                let better = if q + 1 < N_GRADES { flow(GradeFlow::Raised, q + 1) } else { 0.0 };
                let worse = if q > 0 { flow(GradeFlow::Lowered, q - 1) } else { 0.0 };
                for (entry, change) in [
                    (GradeFlow::Built, -flow(GradeFlow::Built, q)),
                    (GradeFlow::Left, -flow(GradeFlow::Left, q)),
                    (GradeFlow::Added, flow(GradeFlow::Added, q)),
                    (GradeFlow::Raised, better - flow(GradeFlow::Raised, q)),
                    (GradeFlow::Lowered, worse - flow(GradeFlow::Lowered, q)),
                ] {
                    if change != 0.0 {
                        line(ledger::Entry::Grade(entry), change);
                    }
                }
                line(ledger::Entry::Closing, stock(year));
            }
        }
    }
}

/// The lines of one book.
fn book_lines<E: Entry>(
    ledger: &Ledger<E>,
    book: E::Book,
    name: ledger::Book,
    opens: Year,
    provinces: &std::ops::Range<usize>,
    entries: impl Iterator<Item = (E, ledger::Entry)> + Clone,
    lines: &mut Vec<Line>,
) where
    E::Amount: Into<f64> + std::ops::Neg<Output = E::Amount>,
{
    for year in opens + 1..=LAST_YEAR {
        let mut line = |entry, value: E::Amount| {
            let time = year.to_string();
            lines.push(Line { time, book: name, entry, value: value.into(), unit: E::Amount::UNIT });
        };
        let balance = |y: Year| provinces.clone().map(|p| ledger.balance(book, y, p)).sum::<E::Amount>();
        line(ledger::Entry::Opening, balance(year - 1));
        for (entry, name) in entries.clone() {
            for &(touched, adds) in entry.postings() {
                if E::book_index(touched) != E::book_index(book) {
                    continue;
                }
                let amount: E::Amount = provinces.clone().map(|p| ledger.flow(entry, year, p)).sum();
                if amount != E::Amount::default() {
                    line(name, if adds { amount } else { -amount });
                }
            }
        }
        line(ledger::Entry::Closing, balance(year));
    }
}

/// Where a series comes from.
enum Source {
    Stock(Book),
    Stocks(&'static [Book]),
    Flows(&'static [Flow]),
    NetIncrease,
    Payments(&'static [Payment]),
    Account(Account),
    Sum(Measure),
    Mean(Measure),
}

/// First year and origin of a farmland series.
fn source(series: Series) -> Option<(Year, Source)> {
    use Source::{Flows, Mean, NetIncrease, Payments, Stock, Sum};
    let past = FIRST_YEAR + 1;
    let stock = |book: Book| (book.opens(), Stock(book));
    let regime = |source| (REGIME_YEAR, source);
    Some(match series {
        Series::FarmlandArea => stock(Book::Area),
        Series::FarmlandStableArea => stock(Book::Stable),
        Series::FarmlandNetIncrease => (past, NetIncrease),
        Series::FarmlandCap => regime(Sum(Measure::Cap)),
        Series::FarmlandDemand => regime(Sum(Measure::Demand)),
        Series::FarmlandCoordinatedDemand => regime(Sum(Measure::CoordinatedDemand)),
        Series::FarmlandConstruction => (
            past,
            Flows(&[
                Flow::ConstructionNational,
                Flow::ConstructionKey,
                Flow::ConstructionEnergy,
                Flow::ConstructionEnergyUnlisted,
                Flow::ConstructionOrdinary,
                Flow::ConstructionCoordinated,
            ]),
        ),
        Series::FarmlandOtherOut => (
            past,
            Flows(&[
                Flow::Trees,
                Flow::Orchards,
                Flow::Infrastructure,
                Flow::Mining,
                Flow::IllegalBuilding,
                Flow::Exempt,
            ]),
        ),
        Series::FarmlandReplenished => (past, Flows(&[Flow::Restored, Flow::Reclaimed])),
        Series::FarmlandRestored => (past, Flows(&[Flow::Restored])),
        Series::FarmlandReclaimed => (past, Flows(&[Flow::Reclaimed])),
        Series::FarmlandBank => stock(Book::Credits),
        Series::FarmlandIllegal => stock(Book::Illegal),
        Series::FarmlandDuty => stock(Book::Duty),
        Series::FarmlandPoolImmediate => stock(Book::Immediate),
        Series::FarmlandPoolEngineering => stock(Book::Engineering),
        Series::FarmlandPoolReserve => stock(Book::Reserve),
        Series::FarmlandBasic => stock(Book::Basic),
        Series::FarmlandUnmet => regime(Sum(Measure::Unmet)),
        Series::FarmlandUnmetByCap => regime(Sum(Measure::UnmetByCap)),
        Series::FarmlandUnmetByFreeze => regime(Sum(Measure::UnmetByFreeze)),
        Series::FarmlandFrozen => regime(Sum(Measure::Frozen)),
        Series::FarmlandCapLost => regime(Sum(Measure::CapLost)),
        Series::FarmlandNational => (past, Flows(&[Flow::ConstructionNational])),
        Series::FarmlandKey => (past, Flows(&[Flow::ConstructionKey])),
        Series::FarmlandEnergy => {
            (past, Flows(&[Flow::ConstructionEnergy, Flow::ConstructionEnergyUnlisted]))
        }
        Series::FarmlandEnergyUnlisted => regime(Flows(&[Flow::ConstructionEnergyUnlisted])),
        Series::FarmlandEnergyLand => regime(Mean(Measure::EnergyLand)),
        Series::FarmlandStorageLand => regime(Mean(Measure::StorageLand)),
        Series::FarmlandOrdinary => (past, Flows(&[Flow::ConstructionOrdinary])),
        Series::FarmlandCoordinated => regime(Flows(&[Flow::ConstructionCoordinated])),
        Series::FarmlandSupplied => regime(Flows(&[Flow::CoordinatedOut])),
        Series::FarmlandTrees => (past, Flows(&[Flow::Trees])),
        Series::FarmlandOrchards => (past, Flows(&[Flow::Orchards])),
        Series::FarmlandInfrastructure => (past, Flows(&[Flow::Infrastructure])),
        Series::FarmlandIllegalBuilding => regime(Flows(&[Flow::IllegalBuilding])),
        Series::FarmlandRectified => (past, Flows(&[Flow::Rectified])),
        Series::FarmlandExempt => (past, Flows(&[Flow::Exempt])),
        Series::FarmlandUnderWay => stock(Book::InRestoration),
        Series::FarmlandMasked => stock(Book::MaskedRestorable),
        Series::FarmlandDeficit => stock(Book::Deficit),
        Series::FarmlandAcceptance => regime(Mean(Measure::Acceptance)),
        Series::FarmlandRejectedQuality => regime(Sum(Measure::RejectedQuality)),
        Series::FarmlandRejectedScattered => regime(Sum(Measure::RejectedScattered)),
        Series::FarmlandReevaluated => regime(Flows(&[Flow::Reevaluated])),
        Series::FarmlandMeanGrade => (LAST_HISTORY_YEAR, Mean(Measure::MeanGrade)),
        Series::FarmlandOccupiedGrade => regime(Mean(Measure::OccupiedGrade)),
        Series::FarmlandAcceptedGrade => regime(Mean(Measure::AcceptedGrade)),
        Series::FarmlandBreach => (LAST_HISTORY_YEAR, Source::Stocks(&[Book::AreaBreach, Book::BasicBreach])),
        Series::FarmlandBasicGood => (LAST_HISTORY_YEAR, Mean(Measure::BasicGood)),
        Series::FarmlandBasicGrade => (LAST_HISTORY_YEAR, Mean(Measure::BasicGrade)),
        Series::FarmlandOccupiedKg => regime(Sum(Measure::OccupiedKg)),
        Series::FarmlandAcceptedKg => regime(Sum(Measure::AcceptedKg)),
        Series::FarmlandAcceptedMatureKg => regime(Sum(Measure::AcceptedMatureKg)),
        Series::FarmlandLeakKg => regime(Sum(Measure::LeakKg)),
        Series::FarmlandCapacityKg => (LAST_HISTORY_YEAR, Sum(Measure::CapacityKg)),
        Series::FarmlandMatureKg => (LAST_HISTORY_YEAR, Sum(Measure::MatureKg)),
        Series::FarmlandNeedKg => regime(Sum(Measure::NeedKg)),
        Series::FarmlandReserveZone => stock(Book::ReserveZone),
        Series::FarmlandGateClosed => regime(Mean(Measure::GateClosed)),
        Series::FarmlandOutOfCounty => regime(Sum(Measure::OutOfCounty)),
        Series::FarmlandBasicMajor => regime(Flows(&[Flow::BasicMajor])),
        Series::FarmlandAdjusted => regime(Flows(&[Flow::BasicIn])),
        Series::FarmlandStandard => stock(Book::Standard),
        Series::FarmlandStandardTask => regime(Sum(Measure::StandardTask)),
        Series::FarmlandStandardBuilt => regime(Flows(&[Flow::StandardBuilt, Flow::StandardReplaced])),
        Series::FarmlandStandardDecayed => regime(Flows(&[Flow::StandardDecayed])),
        Series::FarmlandUpgraded => stock(Book::Upgraded),
        Series::FarmlandPaddy => stock(Book::Paddy),
        Series::FarmlandIrrigated => stock(Book::Irrigated),
        Series::FarmlandWaterUse => (LAST_HISTORY_YEAR, Sum(Measure::WaterUse)),
        Series::FarmlandOrganicMatter => (LAST_HISTORY_YEAR, Mean(Measure::OrganicMatter)),
        Series::FarmlandBlackSoil => stock(Book::BlackSoil),
        Series::FarmlandSoilTreated => {
            regime(Flows(&[Flow::AcidTreated, Flow::SalineTreated, Flow::DegradedTreated]))
        }
        Series::FarmlandToTreat => {
            (LAST_HISTORY_YEAR, Source::Stocks(&[Book::Acid, Book::Saline, Book::Degraded]))
        }
        Series::FarmlandAbandoned => stock(Book::Abandoned),
        Series::FarmlandFacility => stock(Book::Facility),
        Series::FarmlandPlatform => regime(Sum(Measure::PlatformVolume)),
        Series::FarmlandPlatformPrice => regime(Mean(Measure::PlatformPrice)),
        Series::FarmlandCost => regime(Mean(Measure::OccupationCost)),
        Series::FarmlandFees => regime(Payments(&[Payment::Fee])),
        Series::FarmlandTax => regime(Payments(&[Payment::OccupationTax])),
        Series::FarmlandFines => regime(Payments(&[Payment::Fine])),
        Series::FarmlandSpent => regime(Payments(&[
            Payment::RestorationCost,
            Payment::ReclamationCost,
            Payment::CareSpent,
            Payment::ActorSubsidy,
        ])),
        Series::FarmlandFund => (LAST_HISTORY_YEAR, Source::Account(Account::Fund)),
        Series::FarmlandProgrammes => regime(Payments(&[Payment::Appropriation])),
        Series::FarmlandGapPaid => regime(Payments(&[Payment::GapPaid])),
        Series::FarmlandGapReward => regime(Payments(&[Payment::GapReward])),
        Series::FarmlandGrainPaid => regime(Payments(&[Payment::GrainPaid])),
        Series::FarmlandGrainReceived => regime(Payments(&[Payment::GrainReceived])),
        Series::FarmlandAssessment => regime(Sum(Measure::AssessmentFailed)),
        _ => return None,
    })
}

/// The provinces of a region.
fn members(region: Region) -> Option<std::ops::Range<usize>> {
    match region {
        Region::Nation => Some(0..N_PROVINCES),
        Region::Province(p) => Some(p..p + 1),
        Region::Grid(_) => None,
    }
}
