//! The columns of one table, and a row of it as a record.

use super::cells::text;
use crate::sen2::field::{Field, key};
use crate::sen2::kind::Kind;
use crate::sen2::record::Record;
use crate::table::{Row, Value};

/// Where each field stands in a table.
pub(super) struct Columns {
    kind: Kind,
    /// The field of each column, from 1.
    fields: Vec<(u32, Field)>,
}

impl Columns {
    /// Reads a row as the header; none where it names fewer than two fields.
    pub(super) fn read(kind: Kind, row: &Row<'_>) -> Option<Self> {
        let mut fields: Vec<(u32, Field)> = Vec::new();
        for cell in row.cells() {
            let Value::Text(heading) = cell.value else { continue };
            if let Some(field) = Field::named(&key(heading))
                && fields.iter().all(|(_, known)| *known != field)
            {
                fields.push((cell.col, field));
            }
        }
        (fields.len() >= 2).then_some(Self { kind, fields })
    }

    /// A row as a record; none where it says nothing but ids.
    pub(super) fn record(&self, row: &Row<'_>) -> Option<Record> {
        let mut record = Record::new(self.kind, row.number);
        for cell in row.cells() {
            if let Ok(at) = self.fields.binary_search_by_key(&cell.col, |(col, _)| *col) {
                let field = self.fields[at].1;
                record.set(field, &text(cell.value, field));
            }
        }
        (!record.is_empty()).then_some(record)
    }

    /// Whether rows can be joined: they say what they are and what they hang on.
    pub(super) fn can_join(&self) -> bool {
        let has = |field: Field| self.fields.iter().any(|(_, known)| *known == field);
        let own = self.kind.id();
        let parent = self.kind.parent().and_then(Kind::id);
        [own, parent]
            .into_iter()
            .flatten()
            .all(|id| has(id) || !matches!(id, Field::PersonId | Field::RequestId) && has(Field::RequestId))
    }
}
