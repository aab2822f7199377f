//! What an entry may hold, as data: the fields of YAML files and the headings of registers.

use super::{Cohort, Partner, Status, Voice};
use crate::evidence::records::Form;
use crate::framework::PersonalData;
use crate::yaml::shape::{Field, Shape, optional, required};

/// The fields of an entry.
pub const ENTRY: &[Field] = &[
    required("id", Shape::Text, "unique, in small letters, digits and hyphens"),
    required("title", Shape::Text, "what people call it"),
    optional("files", Shape::List(&Shape::Text), "files, relative to this one"),
    optional("url", Shape::Text, "where it is on the web, instead of files"),
    optional("requests", Shape::List(&Shape::Text), "ids of requests, or parts of them"),
    optional("criteria", Shape::List(&Shape::Text), "criteria or aspects"),
    optional("cohorts", Shape::List(&Shape::OneOf(Cohort::WORDS)), "whom it covers"),
    optional("partners", Shape::List(&Shape::OneOf(Partner::WORDS)), "whose work it shows"),
    optional("voice", Shape::List(&Shape::OneOf(Voice::WORDS)), "whose views it carries"),
    required("owner", Shape::Map(OWNER), "who answers for it"),
    required("as_at", Shape::Date, "the date its content speaks for"),
    optional("review_by", Shape::Date, "when it is due to be looked at again"),
    required("status", Shape::OneOf(Status::WORDS), "whether it may be sent as it is"),
    optional("personal_data", Shape::OneOf(PersonalData::WORDS), "what it holds about people"),
    optional("summary", Shape::Text, "one line"),
    optional("impact", Shape::Text, "what changed for children because of it"),
    optional("from", Shape::Date, "the first day of the period that it covers"),
    optional("to", Shape::Date, "the last day of that period"),
    optional("template", Shape::Text, "the required template that it uses, such as CQC"),
];

const OWNER: &[Field] = &[
    optional("role", Shape::Text, "the role, not the person"),
    optional("team", Shape::Text, "the team"),
    optional("email", Shape::Text, "where to write"),
];

/// The headings of a register, each with the field of [`ENTRY`] that it holds.
pub const HEADINGS: &[(&str, &str)] = &[
    ("Id", "id"),
    ("Title", "title"),
    ("Files", "files"),
    ("URL", "url"),
    ("Requests", "requests"),
    ("Criteria", "criteria"),
    ("Cohorts", "cohorts"),
    ("Partners", "partners"),
    ("Voice", "voice"),
    ("Owner role", "owner.role"),
    ("Owner team", "owner.team"),
    ("Owner email", "owner.email"),
    ("As at", "as_at"),
    ("Review by", "review_by"),
    ("Status", "status"),
    ("Personal data", "personal_data"),
    ("Summary", "summary"),
    ("Impact", "impact"),
    ("From", "from"),
    ("To", "to"),
    ("Template", "template"),
];

/// What an entry is, for the reader of records.
pub(in crate::evidence) const FORM: Form = Form {
    noun: "an entry",
    fields: ENTRY,
    headings: HEADINGS,
    prose: &["title", "summary", "impact", "owner.role", "owner.team"],
    tags: &["requests", "criteria"],
    ..Form::PLAIN
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_has_its_heading() {
        for field in ENTRY {
            match field.shape {
                Shape::Map(inner) => inner.iter().for_each(|f| {
                    assert!(HEADINGS.iter().any(|(_, path)| *path == format!("{}.{}", field.name, f.name)));
                }),
                _ => assert!(HEADINGS.iter().any(|(_, path)| *path == field.name), "{}", field.name),
            }
        }
        assert!(HEADINGS.iter().all(|(_, path)| !matches!(FORM.shape_of(path), Shape::Any)));
    }
}
