//! What a local rule may name: the columns of its list by key, and the age that follows from a date of birth.

use crate::expression::{Kind, Meaning, Scope};
use crate::findings::nearest;
use crate::framework::{Code, CodeSet, ColumnType, ListSpec, Match};

/// The columns of a list.
pub(super) struct Columns<'f> {
    pub(super) spec: &'f ListSpec,
    pub(super) sets: &'f [CodeSet],
}

const AGE: &str = "age";

/// Codes that a message lists, where none is like the one that was written.
const MANY: usize = 20;

impl Columns<'_> {
    fn born(&self) -> Option<usize> {
        let born = self.spec.column("date_of_birth")?;
        (self.spec.columns.get(born)?.kind == ColumnType::Date).then_some(born)
    }
}

impl Scope for Columns<'_> {
    fn meaning(&self, name: &str) -> Option<Meaning> {
        let Some(index) = self.spec.column(name) else {
            return self.born().filter(|_| name == AGE).map(Meaning::Age);
        };
        Some(Meaning::Column(index, kind(self.spec.columns.get(index)?.kind)))
    }

    fn names(&self) -> Vec<&str> {
        let keys = self.spec.columns.iter().map(|column| column.key.as_str());
        keys.chain(self.born().map(|_| AGE)).collect()
    }

    fn code(&self, set: usize, text: &str) -> Result<usize, String> {
        let Some(set) = self.sets.get(set) else { return Err("its codes are not known".to_owned()) };
        match set.read(text) {
            Some((index, Match::Official | Match::Alias)) => Ok(index),
            Some((index, Match::Disagrees)) => {
                Err(format!("write '{}'", set.official(index).unwrap_or_default()))
            }
            None => Err(right(set, text)),
        }
    }
}

fn kind(kind: ColumnType) -> Kind {
    match kind {
        ColumnType::Id | ColumnType::Upn | ColumnType::Uln | ColumnType::Urn | ColumnType::Text => Kind::Text,
        ColumnType::Whole => Kind::Whole,
        ColumnType::Percent => Kind::Number,
        ColumnType::Date => Kind::Day,
        ColumnType::Code(set) => Kind::Code(set),
    }
}

/// What to write in place of a text that is no code of a set.
fn right(set: &CodeSet, wrong: &str) -> String {
    let words = |code| -> [&str; 2] {
        let code: &Code = code;
        [&code.code, &code.label]
    };
    match nearest(wrong, set.codes.iter().flat_map(words).filter(|word| !word.is_empty())) {
        Some(near) => format!("did you mean '{near}'?"),
        None => {
            let codes: Vec<String> =
                set.codes.iter().take(MANY).map(|code| format!("'{}'", code.code)).collect();
            let more = if set.codes.len() > MANY { " …" } else { "" };
            format!("write one of {}{more}", codes.join(", "))
        }
    }
}
