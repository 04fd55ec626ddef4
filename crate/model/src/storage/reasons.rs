//! Why storage is ordered.

use crate::lang::Text;

/// Reasons for which storage is ordered.
pub const N_REASONS: usize = 5;
/// What the reasons are called: the first is the source side's, two are the grid side's, two the user side's.
pub const REASONS: [Text; N_REASONS] = [
    Text { zh: "新能源配储", en: "Pairing with wind and solar" },
    Text { zh: "政策与目标", en: "Policy and targets" },
    Text { zh: "投资收益", en: "Returns" },
    Text { zh: "园区与分布式", en: "Parks, distributed PV, telecom" },
    Text { zh: "算力设施", en: "Computing facilities" },
];
