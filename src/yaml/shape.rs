//! Shapes: what a YAML file may hold, as data. One description serves the checking of every key and value,
//! the JSON Schema for editors, and the list of names behind "did you mean".

use super::{Kind, Node, Place};
use crate::findings::nearest;

/// What a value may be.
#[derive(Clone, Copy, Debug)]
pub enum Shape {
    /// Any text on one or more lines.
    Text,
    /// A calendar date, `YYYY-MM-DD`.
    Date,
    /// A month, `YYYY-MM`, or a date.
    Month,
    /// A date and time of day in London, `YYYY-MM-DDTHH:MM`.
    DateTime,
    /// A whole number from the first to the second.
    Whole(i64, i64),
    /// A number of hours, such as `2.5`, up to a thousand.
    Hours,
    /// `true` or `false`.
    Flag,
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// A list of values, or one value alone.
    List(&'static Shape),
    /// A map with just these fields.
    Map(&'static [Field]),
    /// A map from any key to values of this shape.
    MapOf(&'static Shape),
    /// One map or a list of maps with these fields.
    Records(&'static [Field]),
    /// Anything; somebody else looks at it.
    Any,
}

/// A field of a map.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// Its key.
    pub name: &'static str,
    /// What it holds.
    pub shape: Shape,
    /// Whether it must be there.
    pub required: bool,
    /// What it is for, in one line; shown by editors.
    pub about: &'static str,
}

/// A field that must be there.
#[must_use]
pub const fn required(name: &'static str, shape: Shape, about: &'static str) -> Field {
    Field { name, shape, required: true, about }
}

/// A field that may be left out.
#[must_use]
pub const fn optional(name: &'static str, shape: Shape, about: &'static str) -> Field {
    Field { name, shape, required: false, about }
}

/// One way in which a tree departs from its shape.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Departure {
    /// Where.
    pub at: Place,
    /// The path to it, such as `contacts.lano.email` or `waivers[2].until`.
    pub path: String,
    /// How it departs.
    pub how: How,
}

/// How a value departs from its shape.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum How {
    /// A key that is not one, with the nearest right name.
    UnknownKey {
        /// The nearest right name.
        nearest: Option<&'static str>,
    },
    /// A field that must be there is not.
    Missing,
    /// The value is of another kind; the text says what is wanted.
    NotA(String),
}

impl Shape {
    /// Every departure of `node`, in the order written.
    #[must_use]
    pub fn departures(&self, node: &Node) -> Vec<Departure> {
        let mut found = Vec::new();
        self.look(node, "", &mut found);
        found
    }

    /// What is wanted, in words that follow "should be".
    #[must_use]
    pub fn wanted(&self) -> String {
        match self {
            Self::Text => "text".into(),
            Self::Date => "a date, such as 2026-11-20".into(),
            Self::Month => "a month or date, such as 2026-11".into(),
            Self::DateTime => "a date and time, such as 2026-11-23T09:30".into(),
            Self::Whole(least, most) => format!("a whole number from {least} to {most}"),
            Self::Hours => "a number of hours, such as 2.5".into(),
            Self::Flag => "true or false".into(),
            Self::OneOf(words) => format!("one of {}", words.join(", ")),
            Self::List(_) => "a list".into(),
            Self::Map(_) | Self::MapOf(_) => "a group of settings (name: value)".into(),
            Self::Records(_) => "one record or a list of them".into(),
            Self::Any => "anything".into(),
        }
    }

    fn look(&self, node: &Node, path: &str, found: &mut Vec<Departure>) {
        if matches!(node.kind, Kind::Null) {
            return;
        }
        match self {
            Self::Map(fields) => look_at_map(node, fields, path, self, found),
            Self::MapOf(shape) => match &node.kind {
                Kind::Map(entries) => {
                    entries.iter().for_each(|e| shape.look(&e.value, &join(path, &e.key), found))
                }
                _ => found.push(self.not_a(node, path)),
            },
            Self::Records(fields) => match &node.kind {
                Kind::List(items) => {
                    for (i, item) in items.iter().enumerate() {
                        look_at_map(item, fields, &format!("{path}[{i}]"), &Self::Map(fields), found);
                    }
                }
                _ => look_at_map(node, fields, path, self, found),
            },
            Self::List(shape) => match &node.kind {
                Kind::Map(_) => found.push(self.not_a(node, path)),
                _ => {
                    for (i, item) in node.items().iter().enumerate() {
                        if item.text().is_none() && matches!(shape, Self::Text | Self::OneOf(_)) {
                            found.push(shape.not_a(item, &format!("{path}[{i}]")));
                        } else {
                            shape.look(item, &format!("{path}[{i}]"), found);
                        }
                    }
                }
            },
            Self::Any => {}
            scalar => match node.text() {
                Some(text) if scalar.admits(text) => {}
                _ => found.push(self.not_a(node, path)),
            },
        }
    }

    /// Whether a scalar's text is of this shape.
    #[must_use]
    pub fn admits(&self, text: &str) -> bool {
        match self {
            Self::Date => super::scalar::date(text).is_some(),
            Self::Month => {
                super::scalar::date(text).is_some() || super::scalar::date(&format!("{text}-01")).is_some()
            }
            Self::DateTime => super::scalar::date_time(text).is_some(),
            Self::Whole(least, most) => text.parse::<i64>().is_ok_and(|n| (*least..=*most).contains(&n)),
            Self::Hours => {
                let plain = text.bytes().all(|b| b.is_ascii_digit() || b == b'.');
                plain && text.parse::<f64>().is_ok_and(|hours| hours <= 1000.0)
            }
            Self::Flag => matches!(text, "true" | "false"),
            Self::OneOf(words) => words.contains(&text),
            _ => true,
        }
    }

    fn not_a(&self, node: &Node, path: &str) -> Departure {
        Departure { at: node.at, path: path.to_owned(), how: How::NotA(self.wanted()) }
    }
}

fn look_at_map(node: &Node, fields: &'static [Field], path: &str, shape: &Shape, found: &mut Vec<Departure>) {
    let Kind::Map(entries) = &node.kind else {
        found.push(shape.not_a(node, path));
        return;
    };
    for entry in entries {
        let path = join(path, &entry.key);
        match fields.iter().find(|f| f.name == entry.key) {
            Some(field) => field.shape.look(&entry.value, &path, found),
            None => found.push(Departure {
                at: entry.at,
                path,
                how: How::UnknownKey { nearest: nearest(&entry.key, fields.iter().map(|f| f.name)) },
            }),
        }
    }
    for field in fields.iter().filter(|f| f.required && node.get(f.name).is_none()) {
        found.push(Departure { at: node.at, path: join(path, field.name), how: How::Missing });
    }
}

fn join(path: &str, key: &str) -> String {
    if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") }
}
