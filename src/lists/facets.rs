//! By what the children of a list are counted.

use super::{Key, Row, Shape, Typed, over_a_year};
use crate::framework::Code;

/// One thing by which children are counted.
pub(super) struct Facet {
    /// What a page calls it.
    pub(super) title: &'static str,
    /// The column that it needs.
    pub(super) needs: Key,
    /// Its categories, but for "not known".
    pub(super) categories: fn(&Shape<'_>) -> Vec<String>,
    /// The category of a row.
    pub(super) place: fn(&Row<'_>) -> Option<usize>,
}

/// All of them, in the order of pages.
pub(super) static FACETS: [Facet; 8] = [
    Facet { title: "Age", needs: Key::DateOfBirth, categories: |_| words(&AGES), place: age },
    Facet {
        title: "Primary need",
        needs: Key::Need,
        categories: |shape| codes(shape, Key::Need),
        place: |row| code(row, Key::Need),
    },
    Facet {
        title: "Phase of setting",
        needs: Key::Phase,
        categories: |shape| codes(shape, Key::Phase),
        place: |row| code(row, Key::Phase),
    },
    Facet { title: "Ethnic group", needs: Key::Ethnicity, categories: |_| words(&GROUPS), place: group },
    Facet {
        title: "Gender",
        needs: Key::Gender,
        categories: |shape| codes(shape, Key::Gender),
        place: |row| code(row, Key::Gender),
    },
    Facet { title: "Annual review", needs: Key::LastReview, categories: |_| words(&REVIEWS), place: review },
    Facet {
        title: "Suspensions",
        needs: Key::Suspensions,
        categories: |_| words(&TIMES),
        place: suspensions,
    },
    Facet { title: "Absence", needs: Key::Absence, categories: |_| words(&SHARES), place: absence },
];

const AGES: [&str; 5] = ["Under 5", "5 to 10", "11 to 15", "16 to 19", "20 to 25"];
const GROUPS: [&str; 5] = ["White", "Mixed", "Asian", "Black", "Any other ethnic group"];
const REVIEWS: [&str; 4] = [
    "Reviewed in the last 12 months",
    "Overdue: last review more than 12 months ago",
    "Overdue: never reviewed, plan older than 12 months",
    "Not yet due: plan issued in the last 12 months",
];
const TIMES: [&str; 3] = ["None", "1", "2 or more"];
const SHARES: [&str; 4] =
    ["Under 5%", "5% to under 10%", "10% to under 50% (persistent)", "50% or more (severe)"];

fn words(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

fn age(row: &Row<'_>) -> Option<usize> {
    match row.age_on(row.shape.as_at)? {
        0..=4 => Some(0),
        5..=10 => Some(1),
        11..=15 => Some(2),
        16..=19 => Some(3),
        20..=25 => Some(4),
        _ => None,
    }
}

/// The codes of a column that are valid in this list.
fn valid<'s>(shape: &'s Shape<'_>, key: Key) -> impl Iterator<Item = &'s Code> {
    let set = shape.index(key).and_then(|index| shape.set(index));
    let list = shape.spec.id.as_str();
    let codes = set.map_or(&[][..], |set| set.codes.as_slice());
    codes.iter().filter(move |code| code.lists.is_empty() || code.lists.iter().any(|id| id == list))
}

fn codes(shape: &Shape<'_>, key: Key) -> Vec<String> {
    let label = |code: &Code| if code.label.is_empty() { code.code.clone() } else { code.label.clone() };
    valid(shape, key).map(label).collect()
}

fn code(row: &Row<'_>, key: Key) -> Option<usize> {
    let code = row.code(key)?;
    valid(row.shape, key).position(|valid| std::ptr::eq(valid, code))
}

/// The major group of an ethnicity, by the letter with which DfE's codes begin; Chinese is Asian, as in the census.
fn group(row: &Row<'_>) -> Option<usize> {
    match row.code(Key::Ethnicity)?.code.as_str() {
        "REFU" | "NOBT" | "UNKNOWN" => None,
        "CHNE" => Some(2),
        code => Some("WMAB".find(code.chars().next()?).unwrap_or(4)),
    }
}

/// As rules L1-P26 and L1-P27 have it.
fn review(row: &Row<'_>) -> Option<usize> {
    let as_at = row.shape.as_at;
    if let Some(day) = row.date(Key::LastReview) {
        return Some(usize::from(over_a_year(day, as_at)));
    }
    let issued = row.date(Key::UpdatedPlan).max(row.date(Key::InitialPlan))?;
    row.get(Key::LastReview).is_blank().then(|| if over_a_year(issued, as_at) { 2 } else { 3 })
}

fn suspensions(row: &Row<'_>) -> Option<usize> {
    match row.get(Key::Suspensions).typed {
        Typed::Whole(times) => usize::try_from(times.min(2)).ok(),
        _ => None,
    }
}

fn absence(row: &Row<'_>) -> Option<usize> {
    match row.get(Key::Absence).typed {
        Typed::Percent(share) => Some([5.0, 10.0, 50.0].iter().filter(|from| share >= **from).count()),
        _ => None,
    }
}
