//! What a kind of record may hold, as data.

use crate::yaml::shape::{Field, Shape};

/// A kind of record.
pub(in crate::evidence) struct Form {
    /// What one is called: `an entry`.
    pub(in crate::evidence) noun: &'static str,
    /// Its fields.
    pub(in crate::evidence) fields: &'static [Field],
    /// The headings of a workbook, each with the path of the field that it holds: `status`, `owner.email`.
    pub(in crate::evidence) headings: &'static [(&'static str, &'static str)],
    /// Fields in which a date is a date, and not a number that Excel changed.
    pub(in crate::evidence) prose: &'static [&'static str],
    /// Fields that hold numbers of requests or criteria, which Excel likes to change.
    pub(in crate::evidence) tags: &'static [&'static str],
    /// Whether a column may be headed with a month or day, for what holds then.
    pub(in crate::evidence) dated: bool,
    /// Headings of columns that a workbook of ours works out, and that are not read; more may follow the words.
    pub(in crate::evidence) worked_out: &'static [&'static str],
}

impl Form {
    /// A kind of record that no workbook holds, and that has no fields yet.
    pub(in crate::evidence) const PLAIN: Self =
        Self { noun: "", fields: &[], headings: &[], prose: &[], tags: &[], dated: false, worked_out: &[] };

    /// The shape of a field, by its path; anything, if there is none.
    pub(in crate::evidence) fn shape_of(&self, path: &str) -> Shape {
        let mut fields = self.fields;
        let mut shape = Shape::Any;
        for name in path.split('.') {
            shape = fields.iter().find(|field| field.name == name).map_or(Shape::Any, |field| field.shape);
            fields = if let Shape::Map(inner) = shape { inner } else { &[] };
        }
        shape
    }

    /// A path of this form that says the same, which lives as long as the program.
    pub(super) fn path(&self, path: &str) -> Option<&'static str> {
        self.headings.iter().map(|(_, known)| *known).find(|known| *known == path)
    }
}
