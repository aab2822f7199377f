//! Numbers by which the area's own lists know a child, found in names and titles: Unique IDs, and UPNs and ULNs whatever
//! their check digits say.

use std::ops::Range;

use chrono::NaiveDate;

use super::ListSeen;
use crate::identifiers::{Kind, upn::Upn};
use crate::lists::{Identifiers, identifiers};

/// What a number is that points at one child.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::rules) enum Number {
    /// It has the form of one, or a list holds it as one.
    Of(Kind),
    /// A Unique ID of a list.
    UniqueId,
    /// A Unique ID of a list that is digits alone: it might be chance.
    Digits,
}

impl Number {
    /// What officers call it, with its article.
    pub(in crate::rules) fn a(self) -> String {
        match self {
            Self::Of(Kind::Nhs) => "an NHS number".to_owned(),
            Self::Of(kind) => format!("a {}", kind.word()),
            Self::UniqueId | Self::Digits => "a Unique ID of your lists".to_owned(),
        }
    }
}

/// The numbers of the lists that were read.
pub(in crate::rules) struct Known<'l>(Vec<&'l Identifiers>);

/// Shorter words are numbers of anything.
const SHORTEST: usize = 5;
/// Pieces that one number is made of at most: `EX-10-01`.
const PIECES: usize = 4;

impl<'l> Known<'l> {
    /// Those of the lists about people.
    pub(in crate::rules) fn of(lists: &'l [ListSeen<'_>]) -> Self {
        let people = lists.iter().filter(|list| list.spec.person_level);
        Self(people.map(|list| &list.reading.identifiers).collect())
    }

    /// The numbers in a text that a list holds, in order: whole words only, of five characters or more.
    pub(in crate::rules) fn find(&self, text: &str) -> Vec<(Range<usize>, Number)> {
        let mut found = Vec::new();
        let pieces = if self.0.is_empty() { Vec::new() } else { pieces(text) };
        let mut at = 0;
        while at < pieces.len() {
            let longest = (at + 1..=pieces.len().min(at + PIECES)).rev();
            let hit = longest.into_iter().find_map(|end| {
                let range = run(text, &pieces[at..end])?;
                Some((end, self.number(&text[range.clone()])?, range))
            });
            at = match hit {
                Some((end, number, range)) => {
                    found.push((range, number));
                    end
                }
                None => at + 1,
            };
        }
        found
    }

    /// What a word is to the lists.
    fn number(&self, word: &str) -> Option<Number> {
        if word.len() < SHORTEST || !word.bytes().any(|b| b.is_ascii_digit()) || is_date(word) {
            return None;
        }
        if let Some(upn) = Upn::read(word) {
            let key = upn.key();
            return self.has(|list| holds(&list.upn, &key)).then_some(Number::Of(Kind::Upn));
        }
        let uln = word.parse().ok().filter(|_| word.len() == 10);
        if uln.is_some_and(|uln: u64| self.has(|list| holds(&list.uln, &uln))) {
            return Some(Number::Of(Kind::Uln));
        }
        let unique = identifiers::unique_text(word);
        let digits = word.bytes().all(|b| b.is_ascii_digit());
        let number = if digits { Number::Digits } else { Number::UniqueId };
        self.has(|list| holds(&list.unique, &unique)).then_some(number)
    }

    fn has(&self, holds: impl Fn(&Identifiers) -> bool) -> bool {
        self.0.iter().any(|list| holds(list))
    }
}

fn holds<K: Ord>(column: &[(K, u32)], key: &K) -> bool {
    column.binary_search_by(|(known, _)| known.cmp(key)).is_ok()
}

/// The runs of letters and digits of a text.
fn pieces(text: &str) -> Vec<Range<usize>> {
    let mut pieces: Vec<Range<usize>> = Vec::new();
    for (at, c) in text.char_indices().filter(|(_, c)| c.is_alphanumeric()) {
        match pieces.last_mut() {
            Some(last) if last.end == at => last.end += c.len_utf8(),
            _ => pieces.push(at..at + c.len_utf8()),
        }
    }
    pieces
}

