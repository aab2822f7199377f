//! An expression whose types are known: a tree for each type, so that none can stand where another is wanted.

use chrono::NaiveDate;
use regex_lite::Regex;

use super::eval::{Evaluate, Facts};
use super::syntax::{Relation, Sign};

/// An expression ready to be asked of rows.
#[derive(Clone, Debug)]
pub struct Program {
    pub(super) test: Test,
    pub(super) columns: Vec<usize>,
}

impl Program {
    /// Whether it is true of these facts; where the answer hangs on what is blank or cannot be read, it is not.
    #[must_use]
    pub fn holds(&self, facts: &dyn Facts) -> bool {
        self.test.of(facts) == Ok(true)
    }

    /// The columns that it names, by index, in the order of naming.
    #[must_use]
    pub fn columns(&self) -> &[usize] {
        &self.columns
    }
}

/// What is true or false.
#[derive(Clone, Debug)]
pub(super) enum Test {
    Constant(bool),
    Not(Box<Test>),
    All(Vec<Test>),
    Any(Vec<Test>),
    /// Whether there is nothing.
    Blank(Value),
    Numbers(Comparison<Number>),
    Days(Comparison<Day>),
    Texts(Comparison<Text>),
    Codes(Comparison<Code>),
    /// Whether the first text has the second at its start, at its end or anywhere.
    Has(Part, Text, Text),
    Matches(Text, Box<Regex>),
    Choose(Choice<Test>),
}

/// What is a number; all are exact as whole numbers as far as spreadsheets are.
#[derive(Clone, Debug)]
pub(super) enum Number {
    Constant(f64),
    Cell(usize),
    Negate(Box<Number>),
    /// The last says whether both are whole numbers, and so what they give.
    Arithmetic(Sign, Box<[Number; 2]>, bool),
    Between(Unit, Box<[Day; 2]>),
    /// A part of a date.
    Of(Unit, Box<Day>),
    /// Characters of a text.
    Size(Box<Text>),
    Choose(Choice<Number>),
}

/// What is a day.
#[derive(Clone, Debug)]
pub(super) enum Day {
    Constant(NaiveDate),
    Cell(usize),
    Today,
    AsAt,
    Choose(Choice<Day>),
}

/// What is text.
#[derive(Clone, Debug)]
pub(super) enum Text {
    Constant(String),
    Cell(usize),
    Lower(Box<Text>),
    Choose(Choice<Text>),
}

/// What is a code of a set that is known by now.
#[derive(Clone, Debug)]
pub(super) enum Code {
    Constant(usize),
    Cell(usize),
    Choose(Choice<Code>),
}

/// What can be blank.
#[derive(Clone, Debug)]
pub(super) enum Value {
    Number(Number),
    Day(Day),
    Text(Text),
    Code(Code),
}

/// Whether a relation holds between the left side and any of those on the right.
#[derive(Clone, Debug)]
pub(super) struct Comparison<T> {
    pub(super) left: T,
    pub(super) relation: Relation,
    pub(super) right: Vec<T>,
}

/// A condition, what holds where it is true, and what holds otherwise.
pub(super) type Choice<T> = Box<(Test, T, T)>;

/// Where in a text another is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Start,
    End,
    Anywhere,
}

/// What dates are counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    Years,
    Months,
    Days,
}
