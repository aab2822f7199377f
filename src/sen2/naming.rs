//! How places are said: a line of one file, or a row of one of several files or sheets.

use std::collections::BTreeMap;

use super::kind::Kind;
use super::record::Place;

/// The words for places.
#[derive(Clone, Debug)]
pub(super) enum Naming {
    /// Lines of the one file.
    Lines,
    /// Rows, with the name of the file or sheet that holds each kind.
    Rows(BTreeMap<Kind, String>),
}

impl Naming {
    /// Says places that are in order: `lines 3 and 9`, `person.csv row 4; requests.csv rows 7 and 9`.
    pub(super) fn say(&self, places: &[Place]) -> String {
        let groups = places.chunk_by(|a, b| self.part(a.0) == self.part(b.0));
        let said = groups.filter_map(|group| {
            let numbers: Vec<String> = group.iter().map(|(_, at)| at.to_string()).collect();
            let (last, rest) = numbers.split_last()?;
            let (unit, numbers) = match rest {
                [] => (self.unit(), last.clone()),
                rest => (self.units(), format!("{} and {last}", rest.join(", "))),
            };
            Some(match self.part(group.first()?.0) {
                Some(part) => format!("{part} {unit} {numbers}"),
                None => format!("{unit} {numbers}"),
            })
        });
        said.collect::<Vec<_>>().join("; ")
    }

    fn part(&self, kind: Kind) -> Option<&str> {
        match self {
            Self::Lines => None,
            Self::Rows(parts) => parts.get(&kind).map(String::as_str),
        }
    }

    const fn unit(&self) -> &'static str {
        match self {
            Self::Lines => "line",
            Self::Rows(_) => "row",
        }
    }

    const fn units(&self) -> &'static str {
        match self {
            Self::Lines => "lines",
            Self::Rows(_) => "rows",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_in_words() {
        assert_eq!(Naming::Lines.say(&[(Kind::Person, 3)]), "line 3");
        assert_eq!(Naming::Lines.say(&[(Kind::Person, 3), (Kind::Need, 9)]), "lines 3 and 9");
        let rows =
            Naming::Rows(BTreeMap::from([(Kind::Person, "p.csv".into()), (Kind::Need, "n.csv".into())]));
        assert_eq!(
            rows.say(&[(Kind::Person, 3), (Kind::Person, 4), (Kind::Need, 9)]),
            "p.csv rows 3 and 4; n.csv row 9"
        );
        assert_eq!(rows.say(&[]), "");
    }
}
