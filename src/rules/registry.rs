//! Every rule there is.

use super::{Rule, anx, cfg, cri, evi, frm, l, lst, pck, prv};

/// A family of rules: those whose codes begin alike, or that are kept together.
pub struct Family {
    /// The prefixes of its codes.
    pub prefixes: &'static [&'static str],
    /// What it is about.
    pub title: &'static str,
    /// Its rules, in order of code.
    pub rules: &'static [&'static Rule],
}

/// The families, in the order of reports on rules.
pub const FAMILIES: &[Family] = &[
    Family { prefixes: &["CFG"], title: "Settings", rules: cfg::RULES },
    Family { prefixes: &["FRM"], title: "Catalogue", rules: frm::RULES },
    Family { prefixes: &["EVI"], title: "Entries and documents", rules: evi::RULES },
    Family { prefixes: &["ANX"], title: "Requests (Annex A)", rules: anx::RULES },
    Family { prefixes: &["CRI"], title: "Criteria", rules: cri::RULES },
    Family { prefixes: &["LST"], title: "Structure of lists", rules: lst::RULES },
    Family {
        prefixes: &["L1", "L2", "LXX"],
        title: "List 1 (EHC plans) and List 2 (SEN support)",
        rules: l::RULES,
    },
    Family { prefixes: &["PRV"], title: "Providers", rules: prv::RULES },
    Family { prefixes: &["PCK"], title: "Packs", rules: pck::RULES },
];

/// Every rule, in the order of [`FAMILIES`].
pub fn all() -> impl Iterator<Item = &'static Rule> {
    FAMILIES.iter().flat_map(|family| family.rules.iter().copied())
}

/// The rule with this code, without regard to case.
#[must_use]
pub fn find(code: &str) -> Option<(&'static Rule, &'static str)> {
    all().find_map(|rule| rule.codes.iter().find(|c| c.eq_ignore_ascii_case(code)).map(|c| (rule, *c)))
}
