//! What a line of the matrix may hold, as data.

use crate::evidence::Rag;
use crate::evidence::records::Form;
use crate::yaml::shape::{Field, Shape, optional, required};

/// The fields of a line.
pub const MATRIX: &[Field] = &[
    required(
        "line",
        Shape::Text,
        "the area or sub-area: F for all of it, F1; a sub-area of your own has the next number",
    ),
    optional("area", Shape::Text, "the area's name, to read by: the line says which it is"),
    optional("title", Shape::Text, "what a sub-area of your own is called"),
    optional("officer", Shape::Text, "the responsible officer: the role, not the person"),
    optional("good", Shape::Map(VIEWS), "areas of good practice"),
    optional("improve", Shape::Map(VIEWS), "areas to improve"),
    optional("action", Shape::Text, "what is to be done"),
    optional("by", Shape::Date, "by when"),
    optional("evidence", Shape::List(&Shape::Text), "ids of entries or of requests that show it"),
    optional("rag", Shape::OneOf(Rag::WORDS), "red, amber or green"),
    optional("summary", Shape::Text, "where it stands, in a sentence or two"),
];

const VIEWS: &[Field] = &[
    optional("partnership", Shape::Text, "as the partnership sees it"),
    optional("families", Shape::Text, "as children, young people, parents and carers see it"),
];

/// The headings of a workbook, each with the field of [`MATRIX`] that it holds.
pub const MATRIX_HEADINGS: &[(&str, &str)] = &[
    ("Line", "line"),
    ("Area", "area"),
    ("Sub area", "title"),
    ("Responsible officer", "officer"),
    ("Good practice: partnership view", "good.partnership"),
    ("Good practice: children, young people, parents and carers", "good.families"),
    ("To improve: partnership view", "improve.partnership"),
    ("To improve: children, young people, parents and carers", "improve.families"),
    ("Plan: action", "action"),
    ("Plan: by when", "by"),
    ("Supporting evidence", "evidence"),
    ("Risk rating", "rag"),
    ("Summary", "summary"),
];

/// What a line is, for the reader of records.
pub(super) const FORM: Form = Form {
    noun: "a line of the matrix",
    fields: MATRIX,
    headings: MATRIX_HEADINGS,
    prose: &[
        "area",
        "title",
        "officer",
        "good.partnership",
        "good.families",
        "improve.partnership",
        "improve.families",
        "action",
        "summary",
    ],
    tags: &["line", "evidence"],
    ..Form::PLAIN
};
