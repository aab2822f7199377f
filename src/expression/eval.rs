//! Asking a program of a row.

use std::borrow::Cow;

use chrono::{Datelike, NaiveDate};

use super::program::{Choice, Code, Comparison, Day, Number, Part, Test, Text, Unit, Value};
use super::syntax::{Relation, Sign};
use crate::calendar::{months_between, years_between};

/// Why there is no value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    /// Nothing was written.
    Blank,
    /// What was written cannot be read, or there is no such number: 1 divided by 0.
    Unknown,
}

/// A value, where there is one.
pub type Known<T> = Result<T, Lack>;

/// What a row holds, by the index of the column. A column is only asked for what its kind says that it holds.
pub trait Facts {
    /// The number in a column.
    ///
    /// # Errors
    /// There is none.
    fn number(&self, column: usize) -> Known<f64>;

    /// The day in a column.
    ///
    /// # Errors
    /// There is none.
    fn day(&self, column: usize) -> Known<NaiveDate>;

    /// The text in a column, without spaces at its ends.
    ///
    /// # Errors
    /// There is none.
    fn text(&self, column: usize) -> Known<Cow<'_, str>>;

    /// The code in a column, by its index in the set.
    ///
    /// # Errors
    /// There is none.
    fn code(&self, column: usize) -> Known<usize>;

    /// Today.
    fn today(&self) -> NaiveDate;

    /// The day that the list speaks for.
    fn as_at(&self) -> NaiveDate;
}

/// What has a value once there are facts.
pub(super) trait Evaluate {
    type Out<'a>: PartialOrd
    where
        Self: 'a;

    fn of<'a>(&'a self, facts: &'a dyn Facts) -> Known<Self::Out<'a>>;
}

impl Evaluate for Test {
    type Out<'a> = bool;

    fn of<'a>(&'a self, facts: &'a dyn Facts) -> Known<bool> {
        match self {
            Self::Constant(flag) => Ok(*flag),
            Self::Not(test) => test.of(facts).map(|flag| !flag),
            Self::All(tests) => settled(tests, facts, false),
            Self::Any(tests) => settled(tests, facts, true),
            Self::Blank(value) => value.is_blank(facts),
            Self::Numbers(comparison) => comparison.holds(facts),
            Self::Days(comparison) => comparison.holds(facts),
            Self::Texts(comparison) => comparison.holds(facts),
            Self::Codes(comparison) => comparison.holds(facts),
            Self::Has(part, whole, sought) => {
                let (whole, sought) = (whole.of(facts)?, sought.of(facts)?);
                Ok(match part {
                    Part::Start => whole.starts_with(&*sought),
                    Part::End => whole.ends_with(&*sought),
                    Part::Anywhere => whole.contains(&*sought),
                })
            }
            Self::Matches(text, pattern) => Ok(pattern.is_match(&text.of(facts)?)),
            Self::Choose(choice) => chosen(choice, facts),
        }
    }
}

impl Evaluate for Number {
    type Out<'a> = f64;

    fn of<'a>(&'a self, facts: &'a dyn Facts) -> Known<f64> {
        match self {
            Self::Constant(number) => Ok(*number),
            Self::Cell(column) => facts.number(*column),
            Self::Negate(number) => number.of(facts).map(|number| -number),
            Self::Arithmetic(sign, two, whole) => reckon(*sign, two[0].of(facts)?, two[1].of(facts)?, *whole),
            Self::Between(unit, days) => {
                let (from, to) = (days[0].of(facts)?, days[1].of(facts)?);
                Ok(match unit {
                    Unit::Years => years_between(from, to).into(),
                    Unit::Months => months_between(from, to).into(),
                    Unit::Days => i32::try_from((to - from).num_days()).map_err(|_| Lack::Unknown)?.into(),
                })
            }
            Self::Of(unit, day) => {
                let day = day.of(facts)?;
                Ok(match unit {
                    Unit::Years => day.year().into(),
                    Unit::Months => day.month().into(),
                    Unit::Days => day.day().into(),
                })
            }
            Self::Size(text) => {
                u32::try_from(text.of(facts)?.chars().count()).map(f64::from).map_err(|_| Lack::Unknown)
            }
            Self::Choose(choice) => chosen(choice, facts),
        }
    }
}

