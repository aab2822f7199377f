//! What expressions say of rows.

use std::sync::Arc;

use chrono::{Datelike, NaiveDate};
use proptest::prelude::*;

use super::row::{CODES, ROW, Row, day, holds, row};
use crate::expression::{Known, Lack};

#[test]
fn true_of_a_row() {
    for source in [
        "age == 16 && phase == 'nursery'",
        "age >= 16 && age < 17",
        "1 + 2 * 3 == 7 && (1 + 2) * 3 == 9 && 10 - 3 - 2 == 5",
        "7 / 2 == 3 && -7 / 2 == -3 && 7.0 / 2 == 3.5 && 7 % 4 == 3",
        "!(age > 16) || false",
        "age > 16 ? false : count == 7",
        "phase in ['Primary', 'Nursery'] && !(phase in ['Primary'])",
        "phase == (age > 10 ? phase : 'Primary')",
        "count in [1, 7] && !(count in [])",
        "share == 12.5 && share > 12",
        "name.startsWith('A') && name.endsWith('12') && name.contains('-') && !name.contains('x')",
        "name.matches('^[A-Z][a-z]-[0-9]{2}$') && name.matches(r'\\d\\d') && !name.matches('^b')",
        "name.lower() == 'ab-12' && name != 'ab-12' && name < 'B'",
        "name.size() == 5 && size('é\\u00e9') == 2",
        "born == date('2010-11-20') && born < today && as_at < today",
        "years_between(born, today) == 16 && months_between(born, as_at) == 192 && days_between(as_at, today) == 3",
        "year(born) == 2010 && month(born) == 11 && day(born) == 20",
        "(age > 3 ? born : today) == born && (age > 3 ? 'a' : 'b') == \"a\"",
        "has(phase) && phase != null && !blank(age)",
    ] {
        assert!(holds(source, &row()), "{source}");
        assert!(!holds(&format!("!({source})"), &row()), "not {source}");
    }
}

#[test]
fn a_blank_is_neither_equal_nor_unequal() {
    for source in ["age == 16", "age != 16", "!(age == 16)", "age in [16]", "age in []", "year(born) > 0"] {
        assert!(!holds(source, &ROW), "{source}");
    }
    for source in
        ["born == null", "blank(age)", "age == 16 || count == 7", "!(age == 16 && count == 8)", "!has(born)"]
    {
        assert!(holds(source, &ROW), "{source}");
    }
}

#[test]
fn what_cannot_be_read_is_not_blank_either() {
    let row = Row { born: Err(Lack::Unknown), ..ROW };
    for source in ["born == null", "born != null", "blank(age)", "age > 1", "(age > 1 ? count : count) == 7"]
    {
        assert!(!holds(source, &row), "{source}");
    }
    assert!(holds("age > 1 || count == 7", &row));
    assert!(
        !holds("count / 0 == 1", &row) && !holds("count / 0 != 1", &row) && !holds("1 % 0 == null", &row)
    );
}

type Reckoning<T> = dyn Fn(&Row) -> Known<T>;

/// A random expression, and what it should say of a row, reckoned while it is made.
struct Made<T> {
    source: String,
    value: Arc<Reckoning<T>>,
}

impl<T> Clone for Made<T> {
    fn clone(&self) -> Self {
        Self { source: self.source.clone(), value: self.value.clone() }
    }
}

impl<T> std::fmt::Debug for Made<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.source)
    }
}

fn made<T: 'static>(source: impl Into<String>, value: impl Fn(&Row) -> Known<T> + 'static) -> Made<T> {
    Made { source: source.into(), value: Arc::new(value) }
}

