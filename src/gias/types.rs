//! From types, phases and ages to letters: the table of `seeds/gias-types.yaml`.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use super::{Establishment, Phase};
use crate::yaml::shape::{Field, Shape, optional, required};
use crate::yaml::{Limits, Node, parse};

const SEED: &str = include_str!("../../seeds/gias-types.yaml");

const TABLE: &[Field] = &[
    required("types", Shape::Records(TYPE), "types of establishment"),
    required("phases", Shape::Records(PHASE), "phases of establishments"),
    required("ages", Shape::Records(AGES), "phases by age"),
    required("providers", Shape::Records(PROVIDER), "types of providers"),
];

const LETTER: Shape = Shape::OneOf(&["a", "b", "c", "d", "e", "f", "g", "h", "i"]);

const TYPE: &[Field] = &[
    required("about", Shape::Text, "what these types are"),
    required("codes", Shape::List(&Shape::Text), "their codes"),
    optional("letter", LETTER, "the letter of their phase"),
    optional("also", LETTER, "another that is as good"),
    optional("by", Shape::OneOf(&["phase", "age"]), "what settles it"),
    optional("outside", Shape::Flag, "whether they lie in no English authority's area"),
];

const PHASE: &[Field] =
    &[required("code", Shape::Text, "the code of the phase"), required("letter", LETTER, "its letter")];

const PROVIDER: &[Field] = &[
    required("type", Shape::Text, "the type of the provider list"),
    required("letters", Shape::List(&LETTER), "letters of establishments that may be called so"),
];

const AGES: &[Field] = &[
    required("low", Shape::Whole(0, 99), "the lowest age, from"),
    required("high", Shape::Whole(0, 99), "the highest age, to"),
    required("letter", LETTER, "the letter"),
];

/// What settles the phase of a type.
#[derive(Clone, Copy)]
enum By {
    Itself(Phase),
    Phase,
    Age,
}

/// The table.
#[derive(Default)]
pub(super) struct Types {
    types: BTreeMap<u16, By>,
    outside: BTreeSet<u16>,
    phases: BTreeMap<u8, char>,
    ages: Vec<(u8, u8, char)>,
    providers: BTreeMap<String, Vec<char>>,
}

/// The table that is built in.
pub(super) fn table() -> &'static Types {
    static TYPES: OnceLock<Types> = OnceLock::new();
    // A test reads the seed: that it cannot be read is no state of a released binary.
    TYPES.get_or_init(|| match parse(SEED.as_bytes(), &Limits::default()) {
        Ok(root) if root.departures(&Shape::Map(TABLE)).is_empty() => read(&root),
        _ => Types::default(),
    })
}

impl Types {
    /// The phase of an establishment.
    pub(super) fn phase(&self, of: &Establishment) -> Phase {
        let by_phase = || self.phases.get(&of.phase).copied();
        let by_age = || {
            let (low, high) = of.ages?;
            self.ages.iter().find(|(from, to, _)| low >= *from && high <= *to).map(|(.., letter)| *letter)
        };
        match self.types.get(&of.kind) {
            Some(By::Itself(phase)) => *phase,
            Some(By::Phase) => by_phase().map_or(Phase::Unknown, Phase::Is),
            Some(By::Age) => by_phase().or_else(by_age).map_or(Phase::Unknown, Phase::Is),
            None => Phase::Unknown,
        }
    }

    /// Whether an establishment may be called a provider of this type: where one of the two says nothing, it may.
    pub(super) fn may_be(&self, of: &Establishment, provider: &str) -> bool {
        let phase = self.phase(of);
        self.providers.get(provider).is_none_or(|letters| letters.iter().any(|letter| phase.admits(*letter)))
    }

    /// Whether a type lies in no English authority's area.
    pub(super) fn is_outside(&self, kind: u16) -> bool {
        self.outside.contains(&kind)
    }
}

