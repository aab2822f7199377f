//! How old the evidence is that a pack sends or points to.

use chrono::NaiveDate;
use foldhash::HashMap;

use crate::calendar::months_between;
use crate::pack::index::Index;
use crate::pack::plan::Place;

/// Bands of age in whole months, each up to but not with its bound; what has no date comes last.
const BANDS: [(&str, i32); 5] = [
    ("Under 3 months", 3),
    ("3 to 5 months", 6),
    ("6 to 11 months", 12),
    ("12 to 23 months", 24),
    ("2 years or more", i32::MAX),
];

/// How many pieces of evidence each band has, by its name: each piece once, however many requests it answers.
pub(super) fn ages(index: &Index<'_>, today: NaiveDate) -> Vec<(&'static str, usize)> {
    // Only counted, so that its order does not matter.
    let mut newest: HashMap<(&str, &str), Option<NaiveDate>> = HashMap::default();
    for answer in index.plan.items.iter().flat_map(|item| &item.answers) {
        let key = match &answer.place {
            Place::Pack(path) | Place::Elsewhere(path) => ("", path.as_str()),
            Place::Before(sent) => (sent.pack.as_str(), sent.path.as_str()),
            Place::Web(url) => ("web", url.as_str()),
            Place::Draft | Place::Missing(_) | Place::Lacking | Place::Unavailable => continue,
        };
        let at = newest.entry(key).or_default();
        *at = (*at).max(index.as_at(answer));
    }
    let bands = newest.values().map(|at| at.map(|day| band(months_between(day, today))));
    let bands: Vec<Option<&str>> = bands.collect();
    let count = |band| bands.iter().filter(|b| **b == band).count();
    let mut ages: Vec<_> = BANDS.iter().map(|(name, _)| (*name, count(Some(*name)))).collect();
    ages.push(("No date", count(None)));
    ages
}

fn band(months: i32) -> &'static str {
    BANDS.iter().find(|(_, bound)| months < *bound).or(BANDS.last()).map_or("", |(name, _)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_age_has_its_band() {
        for (months, name) in [
            (-1, "Under 3 months"),
            (2, "Under 3 months"),
            (3, "3 to 5 months"),
            (6, "6 to 11 months"),
            (12, "12 to 23 months"),
            (24, "2 years or more"),
            (i32::MAX, "2 years or more"),
        ] {
            assert_eq!(band(months), name, "{months}");
        }
    }
}
