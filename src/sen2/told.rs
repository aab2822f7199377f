//! What a return says of itself.

use chrono::NaiveDate;

use super::field::{Field, key};
use super::naming::Naming;
use super::record::Record;

/// The form of a return.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// The XML file that systems load into COLLECT.
    Xml,
    /// The CSV files that COLLECT exports.
    Blade,
    /// DfE's Excel template.
    Template,
    /// A supplier's workbook with a tab a module.
    Tabs,
}

impl Form {
    /// What people call it.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Xml => "SEN2 return (XML)",
            Self::Blade => "SEN2 return (COLLECT CSV export)",
            Self::Template => "SEN2 return (DfE's Excel template)",
            Self::Tabs => "SEN2 return (workbook with a tab a module)",
        }
    }
}

/// What a return says of itself.
#[derive(Clone, Debug)]
pub struct Told {
    /// Its form.
    pub form: Form,
    /// The year of the collection.
    pub year: Option<u16>,
    /// The date that it speaks for.
    pub reference: Option<NaiveDate>,
    /// Parts that are not there, by the name of their module.
    pub lacks: Vec<&'static str>,
    pub(super) naming: Naming,
}

impl Told {
    /// What its header says, if it has one.
    pub(super) fn new(form: Form, header: Option<&Record>, naming: Naming) -> Self {
        let year = header.and_then(|h| h.text(Field::Year).parse().ok()).filter(|y| (2000..2100).contains(y));
        let reference = header.and_then(|h| h.date(Field::ReferenceDate));
        Self { form, year, reference, lacks: Vec::new(), naming }
    }
}

/// Whether a header says that this is some other collection.
pub(super) fn is_other_collection(header: &Record) -> bool {
    header.has(Field::Collection) && !key(header.text(Field::Collection)).starts_with("sen2")
}
