//! Where each object lies: the tables at the end of a file, newest first.

use std::collections::{BTreeMap, BTreeSet};

use super::lexer::{Lexer, Token};
use super::object::{Dict, Object};
use super::parse::Parser;
use super::source::{Parsed, Source};
use crate::documents::pdf::filter::{Step, unpack};

/// Where an object lies.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Slot {
    /// At a place in the file.
    At(u64),
    /// Within a stream of objects: its number, and which of its objects.
    Within(u32, u32),
    /// Nowhere: it was deleted.
    Gone,
}

/// The whole table.
#[derive(Default)]
pub(super) struct Table {
    pub(super) slots: BTreeMap<u32, Slot>,
    pub(super) trailer: Dict,
}

/// Twenty bytes for each object: more are in no honest file.
const TABLE: usize = 64 << 20;
/// How many objects a file may have.
const OBJECTS: usize = 4 << 20;

/// Whether a file ends as one should: with its mark, in the last kilobyte or so.
pub(super) fn has_end(source: &Source) -> bool {
    memchr::memmem::rfind(&tail(source).1, b"%%EOF").is_some()
}

fn tail(source: &Source) -> (u64, Vec<u8>) {
    let from = source.length().saturating_sub(2048);
    (from, source.read(from, 2048))
}

/// Reads the tables from the one that the end of the file names; None if they do not work.
pub(super) fn read(source: &Source) -> Option<Table> {
    let (_, tail) = tail(source);
    let named = memchr::memmem::rfind(&tail, b"startxref")?;
    let at = Parser::of_file(tail.get(named + 9..)?).whole()?;
    let mut table = Table::default();
    let (mut todo, mut seen) = (vec![at], BTreeSet::new());
    while let Some(at) = todo.pop() {
        if !seen.insert(at) || seen.len() > 4096 {
            continue;
        }
        let trailer = section(source, at, &mut table)?;
        // What a file of both kinds holds in its stream comes before what is older.
        todo.extend([&trailer.get("Prev"), &trailer.get("XRefStm")].iter().filter_map(|o| o.whole()));
        table.trailer = table.trailer.or(&trailer);
    }
    table.trailer.has("Root").then_some(table)
}

/// One table, of either kind; its trailer.
fn section(source: &Source, at: u64, table: &mut Table) -> Option<Dict> {
    let start = source.read(at, 64);
    let mut lexer = Lexer::new(&start);
    if lexer.next() == Token::Word(b"xref") {
        source
            .parse(at + lexer.at as u64, TABLE, |bytes| {
                let mut parser = Parser::of_file(bytes);
                let read = classic(&mut parser);
                match read {
                    Some(read) if !parser.lexer.ran_out() => Parsed::Done(read),
                    read => Parsed::Doubtful(read),
                }
            })
            .map(|(slots, trailer)| {
                for (number, slot) in slots {
                    table.slots.entry(number).or_insert(slot);
                }
                trailer
            })
    } else {
        of_stream(source, at, table)
    }
}

/// A table in letters, up to its trailer.
fn classic(parser: &mut Parser<'_>) -> Option<(Vec<(u32, Slot)>, Dict)> {
    let mut slots = Vec::new();
    loop {
        match parser.lexer.next() {
            Token::Number(first) => {
                let first = Object::Number(first).count()?;
                for i in 0..u32::try_from(parser.whole()?).ok()? {
                    let at = parser.whole()?;
                    parser.whole()?;
                    let slot = match parser.lexer.next() {
                        Token::Word(b"n") => Slot::At(at),
                        Token::Word(b"f") => Slot::Gone,
                        _ => return None,
                    };
                    slots.push((first.checked_add(i)?, slot));
                    if slots.len() > OBJECTS {
                        return None;
                    }
                }
            }
            Token::Word(b"trailer") => return Some((slots, parser.object()?.dict()?.clone())),
            _ => return None,
        }
    }
}

/// A table packed in a stream.
fn of_stream(source: &Source, at: u64, table: &mut Table) -> Option<Dict> {
    let (dict, start) = source.parse(at, 1 << 20, |bytes| {
        let mut parser = Parser::of_file(bytes);
        let read = (|| {
            parser.head()?;
            let dict = parser.object()?.dict()?.clone();
            let is_stream = parser.lexer.next() == Token::Word(b"stream");
            is_stream.then_some((dict, at + stream_start(&parser.lexer)))
        })();
        match read {
            Some(read) if !parser.lexer.ran_out() => Parsed::Done(read),
            read => Parsed::Doubtful(read),
        }
    })?;
    if !dict.get("Type").is_name("XRef") {
        return None;
    }
    let raw = source.read(start, usize::try_from(dict.get("Length").whole()?).ok()?.min(TABLE));
    let bytes = unpack(raw, &plain_steps(&dict), TABLE)?.bytes;
    let widths: Vec<usize> =
        dict.get("W").array()?.iter().filter_map(Object::whole).filter_map(|n| n.try_into().ok()).collect();
    let [kind, one, two] = widths[..] else { return None };
    let length = kind.checked_add(one)?.checked_add(two).filter(|l| (1..=24).contains(l))?;
    let ranges = match dict.get("Index").array() {
        Some(ranges) => ranges.iter().map(Object::count).collect::<Option<Vec<_>>>()?,
        None => vec![0, dict.get("Size").count()?],
    };
    let mut rows = bytes.chunks_exact(length);
    for range in ranges.chunks_exact(2) {
        for number in (range[0]..range[0].saturating_add(range[1])).take(OBJECTS) {
            let Some(row) = rows.next() else { break };
            let field = |from: usize, width: usize| {
                row.get(from..from + width).unwrap_or_default().iter().fold(0, |n, b| n << 8 | u64::from(*b))
            };
            let of_kind = if kind == 0 { 1 } else { field(0, kind) };
            let (a, b) = (field(kind, one), field(kind + one, two));
            let slot = match of_kind {
                1 => Slot::At(a),
                2 => Slot::Within(u32::try_from(a).ok()?, u32::try_from(b).ok()?),
                _ => Slot::Gone,
            };
            table.slots.entry(number).or_insert(slot);
        }
    }
    Some(dict)
}

/// Where a stream's bytes begin, after the word and its line break.
pub(super) fn stream_start(lexer: &Lexer<'_>) -> u64 {
    let breaks = match lexer.rest() {
        [b'\r', b'\n', ..] => 2,
        [b'\r' | b'\n', ..] => 1,
        _ => 0,
    };
    lexer.at as u64 + breaks
}

/// The steps of a stream whose dictionary stands for itself.
fn plain_steps(dict: &Dict) -> Vec<Step> {
    let told = dict.get("DecodeParms");
    let told = |i: usize| match told {
        Object::Array(all) => all.get(i).and_then(Object::dict).cloned(),
        one => one.dict().filter(|_| i == 0).cloned(),
    };
    let filter = dict.get("Filter");
    let names = filter.array().unwrap_or(std::slice::from_ref(filter));
    let steps = names.iter().filter_map(Object::name).enumerate();
    steps.map(|(i, name)| Step { name: name.to_vec(), told: told(i).unwrap_or_default() }).collect()
}
