//! What a row of the data map may hold, as data.

use crate::evidence::Partner;
use crate::evidence::records::Form;
use crate::yaml::shape::{Field, Shape, optional, required};

/// The fields of a row.
pub const DATA: &[Field] = &[
    required("data", Shape::Text, "the list or request whose data it is, such as list-1 or \"2.5\""),
    optional("title", Shape::Text, "what it is, for those who read the map"),
    optional("system", Shape::Text, "where the data sits"),
    required("owner", Shape::Map(OWNER), "who takes it out"),
    optional("partner", Shape::OneOf(Partner::WORDS), "whose work that is"),
    required("extract_hours", Shape::Hours, "working hours that it takes, such as 2.5"),
    optional("rehearsed", Shape::Date, "when it was last practised"),
    optional("notes", Shape::Text, "anything else worth knowing"),
];

const OWNER: &[Field] = &[
    optional("role", Shape::Text, "the role, not the person"),
    optional("team", Shape::Text, "the team"),
    optional("email", Shape::Text, "where to write"),
];

/// The headings of a workbook, each with the field of [`DATA`] that it holds.
pub const DATA_HEADINGS: &[(&str, &str)] = &[
    ("Data", "data"),
    ("Title", "title"),
    ("System", "system"),
    ("Owner role", "owner.role"),
    ("Owner team", "owner.team"),
    ("Owner email", "owner.email"),
    ("Partner", "partner"),
    ("Extract hours", "extract_hours"),
    ("Rehearsed", "rehearsed"),
    ("Notes", "notes"),
];

/// What a row is, for the reader of records.
pub(super) const FORM: Form = Form {
    noun: "a row of the data map",
    fields: DATA,
    headings: DATA_HEADINGS,
    prose: &["title", "system", "notes", "owner.role", "owner.team"],
    tags: &["data"],
    ..Form::PLAIN
};
