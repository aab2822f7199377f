//! A part whose type is known by now, and what to say where another was wanted.

use super::super::program::{Code, Day, Number, Test, Text, Value};
use super::super::syntax::{Expr, Node};
use crate::expression::Fault;

/// A part, by its type.
pub(super) enum Typed {
    Test(Test),
    /// A number, and whether it is always whole.
    Number(Number, bool),
    Day(Day),
    Text(Text),
    /// A code, and its set.
    Code(Code, usize),
    Null,
}

impl Typed {
    pub(super) fn test(self, part: &Expr) -> Result<Test, Fault> {
        if let Self::Test(test) = self {
            Ok(test)
        } else {
            Err(wrong(part, "something true or false", &self))
        }
    }

    pub(super) fn number(self, part: &Expr) -> Result<(Number, bool), Fault> {
        if let Self::Number(number, whole) = self {
            Ok((number, whole))
        } else {
            Err(wrong(part, "a number", &self))
        }
    }

    pub(super) fn day(self, part: &Expr) -> Result<Day, Fault> {
        if let Self::Day(day) = self { Ok(day) } else { Err(wrong(part, "a date", &self)) }
    }

    pub(super) fn text(self, part: &Expr) -> Result<Text, Fault> {
        if let Self::Text(text) = self { Ok(text) } else { Err(wrong(part, "text", &self)) }
    }

    /// What can be blank.
    pub(super) fn value(self, part: &Expr) -> Result<Value, Fault> {
        Ok(match self {
            Self::Number(number, _) => Value::Number(number),
            Self::Day(day) => Value::Day(day),
            Self::Text(text) => Value::Text(text),
            Self::Code(code, _) => Value::Code(code),
            Self::Test(_) | Self::Null => return Err(wrong(part, "a column", &self)),
        })
    }

    /// The set of a code.
    pub(super) fn set(&self) -> Option<usize> {
        if let Self::Code(_, set) = self { Some(*set) } else { None }
    }

    fn is(&self) -> &'static str {
        match self {
            Self::Test(_) => "true or false",
            Self::Number(..) => "a number",
            Self::Day(_) => "a date",
            Self::Text(_) => "text",
            Self::Code(..) => "a code",
            Self::Null => "null",
        }
    }
}

/// A part that is not what is wanted, and how to make it that.
pub(super) fn wrong(part: &Expr, wanted: &str, found: &Typed) -> Fault {
    let hint = match (wanted, found, &part.node) {
        ("a date", Typed::Text(_), Node::Text(_)) => "; write a date as date('2026-09-01')",
        ("a number", Typed::Text(_), Node::Text(_)) => "; write a number without quotes",
        ("text" | "a code in quotes", Typed::Number(..), Node::Number(..)) => "; write it in quotes, '…'",
        ("something true or false", Typed::Code(..), Node::Name(_)) => "; compare it with ==, != or in",
        ("something true or false", ..) => "; compare it with ==, <, in or the like",
        ("text", Typed::Code(..), _) => "; codes are compared with ==, != or in",
        (_, Typed::Null, _) => "; ask for blanks with == null or != null",
        _ => "",
    };
    Fault::new(part.at, format!("{wanted} is wanted here, and this is {}{hint}", found.is()))
}