fn numbers(depth: u32) -> BoxedStrategy<Made<f64>> {
    let leaf = prop_oneof![
        (0u32..20).prop_map(|n| made(n.to_string(), move |_| Ok(n.into()))),
        Just(made("count", |row: &Row| row.count.map(f64::from))),
        Just(made("share", |row: &Row| row.share)),
        Just(made("name.size()", |row: &Row| row
            .name
            .map(|name| f64::from(u32::try_from(name.len()).unwrap())))),
        Just(made("age", |row: &Row| {
            row.born.map(|born| f64::from(day("2026-11-20").years_since(born).unwrap()))
        })),
        Just(made("month(born)", |row: &Row| row.born.map(|born| born.month().into()))),
    ];
    if depth == 0 {
        return leaf.boxed();
    }
    let two = (numbers(depth - 1), numbers(depth - 1));
    prop_oneof![
        leaf,
        (two, prop::sample::select(vec!['+', '-', '*'])).prop_map(|((a, b), sign)| {
            made(format!("({} {sign} {})", a.source, b.source), move |row| {
                let (a, b) = ((a.value)(row)?, (b.value)(row)?);
                Ok(match sign {
                    '+' => a + b,
                    '-' => a - b,
                    _ => a * b,
                })
            })
        }),
        (tests(depth - 1), numbers(depth - 1), numbers(depth - 1)).prop_map(|(c, a, b)| {
            made(format!("({} ? {} : {})", c.source, a.source, b.source), move |row| match (c.value)(row) {
                Ok(true) => (a.value)(row),
                Ok(false) => (b.value)(row),
                Err(_) => Err(Lack::Unknown),
            })
        }),
    ]
    .boxed()
}

fn tests(depth: u32) -> BoxedStrategy<Made<bool>> {
    let phase = (0usize..2, any::<bool>()).prop_map(|(code, equal)| {
        let sign = if equal { "==" } else { "!=" };
        made(format!("(phase {sign} '{}')", CODES[code]), move |row: &Row| {
            row.phase.map(|phase| (phase == code) == equal)
        })
    });
    let blank = Just(made("(phase == null)", |row: &Row| match row.phase {
        Err(Lack::Unknown) => Err(Lack::Unknown),
        phase => Ok(phase.is_err()),
    }));
    if depth == 0 {
        return prop_oneof![phase, blank].boxed();
    }
    let compared = (numbers(depth - 1), 0usize..6, numbers(depth - 1)).prop_map(|(a, sign, b)| {
        let signs = ["<", "<=", "==", "!=", ">=", ">"];
        made(format!("({} {} {})", a.source, signs[sign], b.source), move |row| {
            let order = (a.value)(row)?.total_cmp(&(b.value)(row)?);
            Ok([order.is_lt(), order.is_le(), order.is_eq(), order.is_ne(), order.is_ge(), order.is_gt()]
                [sign])
        })
    });
    let joined = (prop::collection::vec(tests(depth - 1), 2..4), any::<bool>()).prop_map(|(parts, all)| {
        let sources: Vec<&str> = parts.iter().map(|part| part.source.as_str()).collect();
        let source = format!("({})", sources.join(if all { " && " } else { " || " }));
        made(source, move |row| {
            let values: Vec<Known<bool>> = parts.iter().map(|part| (part.value)(row)).collect();
            let unknown = values.iter().find_map(|value| value.err());
            if values.contains(&Ok(!all)) { Ok(!all) } else { unknown.map_or(Ok(all), Err) }
        })
    });
    let not = tests(depth - 1)
        .prop_map(|part| made(format!("!{}", part.source), move |row| (part.value)(row).map(|flag| !flag)));
    prop_oneof![phase, blank, compared, joined, not].boxed()
}

fn known<T: Clone + std::fmt::Debug + 'static>(
    values: impl Strategy<Value = T> + 'static,
) -> BoxedStrategy<Known<T>> {
    prop_oneof![4 => values.prop_map(Ok), 1 => Just(Err(Lack::Blank)), 1 => Just(Err(Lack::Unknown))].boxed()
}

fn rows() -> impl Strategy<Value = Row> {
    let born = (0..9_000i64).prop_map(|days| {
        NaiveDate::from_ymd_opt(2002, 1, 1).unwrap() + chrono::Days::new(days.unsigned_abs())
    });
    let share = (0u32..40).prop_map(|quarters| f64::from(quarters) / 4.0);
    (
        known(prop::sample::select(vec!["", "Ab-12", "zz"])),
        known(0u32..20),
        known(share),
        known(born),
        known(0usize..2),
    )
        .prop_map(|(name, count, share, born, phase)| Row { name, count, share, born, phase })
}

proptest! {
    #[test]
    fn random_expressions_say_what_a_second_reckoning_says(test in tests(3), rows in prop::collection::vec(rows(), 1..8)) {
        for row in rows {
            prop_assert_eq!(holds(&test.source, &row), (test.value)(&row) == Ok(true), "{} of {:?}", test.source, row);
        }
    }
}
