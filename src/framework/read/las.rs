//! Local authority codes, from a CSV file of today's authorities and a YAML file of past codes.

use std::collections::{BTreeMap, BTreeSet};

use super::faults::Faults;
use super::part::Part;
use crate::framework::{Fault, FaultKind, LaCodes};
use crate::yaml::shape::{Field, How, Shape, required};
use crate::yaml::{Limits, Place, parse};

const PAST: &[Field] =
    &[required("past", Shape::Records(GROUP), "codes that are no longer, or never were, current")];

const GROUP: &[Field] = &[
    required("about", Shape::Text, "what these codes are"),
    required("codes", Shape::List(&Shape::Text), "codes such as 820, or ranges such as 901-907"),
];

/// Reads both files.
pub(crate) fn la_codes(current: &str, past: &str) -> Result<LaCodes, Vec<Fault>> {
    let mut faults = Faults::default();
    let codes = LaCodes { current: authorities(current, &mut faults), past: past_codes(past, &mut faults) };
    faults.or(codes)
}

/// Code and name, the first two of the columns; the first line is a heading.
fn authorities(csv: &str, faults: &mut Faults) -> BTreeMap<u16, String> {
    let mut found = BTreeMap::new();
    for (at, line) in (1..).zip(csv.lines()).skip(1).filter(|(_, line)| !line.is_empty()) {
        let mut add = |kind| faults.add("seeds/la-codes.csv", Place { line: at, col: 1 }, kind);
        let fields = csv_fields(line);
        match (fields.first().and_then(|c| code(c)), fields.get(1)) {
            (Some(code), Some(name)) if !name.is_empty() => {
                if found.insert(code, name.clone()).is_some() {
                    add(FaultKind::Duplicate(format!("{code:03}")));
                }
            }
            _ => add(FaultKind::Shape(
                "la_code".to_owned(),
                How::NotA("three digits, a comma and a name".to_owned()),
            )),
        }
    }
    found
}

/// The fields of one line of CSV; a doubled quote within quotes is a quote.
fn csv_fields(line: &str) -> Vec<String> {
    let mut fields = vec![String::new()];
    let mut quoted = false;
    let mut chars = line.chars().peekable();
    while let Some(c) = chars.next() {
        match (c, quoted) {
            ('"', true) if chars.peek() == Some(&'"') => {
                fields.last_mut().into_iter().for_each(|f| f.push('"'))
            }
            ('"', _) => quoted = !quoted,
            (',', false) => fields.push(String::new()),
            _ => fields.last_mut().into_iter().for_each(|f| f.push(c)),
        }
    }
    fields
}

fn past_codes(yaml: &str, faults: &mut Faults) -> BTreeSet<u16> {
    const FILE: &str = "seeds/la-codes-past.yaml";
    let root = match parse(yaml.as_bytes(), &Limits::default()) {
        Ok(root) => root,
        Err(e) => {
            faults.add(FILE, e.at, FaultKind::Unreadable(e.what));
            return BTreeSet::new();
        }
    };
    for departure in root.departures(&Shape::Map(PAST)) {
        faults.add(FILE, departure.at, FaultKind::Shape(departure.path, departure.how));
    }
    let mut found = BTreeSet::new();
    for group in (Part { file: FILE, node: &root, path: String::new() }).records("past") {
        for (node, text) in group.items("codes").iter().filter_map(|n| Some((n, n.text()?))) {
            match range(text) {
                Some(codes) => found.extend(codes),
                None => faults.add(
                    FILE,
                    node.at,
                    FaultKind::Shape(
                        group.path_to("codes"),
                        How::NotA("a code or a range of them".to_owned()),
                    ),
                ),
            }
        }
    }
    found
}

fn range(text: &str) -> Option<std::ops::RangeInclusive<u16>> {
    let (from, to) = text.split_once('-').unwrap_or((text, text));
    Some(code(from)?..=code(to)?).filter(|codes| !codes.is_empty())
}

/// Three digits.
fn code(text: &str) -> Option<u16> {
    if text.len() == 3 && text.bytes().all(|b| b.is_ascii_digit()) { text.parse().ok() } else { None }
}
