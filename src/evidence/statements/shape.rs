//! What a statement may hold, as data: the fields of YAML files and the headings of workbooks.

use super::Kind;
use crate::evidence::records::Form;
use crate::evidence::{Cohort, Rag};
use crate::yaml::shape::{Field, Shape, optional, required};

/// The fields of a statement.
pub const STATEMENT: &[Field] = &[
    required("id", Shape::Text, "unique, such as s1"),
    required("criterion", Shape::Text, "the criterion that it is about"),
    optional("aspect", Shape::Text, "the aspect of that criterion, such as 3.b"),
    required("kind", Shape::OneOf(Kind::WORDS), "a strength, or an area for improvement"),
    optional("rag", Shape::OneOf(Rag::WORDS), "red, amber or green"),
    optional("cohorts", Shape::List(&Shape::OneOf(Cohort::WORDS)), "whom it is about"),
    optional("question", Shape::Text, "the question that it helps to answer, such as q1"),
    required("judgement", Shape::Text, "how good things are, in a sentence"),
    required("evidence", Shape::List(&Shape::Text), "ids of the entries that show it"),
    required(
        "impact",
        Shape::Text,
        "what changed for children because of it, with a figure where there is one",
    ),
    optional("families", Shape::Text, "what children, young people and families say"),
    optional("partnership", Shape::Text, "what the partners say"),
    optional("actions", Shape::List(&Shape::Text), "ids of the actions that follow from it"),
];

/// The headings of a workbook, each with the field of [`STATEMENT`] that it holds.
pub const STATEMENT_HEADINGS: &[(&str, &str)] = &[
    ("Id", "id"),
    ("Criterion", "criterion"),
    ("Aspect", "aspect"),
    ("Kind", "kind"),
    ("RAG", "rag"),
    ("Cohorts", "cohorts"),
    ("Question", "question"),
    ("Judgement", "judgement"),
    ("Evidence", "evidence"),
    ("Impact", "impact"),
    ("Families", "families"),
    ("Partnership", "partnership"),
    ("Actions", "actions"),
];

/// What a statement is, for the reader of records.
pub(super) const FORM: Form = Form {
    noun: "a statement",
    fields: STATEMENT,
    headings: STATEMENT_HEADINGS,
    prose: &["judgement", "impact", "families", "partnership"],
    tags: &["criterion", "aspect"],
    ..Form::PLAIN
};
