//! What an action may hold, as data: the fields of YAML files and the headings of workbooks.

use super::Rag;
use crate::evidence::Partner;
use crate::evidence::records::Form;
use crate::yaml::shape::{Field, Shape, optional, required};

/// The fields of an action.
pub const ACTION: &[Field] = &[
    required("id", Shape::Text, "unique, such as a4"),
    required("what", Shape::Text, "what is to be done"),
    optional("source", Shape::Map(SOURCE), "why it is to be done"),
    required("owner", Shape::Map(OWNER), "who answers for it"),
    optional("start", Shape::Date, "when it begins"),
    required("due", Shape::Date, "when it is to be done"),
    optional("rag", Shape::Records(RATING), "every rating that it has had, the newest last"),
    optional("next_steps", Shape::Text, "what happens next, and by when"),
    optional("measure", Shape::Text, "how anybody will know that it worked"),
    optional("decision", Shape::Text, "what the board is asked to decide, while it is"),
];

const SOURCE: &[Field] = &[
    optional("kind", Shape::Text, "inspection or inspection-2022, criterion, statement, wsoa or engagement"),
    optional("ref", Shape::Text, "which recommendation (its id or text), criterion, statement or meeting"),
];

const OWNER: &[Field] = &[
    optional("role", Shape::Text, "the role, not the person"),
    optional("partner", Shape::OneOf(Partner::WORDS), "the partner that the role belongs to"),
];

const RATING: &[Field] = &[
    required("at", Shape::Month, "the month, or day, that it speaks for"),
    required("value", Shape::OneOf(Rag::WORDS), "red, amber or green"),
    optional("note", Shape::Text, "why, above all where it became worse"),
];

/// The field of a workbook that holds the notes of its columns of months.
pub(super) const RATING_NOTES: &str = "rating_notes";

/// Headings of what our own workbook works out for its readers.
pub const WORKED_OUT: &[&str] = &["Rating now", "Movement", "Days overdue"];

/// The headings of a workbook, each with the field of [`ACTION`] that it holds.
pub const ACTION_HEADINGS: &[(&str, &str)] = &[
    ("Id", "id"),
    ("What", "what"),
    ("Source", "source.kind"),
    ("Source ref", "source.ref"),
    ("Owner role", "owner.role"),
    ("Owner partner", "owner.partner"),
    ("Start", "start"),
    ("Due", "due"),
    ("Ratings", "rag"),
    ("Rating notes", RATING_NOTES),
    ("Next steps", "next_steps"),
    ("Measure", "measure"),
    ("Decision needed", "decision"),
];

/// What an action is, for the reader of records.
pub(super) const FORM: Form = Form {
    noun: "an action",
    fields: ACTION,
    headings: ACTION_HEADINGS,
    prose: &["what", "source.ref", "owner.role", "next_steps", "measure", "decision"],
    tags: &[],
    dated: true,
    worked_out: WORKED_OUT,
};