/// Where pieces stand together, if single marks that a number may hold join them.
fn run(text: &str, pieces: &[Range<usize>]) -> Option<Range<usize>> {
    let joined =
        pieces.windows(2).all(|two| matches!(&text[two[0].end..two[1].start], "-" | "_" | "." | "/"));
    (joined && !pieces.is_empty()).then(|| pieces[0].start..pieces[pieces.len() - 1].end)
}

/// Years of this program's world, for two digits and for four.
const YEARS: Range<i32> = 2000..2040;

/// Whether digits are a day, a month or a school year: `20261120`, `201126`, `202611`, `202627`.
fn is_date(word: &str) -> bool {
    let digits: String = word.chars().filter(char::is_ascii_digit).collect();
    if word.chars().any(|c| c.is_alphabetic()) || !matches!(digits.len(), 6 | 8) {
        return false;
    }
    let part =
        |from: usize, to: usize| digits.get(from..to).and_then(|part| part.parse::<i32>().ok()).unwrap_or(0);
    let day = |year: i32, month: i32, day: i32| {
        let there = u32::try_from(month).ok().zip(u32::try_from(day).ok());
        YEARS.contains(&year) && there.is_some_and(|(m, d)| NaiveDate::from_ymd_opt(year, m, d).is_some())
    };
    if digits.len() == 8 {
        return day(part(0, 4), part(4, 6), part(6, 8)) || day(part(4, 8), part(2, 4), part(0, 2));
    }
    day(2000 + part(0, 2), part(2, 4), part(4, 6))
        || day(2000 + part(4, 6), part(2, 4), part(0, 2))
        || day(part(0, 4), part(4, 6), 1)
        || day(part(2, 6), part(0, 2), 1)
        || YEARS.contains(&part(0, 4)) && part(4, 6) == (part(0, 4) + 1) % 100
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn list(unique: &[&str]) -> Identifiers {
        let mut ids: Vec<_> =
            unique.iter().zip(2..).map(|(id, row)| (identifiers::unique_text(id), row)).collect();
        ids.sort_unstable();
        let upn = Upn::read("B938401222317").unwrap().key();
        let mut list = Identifiers::default();
        (list.unique, list.upn, list.uln) = (ids, vec![(upn, 2)], vec![(9_276_308_687, 2)]);
        list
    }

    fn found(text: &str) -> Vec<(String, Number)> {
        let list = list(&["EX1001", "EX-10-07", "48213", "123", "2026-11-20", "20261120", "202627", "plans"]);
        Known(vec![&list]).find(text).into_iter().map(|(at, number)| (text[at].to_owned(), number)).collect()
    }

    #[test]
    fn whole_words_that_a_list_holds() {
        for (text, word, number) in [
            ("documents/plan-EX1001.docx", "EX1001", Number::UniqueId),
            ("plan_ex1001_final.pdf", "ex1001", Number::UniqueId),
            ("EX-10-07 review", "EX-10-07", Number::UniqueId),
            ("documents/48213/letter.docx", "48213", Number::Digits),
            ("B938401222317.pdf", "B938401222317", Number::Of(Kind::Upn)),
            ("é9276308687", "", Number::Digits),
            ("é-9276308687", "9276308687", Number::Of(Kind::Uln)),
        ] {
            let wanted: Vec<_> =
                Some((word.to_owned(), number)).filter(|_| !word.is_empty()).into_iter().collect();
            assert_eq!(found(text), wanted, "{text}");
        }
    }

    #[test]
    fn parts_of_words_short_numbers_and_dates_are_none() {
        for text in [
            "EX10012",
            "AEX1001",
            "148213",
            "4821",
            "123",
            "minutes 2026-11-20",
            "20261120",
            "2026-27",
            "202627",
            "plans",
            "A938401222318",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }

    #[test]
    fn days_months_and_school_years() {
        for date in ["20261120", "20112026", "201126", "261120", "202611", "112026", "202627", "2026.11.20"] {
            assert!(is_date(date), "{date}");
        }
        for other in ["48213", "482130", "99999999", "EX261120", "1234567"] {
            assert!(!is_date(other), "{other}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_walked_to_its_end(text in "\\PC{0,60}") {
            let list = list(&["EX1001"]);
            for (range, _) in Known(vec![&list]).find(&text) {
                prop_assert!(text.get(range).is_some());
            }
        }
    }
}
