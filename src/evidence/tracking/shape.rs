//! What `child.yaml` may hold, as data.

use crate::yaml::shape::{Field, Shape, optional, required};

/// The fields of `child.yaml`.
pub const CHILD: &[Field] = &[
    required(
        "ref",
        Shape::Text,
        "what the child is called everywhere: T1, never a name or number of the child's",
    ),
    required(
        "list",
        Shape::Whole(1, 2),
        "the list that the child stands on: 1 (EHC plans) or 2 (SEN support)",
    ),
    required("unique_id", Shape::Text, "the child's Unique ID in that list; never shown"),
    required(
        "alternative_provision",
        Shape::Flag,
        "whether the child is in alternative provision, full or part time",
    ),
    optional("social_care", Shape::Flag, "whether children's social care is involved"),
    optional("youth_justice", Shape::Flag, "whether youth justice services are involved"),
    optional("lead_practitioner", Shape::Map(LEAD), "who gathers the child's documents"),
    optional("agreement", Shape::Map(AGREEMENT), "when the family was asked, and agreed"),
    optional("documents", Shape::Records(DOCUMENT), "what is sent for the child"),
    optional("meetings", Shape::List(&Shape::DateTime), "when tracking meetings are, London time"),
    optional("not_sent", Shape::List(&Shape::Text), "files of the folder that are kept and not sent"),
];

const LEAD: &[Field] = &[
    optional("role", Shape::Text, "the role, not the person"),
    optional("email", Shape::Text, "where to write"),
];

const AGREEMENT: &[Field] = &[
    optional("family_asked", Shape::Date, "the day on which the family was asked"),
    optional("family_agreed", Shape::Date, "the day on which the family agreed"),
    optional("young_person_agreed", Shape::Date, "the day on which the young person agreed"),
];

const DOCUMENT: &[Field] = &[
    required("request", Shape::Text, "the request that it answers, such as \"7.1\""),
    required("file", Shape::Text, "the file, beside child.yaml"),
    optional("title", Shape::Text, "what the index calls it, such as EHC plan; never a name"),
    optional("as_at", Shape::Date, "the date its content speaks for"),
    optional("from", Shape::Date, "the first day of the period that it covers"),
    optional("to", Shape::Date, "the last day of that period"),
];
