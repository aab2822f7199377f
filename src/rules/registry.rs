//! Every rule there is.

use super::{
    Life, Rule, act, anx, cfg, cri, doc, evi, frm, ila, l, lst, map, mtx, pck, pri, prv, sef, tem, tim, trk,
};

/// A family of rules: those whose codes begin alike, or that are kept together.
pub struct Family {
    /// The prefixes of its codes.
    pub prefixes: &'static [&'static str],
    /// What it is about.
    pub title: &'static str,
    /// Its rules, in order of code.
    pub rules: &'static [&'static Rule],
}

impl Family {
    /// Whether what its rules find counts rows about people: those of lists, tracked children, or an area's own rules.
    #[must_use]
    pub fn counts_rows(&self) -> bool {
        self.rules.is_empty() || self.rules.iter().any(|rule| rule.check.reads_people())
    }
}

/// The families, in the order of reports on rules.
pub const FAMILIES: &[Family] = &[
    Family { prefixes: &["CFG"], title: "Settings", rules: cfg::RULES },
    Family { prefixes: &["FRM"], title: "Catalogue", rules: frm::RULES },
    Family { prefixes: &["EVI"], title: "Entries and documents", rules: evi::RULES },
    Family { prefixes: &["DOC"], title: "What stands inside documents", rules: doc::RULES },
    Family { prefixes: &["PRI"], title: "Privacy", rules: pri::RULES },
    Family { prefixes: &["ANX"], title: "Requests", rules: anx::RULES },
    Family { prefixes: &["CRI"], title: "Criteria", rules: cri::RULES },
    Family { prefixes: &["LST"], title: "Structure of lists", rules: lst::RULES },
    Family {
        prefixes: &["L1", "L2", "LXX"],
        title: "List 1 (EHC plans) and List 2 (SEN support)",
        rules: l::RULES,
    },
    Family { prefixes: &["ILA"], title: "ILACS lists (children's social care)", rules: ila::RULES },
    Family { prefixes: &["PRV"], title: "Providers", rules: prv::RULES },
    Family { prefixes: &["TRK"], title: "Tracked children", rules: trk::RULES },
    Family { prefixes: &["MAP"], title: "Data map", rules: map::RULES },
    Family { prefixes: &["SEF"], title: "Self-evaluation", rules: sef::RULES },
    Family { prefixes: &["MTX"], title: "Self-evaluation matrix", rules: mtx::RULES },
    Family { prefixes: &["ACT"], title: "Improvement actions", rules: act::RULES },
    Family { prefixes: &["TEM"], title: "Inspection team", rules: tem::RULES },
    Family { prefixes: &["TIM"], title: "Timeline", rules: tim::RULES },
    Family { prefixes: &["PCK"], title: "Packs", rules: pck::RULES },
    // Each area's own: they stand in its settings.
    Family { prefixes: &["LOC"], title: "Local rules", rules: &[] },
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

/// Whether findings of this code can fail a run or hold a stage back: those of rules in preview cannot.
#[must_use]
pub fn is_stable(code: &str) -> bool {
    find(code).is_none_or(|(rule, _)| rule.life == Life::Stable)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::rules::{HEADINGS, Page, family};
    use crate::rules::{JUDGED, NO_STAGE};

    fn codes() -> impl Iterator<Item = &'static str> {
        all().flat_map(|rule| rule.codes.iter().copied())
    }

    /// What orders codes within a family: the number, then the letters after it; `P` numbers come last.
    fn rank(code: &str) -> (bool, u32, String) {
        let number = code.split_once('-').map_or("", |(_, number)| number);
        let digits = number.trim_start_matches('P');
        let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
        (number.starts_with('P'), digits[..end].parse().unwrap_or(u32::MAX), digits[end..].to_owned())
    }

    #[test]
    fn codes_are_unique_and_well_formed() {
        let mut seen = BTreeSet::new();
        for code in codes() {
            assert!(seen.insert(code), "{code} stands twice");
            let (prefix, number) = code.split_once('-').unwrap();
            assert!(prefix.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit()), "{code}");
            let digits = number.strip_prefix('P').unwrap_or(number);
            let letters = digits.trim_start_matches(|c: char| c.is_ascii_digit());
            assert!(digits.len() > letters.len() && letters.len() <= 1, "{code}");
            assert!(letters.chars().all(|c| c.is_ascii_lowercase()), "{code}");
        }
    }

    #[test]
    fn rules_stand_in_their_family_in_order_of_code() {
        for family_of in FAMILIES {
            for rule in family_of.rules {
                assert!(!rule.codes.is_empty(), "{} has no code", rule.name);
                assert!(
                    rule.codes.iter().all(|c| family_of.prefixes.contains(&family(c))),
                    "{:?}",
                    rule.codes
                );
            }
            // List 1 comes first where a rule has a code for each list; its numbers are those of List 2 less 100.
            let order = |rule: &Rule| {
                let (own, number, letters) = rank(rule.code());
                let across = family(rule.code()) == "LXX";
                (
                    across,
                    own,
                    if number > 200 && family(rule.code()) == "L2" { number - 100 } else { number },
                    letters,
                )
            };
            for pair in family_of.rules.windows(2) {
                assert!(order(pair[0]) < order(pair[1]), "{} before {}", pair[0].code(), pair[1].code());
            }
        }
    }

    #[test]
    fn names_are_unique_and_in_small_letters() {
        let mut seen = BTreeSet::new();
        for rule in all() {
            assert!(seen.insert(rule.name), "{} stands twice", rule.name);
            let words = rule.name.split('-');
            let plain =
                |w: &str| !w.is_empty() && w.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit());
            assert!(words.clone().count() > 1 && words.clone().all(plain), "{}", rule.name);
            assert!(find(rule.name).is_none(), "{} could be a code", rule.name);
        }
    }

    #[test]
    fn every_rule_says_when_it_fires_and_what_to_do() {
        for rule in all() {
            for text in [rule.summary, rule.help] {
                assert!(!text.trim().is_empty() && text == text.trim(), "{}", rule.name);
                assert!(!text.ends_with('.'), "{}: {text}", rule.name);
                assert!(
                    text.starts_with(|c: char| !c.is_lowercase()) || text.starts_with("sendpack"),
                    "{}",
                    rule.name
                );
            }
        }
    }

    #[test]
    fn every_page_has_its_headings_and_shows_both_sides() {
        for rule in all() {
            let page = Page::parse(rule.page);
            let headings: Vec<&str> = page.sections.iter().map(|(heading, _)| *heading).collect();
            assert_eq!(headings, HEADINGS, "{}", rule.name);
            assert!(page.sections.iter().all(|(_, text)| !text.trim().is_empty()), "{}", rule.name);
            assert!(page.examples.iter().any(|e| e.finds.is_empty()), "{} shows nothing right", rule.name);
            assert!(page.examples.iter().any(|e| !e.finds.is_empty()), "{} shows nothing wrong", rule.name);
            for line in page.examples.iter().flat_map(|e| &e.finds) {
                let code = line.split(' ').next().unwrap_or_default();
                assert!(rule.codes.contains(&code), "{} tells of {code}", rule.name);
            }
        }
    }

    #[test]
    fn stages_of_rules_are_stages() {
        // What a framework calls its stages is its own affair.
        for rule in all() {
            assert!(rule.stages.iter().all(|id| [NO_STAGE, JUDGED].contains(id)), "{}", rule.name);
        }
    }
}
