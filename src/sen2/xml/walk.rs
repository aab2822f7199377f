//! From elements to records. Elements that are not known are passed over, and so is everything in a record that
//! stands where it cannot belong.

use crate::sen2::error::Sen2Error;
use crate::sen2::field::{Field, key};
use crate::sen2::kind::Kind;
use crate::sen2::notice::Notice;
use crate::sen2::read::Each;
use crate::sen2::record::Record;
use crate::sen2::tally::Tally;

/// How deep elements may lie in one another: a return needs seven.
const DEEPEST: usize = 64;

/// How many records one person may have.
const MOST_RECORDS: usize = 10_000;

/// How long a value may be.
const LONGEST: usize = 4_000;

/// An element that has not closed.
enum Open {
    Record(Record),
    Field(Field, String),
    /// Known to hold records or fields, or not known.
    Other,
    /// A record that stands where it cannot belong, or anything in it.
    Lost,
}

/// Why walking stopped.
pub(super) enum Stop {
    /// What is wrong with the file here.
    Wrong(&'static str),
    /// What `each` said.
    Error(Sen2Error),
}

/// A walk through the elements of a file.
pub(super) struct Walk<'w> {
    stack: Vec<Open>,
    records: usize,
    began: bool,
    tally: &'w mut Tally,
    each: Each<'w>,
    /// The header, once it closed.
    pub(super) header: Option<Record>,
    /// How many people were met.
    pub(super) people: u32,
}

impl<'w> Walk<'w> {
    pub(super) fn new(tally: &'w mut Tally, each: Each<'w>) -> Self {
        Self { stack: Vec::new(), records: 0, began: false, tally, each, header: None, people: 0 }
    }

    /// Whether the outermost element has opened and closed.
    pub(super) fn is_whole(&self) -> bool {
        self.began && self.stack.is_empty()
    }

    /// An element opens.
    pub(super) fn open(&mut self, name: &str, line: u32) -> Result<(), Stop> {
        let name = key(name);
        if !self.began && name != "message" {
            return Err(Stop::Wrong("this is not a SEN2 return: its outermost element is not Message"));
        }
        self.began = true;
        if self.stack.len() >= DEEPEST {
            return Err(Stop::Wrong("elements lie too deep in one another for a SEN2 return"));
        }
        let open = match self.stack.last() {
            Some(Open::Lost | Open::Field(..)) => Open::Lost,
            _ => self.meaning(&name, line)?,
        };
        self.stack.push(open);
        Ok(())
    }

    fn meaning(&mut self, name: &str, line: u32) -> Result<Open, Stop> {
        let within = self.nearest().map(|record| record.kind);
        if let Some(kind) = Kind::named(name) {
            if kind.parent() != within {
                self.tally.add(Notice::LostRecord, (kind, line));
                return Ok(Open::Lost);
            }
            self.records += 1;
            if self.records > MOST_RECORDS {
                return Err(Stop::Wrong("one person has more records than any honest return holds"));
            }
            return Ok(Open::Record(Record::new(kind, line)));
        }
        Ok(match Field::named(name).filter(|_| within.is_some()) {
            Some(field) => Open::Field(field, String::new()),
            None => Open::Other,
        })
    }

    /// Text within the element.
    pub(super) fn text(&mut self, text: &str) -> Result<(), Stop> {
        if let Some(Open::Field(_, value)) = self.stack.last_mut() {
            if value.len() + text.len() > LONGEST {
                return Err(Stop::Wrong("a value here is enormously long"));
            }
            value.push_str(text);
        }
        Ok(())
    }

    /// The element closes.
    pub(super) fn close(&mut self) -> Result<(), Stop> {
        match self.stack.pop() {
            Some(Open::Field(field, value)) => {
                if let Some(record) = self.nearest() {
                    record.set(field, &value);
                }
            }
            Some(Open::Record(record)) => self.complete(record)?,
            Some(Open::Other | Open::Lost) | None => {}
        }
        Ok(())
    }

    fn complete(&mut self, record: Record) -> Result<(), Stop> {
        match record.kind {
            Kind::Header => self.header = Some(record),
            Kind::Person => {
                self.records = 0;
                self.people = self.people.saturating_add(1);
                (self.each)(self.tally, &record).map_err(Stop::Error)?;
            }
            _ => {
                if let Some(parent) = self.nearest() {
                    parent.children.push(record);
                }
            }
        }
        Ok(())
    }

    fn nearest(&mut self) -> Option<&mut Record> {
        self.stack.iter_mut().rev().find_map(|open| match open {
            Open::Record(record) => Some(record),
            _ => None,
        })
    }
}
