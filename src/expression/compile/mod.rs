//! From a tree to a program: names get their meaning, texts become the codes and dates that they stand for, and like
//! is compared with like only. What does not fit is a fault at its own character.

mod calls;
mod comparisons;
mod typed;

pub use calls::FUNCTIONS;

use super::parse::{WORDS, parse};
use super::program::{Choice, Code, Day, Number, Program, Test, Text};
use super::scope::{Kind, Meaning};
use super::syntax::{Expr, Node, Sign};
use super::{Fault, Scope};
use crate::findings::nearest;
use typed::{Typed, wrong};

/// Names that every expression knows.
const DAYS: [&str; 2] = ["today", "as_at"];

/// Makes a program of an expression that says when something is true.
///
/// # Errors
/// The first fault, with its character.
pub fn compile(source: &str, scope: &dyn Scope) -> Result<Program, Fault> {
    let mut compiler = Compiler { scope, columns: Vec::new() };
    let test = compiler.test(&parse(source)?)?;
    Ok(Program { test, columns: compiler.columns })
}

/// Compiles, noting the columns that are named.
struct Compiler<'s> {
    scope: &'s dyn Scope,
    columns: Vec<usize>,
}

impl Compiler<'_> {
    fn test(&mut self, part: &Expr) -> Result<Test, Fault> {
        self.typed(part)?.test(part)
    }

    fn number(&mut self, part: &Expr) -> Result<(Number, bool), Fault> {
        self.typed(part)?.number(part)
    }

    fn day(&mut self, part: &Expr) -> Result<Day, Fault> {
        self.typed(part)?.day(part)
    }

    fn text(&mut self, part: &Expr) -> Result<Text, Fault> {
        self.typed(part)?.text(part)
    }

    fn tests(&mut self, parts: &[Expr]) -> Result<Vec<Test>, Fault> {
        parts.iter().map(|part| self.test(part)).collect()
    }

    fn typed(&mut self, part: &Expr) -> Result<Typed, Fault> {
        Ok(match &part.node {
            Node::Null => Typed::Null,
            Node::Flag(flag) => Typed::Test(Test::Constant(*flag)),
            Node::Number(number, whole) => Typed::Number(Number::Constant(*number), *whole),
            Node::Text(text) => Typed::Text(Text::Constant(text.clone())),
            Node::Name(name) => self.name(part.at, name)?,
            Node::List(_) => return Err(Fault::new(part.at, "a list stands only after in")),
            Node::Not(test) => Typed::Test(Test::Not(Box::new(self.test(test)?))),
            Node::Negate(number) => {
                let (number, whole) = self.number(number)?;
                Typed::Number(Number::Negate(Box::new(number)), whole)
            }
            Node::All(parts) => Typed::Test(Test::All(self.tests(parts)?)),
            Node::Any(parts) => Typed::Test(Test::Any(self.tests(parts)?)),
            Node::Compare(relation, two) => Typed::Test(self.compare(*relation, two)?),
            Node::In(two) => Typed::Test(self.among(two)?),
            Node::Arithmetic(sign, two) => self.arithmetic(*sign, two)?,
            Node::Choose(three) => self.choose(three)?,
            Node::Call(call) => self.call(call)?,
        })
    }

    fn name(&mut self, at: usize, name: &str) -> Result<Typed, Fault> {
        Ok(match self.scope.meaning(name) {
            Some(Meaning::Column(column, kind)) => {
                self.note(column);
                match kind {
                    Kind::Text => Typed::Text(Text::Cell(column)),
                    Kind::Whole => Typed::Number(Number::Cell(column), true),
                    Kind::Number => Typed::Number(Number::Cell(column), false),
                    Kind::Day => Typed::Day(Day::Cell(column)),
                    Kind::Code(set) => Typed::Code(Code::Cell(column), set),
                }
            }
            Some(Meaning::Age(born)) => {
                self.note(born);
                let days = Box::new([Day::Cell(born), Day::AsAt]);
                Typed::Number(Number::Between(super::program::Unit::Years, days), true)
            }
            None if name == DAYS[0] => Typed::Day(Day::Today),
            None if name == DAYS[1] => Typed::Day(Day::AsAt),
            None => return Err(self.unknown(at, name)),
        })
    }

    fn note(&mut self, column: usize) {
        if !self.columns.contains(&column) {
            self.columns.push(column);
        }
    }

    fn unknown(&self, at: usize, name: &str) -> Fault {
        let names = self.scope.names();
        let near = nearest(name, names.iter().copied().chain(DAYS).chain(WORDS));
        let near = near.map_or_else(
            || format!("there are {}, {}; text is written in quotes, '…'", names.join(", "), DAYS.join(", ")),
            |near| format!("did you mean {near}?"),
        );
        Fault::new(at, format!("{name} is no column of the list; {near}"))
    }

    fn arithmetic(&mut self, sign: Sign, two: &[Expr; 2]) -> Result<Typed, Fault> {
        let [left, right] = two;
        let ((one, one_whole), (other, other_whole)) = (self.number(left)?, self.number(right)?);
        if sign == Sign::Modulo && !(one_whole && other_whole) {
            return Err(Fault::new(left.at, "% stands between whole numbers only"));
        }
        let whole = one_whole && other_whole;
        Ok(Typed::Number(Number::Arithmetic(sign, Box::new([one, other]), whole), whole))
    }

    fn choose(&mut self, three: &[Expr; 3]) -> Result<Typed, Fault> {
        let [condition, yes, no] = three;
        let test = self.test(condition)?;
        let (one, other) = (self.typed(yes)?, self.typed(no)?);
        if let Some(set) = one.set().or(other.set()) {
            let (one, other) = (self.code(yes, one, set)?, self.code(no, other, set)?);
            return Ok(Typed::Code(Code::Choose(choice(test, one, other)), set));
        }
        Ok(match one {
            Typed::Test(one) => Typed::Test(Test::Choose(choice(test, one, other.test(no)?))),
            Typed::Number(one, whole) => {
                let (other, other_whole) = other.number(no)?;
                Typed::Number(Number::Choose(choice(test, one, other)), whole && other_whole)
            }
            Typed::Day(one) => Typed::Day(Day::Choose(choice(test, one, other.day(no)?))),
            Typed::Text(one) => Typed::Text(Text::Choose(choice(test, one, other.text(no)?))),
            Typed::Null | Typed::Code(..) => return Err(wrong(yes, "a value", &one)),
        })
    }

    /// A code of a set: a column of that set, or text that means one of its codes.
    fn code(&mut self, part: &Expr, typed: Typed, set: usize) -> Result<Code, Fault> {
        match typed {
            Typed::Code(code, own) if own == set => Ok(code),
            Typed::Code(..) => Err(Fault::new(part.at, "these two columns hold codes of different kinds")),
            Typed::Text(Text::Constant(text)) => match self.scope.code(set, &text) {
                Ok(code) => Ok(Code::Constant(code)),
                Err(right) => Err(Fault::new(part.at, format!("this is no such code: {right}"))),
            },
            other => Err(wrong(part, "a code in quotes", &other)),
        }
    }
}

fn choice<T>(test: Test, yes: T, no: T) -> Choice<T> {
    Box::new((test, yes, no))
}