fn read(root: &Node) -> Types {
    let mut table = Types::default();
    let records = |key: &str| root.get(key).map(Node::items).unwrap_or_default();
    let letter = |node: &Node, key: &str| node.text_at(key).and_then(|text| text.chars().next());
    for record in records("types") {
        let by = match (letter(record, "letter"), letter(record, "also"), record.text_at("by")) {
            (Some(one), Some(other), _) => By::Itself(Phase::Either(one, other)),
            (Some(one), None, _) => By::Itself(Phase::Is(one)),
            (None, _, Some("phase")) => By::Phase,
            (None, _, Some("age")) => By::Age,
            _ => By::Itself(Phase::Unknown),
        };
        let codes = record.get("codes").map(Node::items).unwrap_or_default();
        for code in codes.iter().filter_map(|code| code.text()?.parse().ok()) {
            table.types.insert(code, by);
            if record.text_at("outside") == Some("true") {
                table.outside.insert(code);
            }
        }
    }
    for record in records("phases") {
        table
            .phases
            .extend(record.text_at("code").and_then(|c| c.parse().ok()).zip(letter(record, "letter")));
    }
    let age = |node: &Node, key: &str| node.text_at(key).and_then(|text| text.parse().ok());
    for record in records("ages") {
        if let (Some(low), Some(high), Some(letter)) =
            (age(record, "low"), age(record, "high"), letter(record, "letter"))
        {
            table.ages.push((low, high, letter));
        }
    }
    for record in records("providers") {
        let letters = record.get("letters").map(Node::items).unwrap_or_default();
        let letters = letters.iter().filter_map(|letter| letter.text()?.chars().next()).collect();
        table.providers.extend(record.text_at("type").map(|kind| (kind.to_owned(), letters)));
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gias::Status;

    #[test]
    fn the_seed_is_in_order() {
        let root = parse(SEED.as_bytes(), &Limits::default()).unwrap();
        assert_eq!(root.departures(&Shape::Map(TABLE)), []);
        let table = read(&root);
        let codes = root.get("types").unwrap().items().iter().map(|r| r.get("codes").unwrap().items().len());
        assert_eq!(table.types.len(), codes.sum::<usize>(), "every code is a number and stands once");
        assert_eq!((table.phases.len(), table.ages.len(), table.outside.len()), (7, 4, 4));
        assert!(table.providers.len() == 9 && table.providers.values().all(|letters| !letters.is_empty()));
    }

    #[test]
    fn types_go_before_phases_and_phases_before_ages() {
        let phase = |kind, phase, ages| {
            let none = Establishment {
                urn: 1,
                la: 1,
                kind,
                status: Status::Open,
                phase,
                ages,
                opened: None,
                closed: None,
            };
            table().phase(&none)
        };
        for (kind, code, ages, expected) in [
            (15, 1, None, Phase::Is('a')),
            (7, 4, None, Phase::Is('g')),
            (44, 0, None, Phase::Is('g')),
            (14, 0, Some((11, 16)), Phase::Is('h')),
            (18, 6, None, Phase::Is('i')),
            (32, 0, None, Phase::Either('i', 'g')),
            (1, 2, None, Phase::Is('b')),
            (34, 3, None, Phase::Is('c')),
            (34, 5, None, Phase::Is('d')),
            (34, 4, None, Phase::Is('e')),
            (28, 7, None, Phase::Is('f')),
            (35, 0, Some((4, 11)), Phase::Unknown),
            (11, 2, Some((2, 18)), Phase::Is('b')),
            (11, 0, Some((2, 5)), Phase::Is('a')),
            (11, 0, Some((3, 11)), Phase::Is('b')),
            (11, 0, Some((5, 12)), Phase::Is('b')),
            (11, 0, Some((11, 18)), Phase::Is('e')),
            (11, 0, Some((3, 18)), Phase::Is('f')),
            (11, 0, None, Phase::Unknown),
            (30, 2, None, Phase::Unknown),
            (99, 2, None, Phase::Unknown),
        ] {
            assert_eq!(phase(kind, code, ages), expected, "type {kind}, phase {code}, ages {ages:?}");
        }
        assert!(
            Phase::Either('i', 'g').admits('g') && !Phase::Is('b').admits('g') && Phase::Unknown.admits('g')
        );
        assert!(table().is_outside(30) && !table().is_outside(1));
    }
}
