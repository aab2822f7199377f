//! Hiding numbers of people that stand in the names of files, or in what a finding repeats of a title: a finding must name
//! its file, and never a person's number.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

use super::Context;
use super::known::{Known, Number};
use crate::cores::side_by_side;
use crate::findings::{Finding, Location, What};
use crate::identifiers::find;

/// What is shown in place of a number.
const HIDDEN: &str = "[hidden]";

/// Names of files that hold numbers of people, in order of path.
pub(in crate::rules) struct Masks(Vec<Masked>);

/// A path that holds numbers of people.
pub(in crate::rules) struct Masked {
    path: String,
    /// What is shown for it.
    pub(in crate::rules) shown: String,
    /// The first number in it.
    pub(in crate::rules) number: Number,
}

impl Masks {
    /// The documents, files of records and lists whose paths hold such numbers.
    pub(in crate::rules) fn of(ctx: &Context<'_>, known: &Known<'_>) -> Self {
        let repository = ctx.repository;
        let lists = repository.lists_due(ctx.framework).map(|spec| repository.list_file(&spec.id));
        let mut paths: Vec<String> = lists.map(|list| list.shown.to_string()).collect();
        paths.extend(repository.documents.iter().map(|document| document.path.clone()));
        paths.extend(repository.written.iter().map(|file| file.shown.to_string()));
        paths.sort_unstable();
        paths.dedup();
        Self(side_by_side(&paths, |path| masked(path, known)).into_iter().flatten().collect())
    }

    /// Each of them.
    pub(in crate::rules) fn iter(&self) -> impl Iterator<Item = &Masked> {
        self.0.iter()
    }

    /// A text in which such paths may stand, without them.
    pub(in crate::rules) fn hide<'t>(&self, text: &'t str) -> Cow<'t, str> {
        let mut shown = Cow::Borrowed(text);
        for Masked { path, shown: masked, .. } in &self.0 {
            let name = |path: &str| path.rsplit('/').next().unwrap_or_default().to_owned();
            for (from, to) in [(path.clone(), masked.clone()), (name(path), name(masked))] {
                if from != to && shown.contains(&from) {
                    shown = Cow::Owned(shown.replace(&from, &to));
                }
            }
        }
        shown
    }

    /// Hides them in findings, and any other number of a person that a message repeats.
    pub(in crate::rules) fn apply(&self, known: &Known<'_>, findings: &mut [Finding]) {
        let place = |at: &mut Location| at.file = self.hide(&at.file).as_ref().into();
        // Thousands of findings say the same, and share what they say.
        let mut last: Option<(Arc<What>, Arc<What>)> = None;
        for finding in findings {
            let what = match &last {
                Some((said, shown)) if Arc::ptr_eq(said, &finding.what) => shown.clone(),
                _ => self.without_numbers(&finding.what, known),
            };
            last = Some((std::mem::replace(&mut finding.what, what.clone()), what));
            if !self.0.is_empty() {
                place(&mut finding.place);
                finding.related.iter_mut().for_each(place);
                finding.key = self.hide(&finding.key).as_ref().into();
            }
        }
    }

    fn without_numbers(&self, what: &Arc<What>, known: &Known<'_>) -> Arc<What> {
        let hide = |text: &str| {
            let named = self.hide(text);
            let sure = find(&named).filter(|found| found.sure).map(|found| found.range);
            let listed = known.find(&named).into_iter().filter(|(_, number)| *number != Number::Digits);
            replaced(&named, sure.chain(listed.map(|(range, _)| range)).collect())
        };
        let (message, help) = (hide(&what.message), hide(&what.help));
        if *message == *what.message && *help == *what.help {
            return what.clone();
        }
        Arc::new(What { message: message.into(), help: help.into(), ..What::clone(what) })
    }
}

/// A path as it may be meant: in names, hyphens, underscores and dots stand for spaces. Each has the length of the path.
fn readings(path: &str) -> [String; 2] {
    [path.replace(['_', '.'], " "), path.replace(['_', '-', '.'], " ")]
}

/// A path that holds numbers of people.
fn masked(path: &str, known: &Known<'_>) -> Option<Masked> {
    let readings = readings(path);
    let sure = readings.iter().flat_map(|text| find(text)).filter(|found| found.sure);
    let mut numbers: Vec<(Range<usize>, Number)> =
        sure.map(|found| (found.range, Number::Of(found.kind))).chain(known.find(path)).collect();
    numbers.sort_by_key(|(range, _)| range.start);
    let number = numbers.first()?.1;
    let shown = replaced(path, numbers.into_iter().map(|(range, _)| range).collect());
    Some(Masked { path: path.to_owned(), shown, number })
}

/// A text with these parts hidden.
fn replaced(text: &str, mut ranges: Vec<Range<usize>>) -> String {
    ranges.sort_by_key(|range| std::cmp::Reverse(range.start));
    let mut shown = text.to_owned();
    let mut end = text.len();
    for range in ranges {
        if range.end <= end {
            shown.replace_range(range.clone(), HIDDEN);
            end = range.start;
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::identifiers::Kind;

    fn shown(path: &str) -> Option<String> {
        masked(path, &Known::of(&[])).map(|masked| masked.shown)
    }

    #[test]
    fn a_name_is_shown_without_the_number() {
        assert_eq!(shown("a/report_A938401222317.docx").as_deref(), Some("a/report_[hidden].docx"));
        assert_eq!(shown("NHS-943-476-5919-AB123456C.pdf").as_deref(), Some("NHS-[hidden]-[hidden].pdf"));
        assert_eq!(shown("documents/strategy-2026-11-20.pdf"), None);
        let folder = masked("A938401222317/letter.docx", &Known::of(&[])).unwrap();
        assert_eq!((folder.number, folder.shown.as_str()), (Number::Of(Kind::Upn), "[hidden]/letter.docx"));
    }
}