impl Evaluate for Day {
    type Out<'a> = NaiveDate;

    fn of<'a>(&'a self, facts: &'a dyn Facts) -> Known<NaiveDate> {
        match self {
            Self::Constant(day) => Ok(*day),
            Self::Cell(column) => facts.day(*column),
            Self::Today => Ok(facts.today()),
            Self::AsAt => Ok(facts.as_at()),
            Self::Choose(choice) => chosen(choice, facts),
        }
    }
}

impl Evaluate for Text {
    type Out<'a> = Cow<'a, str>;

    fn of<'a>(&'a self, facts: &'a dyn Facts) -> Known<Cow<'a, str>> {
        match self {
            Self::Constant(text) => Ok(Cow::Borrowed(text)),
            Self::Cell(column) => facts.text(*column),
            Self::Lower(text) => text.of(facts).map(|text| Cow::Owned(text.to_lowercase())),
            Self::Choose(choice) => chosen(choice, facts),
        }
    }
}

impl Evaluate for Code {
    type Out<'a> = usize;

    fn of<'a>(&'a self, facts: &'a dyn Facts) -> Known<usize> {
        match self {
            Self::Constant(code) => Ok(*code),
            Self::Cell(column) => facts.code(*column),
            Self::Choose(choice) => chosen(choice, facts),
        }
    }
}

impl Value {
    fn is_blank(&self, facts: &dyn Facts) -> Known<bool> {
        let held = match self {
            Self::Number(number) => number.of(facts).map(drop),
            Self::Day(day) => day.of(facts).map(drop),
            Self::Text(text) => text.of(facts).map(drop),
            Self::Code(code) => code.of(facts).map(drop),
        };
        match held {
            Ok(()) => Ok(false),
            Err(Lack::Blank) => Ok(true),
            Err(Lack::Unknown) => Err(Lack::Unknown),
        }
    }
}

impl<T: Evaluate> Comparison<T> {
    fn holds(&self, facts: &dyn Facts) -> Known<bool> {
        let left = self.left.of(facts)?;
        let mut lack = None;
        for right in &self.right {
            match right.of(facts) {
                Ok(right) if self.relation.holds(&left, &right) => return Ok(true),
                Ok(_) => {}
                Err(why) => lack = Some(why),
            }
        }
        lack.map_or(Ok(false), Err)
    }
}

impl Relation {
    fn holds<T: PartialOrd>(self, left: &T, right: &T) -> bool {
        match self {
            Self::Equal => left == right,
            Self::Unequal => left != right,
            Self::Less => left < right,
            Self::LessOrEqual => left <= right,
            Self::Greater => left > right,
            Self::GreaterOrEqual => left >= right,
        }
    }
}

/// Whether any of these is `by`, which settles the matter whatever is not known; if none is, all must be known.
fn settled(tests: &[Test], facts: &dyn Facts, by: bool) -> Known<bool> {
    let mut lack = None;
    for test in tests {
        match test.of(facts) {
            Ok(flag) if flag == by => return Ok(by),
            Ok(_) => {}
            Err(why) => lack = Some(why),
        }
    }
    lack.map_or(Ok(!by), Err)
}

fn chosen<'a, T: Evaluate>(choice: &'a Choice<T>, facts: &'a dyn Facts) -> Known<T::Out<'a>> {
    let (condition, yes, no) = &**choice;
    // Which side is not known where the condition is not, even if it only lacks what is blank.
    if condition.of(facts).map_err(|_| Lack::Unknown)? { yes.of(facts) } else { no.of(facts) }
}

fn reckon(sign: Sign, left: f64, right: f64, whole: bool) -> Known<f64> {
    let result = match sign {
        Sign::Plus => left + right,
        Sign::Minus => left - right,
        Sign::Times => left * right,
        Sign::Over if whole => (left / right).trunc(),
        Sign::Over => left / right,
        Sign::Modulo => left % right,
    };
    if result.is_finite() { Ok(result) } else { Err(Lack::Unknown) }
}
