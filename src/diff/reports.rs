//! Two reports: what is new, what is gone, what still stands. A finding is known by its fingerprint, so that rows that
//! moved are still the same.

use std::collections::BTreeMap;

use super::{Item, Report};

/// What changed between two reports.
pub struct ReportDiff {
    /// Areas and days of the older and the newer.
    pub of: [(String, String); 2],
    /// Whether the older and the newer could check everything.
    pub complete: [bool; 2],
    /// Findings of the newer alone, in its order.
    pub new: Vec<Item>,
    /// Findings of the older alone, in its order.
    pub gone: Vec<Item>,
    /// How many stand in both.
    pub still: usize,
    /// The same by rule, in order of code.
    pub rules: Vec<RuleDiff>,
}

/// What changed of one rule.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RuleDiff {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Findings of the newer alone.
    pub new: usize,
    /// Findings of the older alone.
    pub gone: usize,
    /// Findings of both.
    pub still: usize,
}

/// Compares two reports, older first.
#[must_use]
pub fn compare(old: Report, new: Report) -> ReportDiff {
    let of = [(old.area, old.as_of), (new.area, new.as_of)];
    let complete = [old.complete, new.complete];
    // Several findings may share a fingerprint: as many as both have still stand.
    let mut standing: BTreeMap<String, usize> = BTreeMap::new();
    for item in &old.findings {
        *standing.entry(item.fingerprint.clone()).or_default() += 1;
    }
    let (mut still, mut added) = (Vec::new(), Vec::new());
    for item in new.findings {
        if take(&mut standing, &item) { still.push(item) } else { added.push(item) }
    }
    // From the end, so that the first of several stands for what is still there.
    let mut gone = old.findings;
    gone.reverse();
    gone.retain(|item| take(&mut standing, item));
    gone.reverse();
    let rules = rules(&added, &gone, &still);
    ReportDiff { of, complete, new: added, gone, still: still.len(), rules }
}

/// Takes one of the findings with this fingerprint, if one is left.
fn take(standing: &mut BTreeMap<String, usize>, item: &Item) -> bool {
    match standing.get_mut(&item.fingerprint) {
        Some(left) if *left > 0 => {
            *left -= 1;
            true
        }
        _ => false,
    }
}

fn rules<'a>(new: &'a [Item], gone: &'a [Item], still: &'a [Item]) -> Vec<RuleDiff> {
    let mut rules: BTreeMap<&str, RuleDiff> = BTreeMap::new();
    let mut of = |items: &'a [Item], count: fn(&mut RuleDiff) -> &mut usize| {
        for item in items {
            let rule = rules.entry(&item.code).or_insert_with(|| RuleDiff {
                code: item.code.clone(),
                name: item.name.clone(),
                ..RuleDiff::default()
            });
            *count(rule) += 1;
        }
    };
    of(new, |rule| &mut rule.new);
    of(gone, |rule| &mut rule.gone);
    of(still, |rule| &mut rule.still);
    rules.into_values().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report(findings: &[(&str, &str)]) -> Report {
        let item = |(code, fingerprint): &(&str, &str)| Item {
            code: (*code).into(),
            name: code.to_lowercase(),
            severity: "error".into(),
            message: String::new(),
            file: "a".into(),
            sheet: None,
            row: None,
            cell: None,
            line: None,
            fingerprint: (*fingerprint).into(),
        };
        Report {
            schema: 1,
            area: "Example".into(),
            as_of: "2026-11-20".into(),
            complete: true,
            findings: findings.iter().map(item).collect(),
        }
    }

    #[test]
    fn new_gone_and_still_by_fingerprint() {
        let old = report(&[("A-1", "x"), ("A-1", "y"), ("B-1", "z"), ("B-1", "z")]);
        let new = report(&[("A-1", "y"), ("A-1", "w"), ("B-1", "z"), ("C-1", "v")]);
        let diff = compare(old, new);
        let prints = |items: &[Item]| items.iter().map(|i| i.fingerprint.clone()).collect::<Vec<_>>();
        assert_eq!(
            (prints(&diff.new), prints(&diff.gone)),
            (vec!["w".into(), "v".into()], vec!["x".into(), "z".into()])
        );
        assert_eq!(diff.still, 2);
        let counts: Vec<_> = diff.rules.iter().map(|r| (&*r.code, r.new, r.gone, r.still)).collect();
        assert_eq!(counts, [("A-1", 1, 1, 1), ("B-1", 0, 1, 1), ("C-1", 1, 0, 0)]);
    }
}
