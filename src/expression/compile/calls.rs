//! Functions and methods.

use regex_lite::RegexBuilder;

use super::super::program::{Day, Number, Part, Test, Text, Unit};
use super::super::syntax::{Call, Expr, Node};
use super::typed::Typed;
use super::{Compiler, DAYS, Fault};
use crate::findings::nearest;
use crate::yaml::scalar;

/// Every function and method, as it is written.
pub const FUNCTIONS: [(&str, &str); 15] = [
    ("blank", "blank(main_phase)"),
    ("has", "has(main_phase)"),
    ("date", "date('2026-09-01')"),
    ("years_between", "years_between(date_of_birth, today)"),
    ("months_between", "months_between(date_of_birth, today)"),
    ("days_between", "days_between(date_of_birth, today)"),
    ("year", "year(date_of_birth)"),
    ("month", "month(date_of_birth)"),
    ("day", "day(date_of_birth)"),
    ("size", "size(unique_id)"),
    ("startsWith", "unique_id.startsWith('A')"),
    ("endsWith", "unique_id.endsWith('A')"),
    ("contains", "unique_id.contains('A')"),
    ("matches", "unique_id.matches('^[0-9]{6}$')"),
    ("lower", "unique_id.lower()"),
];

/// What a pattern may come to in memory; honest ones need a hundredth of it.
const PATTERN_BYTES: usize = 1 << 20;

impl Compiler<'_> {
    pub(super) fn call(&mut self, call: &Call) -> Result<Typed, Fault> {
        Ok(match (call.on.as_deref(), call.name.as_str(), call.arguments.as_slice()) {
            (None, "blank", [part]) => Typed::Test(Test::Blank(self.typed(part)?.value(part)?)),
            (None, "has", [part]) => {
                Typed::Test(Test::Not(Box::new(Test::Blank(self.typed(part)?.value(part)?))))
            }
            (None, "date", [part]) => Typed::Day(Day::Constant(written_day(part)?)),
            (None, "years_between", [from, to]) => self.between(Unit::Years, from, to)?,
            (None, "months_between", [from, to]) => self.between(Unit::Months, from, to)?,
            (None, "days_between", [from, to]) => self.between(Unit::Days, from, to)?,
            (None, "year", [day]) => self.part_of(Unit::Years, day)?,
            (None, "month", [day]) => self.part_of(Unit::Months, day)?,
            (None, "day", [day]) => self.part_of(Unit::Days, day)?,
            (None, "size", [text]) | (Some(text), "size", []) => {
                Typed::Number(Number::Size(Box::new(self.text(text)?)), true)
            }
            (Some(text), "startsWith", [sought]) => self.has(Part::Start, text, sought)?,
            (Some(text), "endsWith", [sought]) => self.has(Part::End, text, sought)?,
            (Some(text), "contains", [sought]) => self.has(Part::Anywhere, text, sought)?,
            (Some(text), "matches", [pattern]) => {
                Typed::Test(Test::Matches(self.text(text)?, Box::new(written_pattern(pattern)?)))
            }
            (Some(text), "lower", []) => Typed::Text(Text::Lower(Box::new(self.text(text)?))),
            _ => return Err(unknown(call.at, &call.name)),
        })
    }

    fn between(&mut self, unit: Unit, from: &Expr, to: &Expr) -> Result<Typed, Fault> {
        Ok(Typed::Number(Number::Between(unit, Box::new([self.day(from)?, self.day(to)?])), true))
    }

    fn part_of(&mut self, unit: Unit, day: &Expr) -> Result<Typed, Fault> {
        Ok(Typed::Number(Number::Of(unit, Box::new(self.day(day)?)), true))
    }

    fn has(&mut self, part: Part, text: &Expr, sought: &Expr) -> Result<Typed, Fault> {
        Ok(Typed::Test(Test::Has(part, self.text(text)?, self.text(sought)?)))
    }
}

fn written_day(part: &Expr) -> Result<chrono::NaiveDate, Fault> {
    let day = if let Node::Text(text) = &part.node { scalar::date(text) } else { None };
    day.ok_or_else(|| Fault::new(part.at, "date() takes a day that exists, in quotes: date('2026-09-01')"))
}

fn written_pattern(part: &Expr) -> Result<regex_lite::Regex, Fault> {
    let Node::Text(pattern) = &part.node else {
        return Err(Fault::new(part.at, "matches() takes a pattern in quotes: matches('^[0-9]{6}$')"));
    };
    RegexBuilder::new(pattern)
        .size_limit(PATTERN_BYTES)
        .build()
        .map_err(|_| Fault::new(part.at, "this pattern (a regular expression) cannot be read"))
}

/// What to say of a call that is none.
fn unknown(at: usize, name: &str) -> Fault {
    let known = |name: &str| FUNCTIONS.iter().find(|(known, _)| *known == name);
    let near = nearest(name, FUNCTIONS.iter().map(|(known, _)| *known));
    match (known(name), near.and_then(known)) {
        _ if DAYS.contains(&name) => Fault::new(at, format!("{name} is written without brackets")),
        (Some((_, form)), _) => Fault::new(at, format!("{name} is written so: {form}")),
        (_, Some((_, form))) => Fault::new(at, format!("there is no {name}; did you mean {form}?")),
        _ => {
            let names: Vec<&str> = FUNCTIONS.iter().map(|(known, _)| *known).collect();
            Fault::new(at, format!("there is no {name}; there are {}", names.join(", ")))
        }
    }
}
