//! Hiding identifiers that stand in the names of files: a finding must name its file, and never a person's number.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use super::Context;
use crate::findings::{Finding, Location};
use crate::identifiers::{Kind, find};

/// What is shown in place of an identifier.
const HIDDEN: &str = "[hidden]";

/// Paths that hold identifiers, and what is shown for them.
pub(super) struct Masks(BTreeMap<String, String>);

impl Masks {
    /// The documents of a repository whose paths hold identifiers.
    pub(super) fn of(ctx: &Context<'_>) -> Self {
        let paths = ctx.repository.documents.iter().map(|d| d.path.as_str());
        Self(paths.filter_map(|path| Some((path.to_owned(), masked(path)?))).collect())
    }

    /// A text in which such paths may stand, without them.
    pub(super) fn hide<'t>(&self, text: &'t str) -> Cow<'t, str> {
        let mut shown = Cow::Borrowed(text);
        for (path, masked) in &self.0 {
            let name = |path: &str| path.rsplit('/').next().unwrap_or_default().to_owned();
            for (from, to) in [(path.clone(), masked.clone()), (name(path), name(masked))] {
                if from != to && shown.contains(&from) {
                    shown = Cow::Owned(shown.replace(&from, &to));
                }
            }
        }
        shown
    }

    /// Hides them in findings.
    pub(super) fn apply(&self, findings: &mut [Finding]) {
        if self.0.is_empty() {
            return;
        }
        let place = |at: &mut Location| at.file = self.hide(&at.file).as_ref().into();
        for finding in findings {
            place(&mut finding.place);
            finding.related.iter_mut().for_each(place);
            if let Cow::Owned(message) = self.hide(&finding.what.message) {
                Arc::make_mut(&mut finding.what).message = message.into();
            }
            finding.key = self.hide(&finding.key).as_ref().into();
        }
    }
}

/// Which kinds of identifier stand in a path.
pub(super) fn kinds(path: &str) -> Vec<Kind> {
    readings(path)
        .iter()
        .flat_map(|text| find(text))
        .filter(|found| found.sure)
        .map(|found| found.kind)
        .collect()
}

/// A path as it may be meant: in names, hyphens, underscores and dots stand for spaces. Each has the length of the path.
fn readings(path: &str) -> [String; 2] {
    [path.replace(['_', '.'], " "), path.replace(['_', '-', '.'], " ")]
}

/// The path without its identifiers; none where it holds none.
fn masked(path: &str) -> Option<String> {
    let mut ranges: Vec<_> = readings(path)
        .iter()
        .flat_map(|text| find(text))
        .filter(|found| found.sure)
        .map(|found| found.range)
        .collect();
    ranges.sort_by_key(|range| std::cmp::Reverse(range.start));
    let mut shown = path.to_owned();
    let mut end = path.len();
    for range in ranges {
        if range.end <= end {
            shown.replace_range(range.clone(), HIDDEN);
            end = range.start;
        }
    }
    (shown != path).then_some(shown)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_shown_without_the_number() {
        assert_eq!(masked("a/report_A938401222317.docx").as_deref(), Some("a/report_[hidden].docx"));
        assert_eq!(masked("NHS-943-476-5919-AB123456C.pdf").as_deref(), Some("NHS-[hidden]-[hidden].pdf"));
        assert_eq!(masked("documents/strategy-2026-11-20.pdf"), None);
        assert_eq!(kinds("A938401222317/letter.docx"), [Kind::Upn, Kind::Upn]);
    }
}
