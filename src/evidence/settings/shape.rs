//! What `sendpack.yaml` may hold, as data.

use super::RecommendationKind;
use crate::evidence::Partner;
use crate::yaml::shape::{Field, Shape, optional, required};

/// The fields of `sendpack.yaml`.
pub const SETTINGS: &[Field] = &[
    required("area", Shape::Map(AREA), "the local area"),
    required("framework", Shape::Text, "the catalogue of what inspectors ask for, such as area-send-2023"),
    optional(
        "contacts",
        Shape::MapOf(&Shape::Map(CONTACT)),
        "the people whom inspectors call, as the framework names them, such as lano, icb and dcs",
    ),
    optional("inspection", Shape::Map(INSPECTION), "the inspection, once notified"),
    optional(
        "last_inspection",
        Shape::Map(LAST),
        "the inspection before it, or the last one where none is under way",
    ),
    optional("lists", Shape::MapOf(&Shape::Map(LIST)), "where each list lies and what date it speaks for"),
    optional("paths", Shape::Map(PATHS), "folders, where they are not the usual ones"),
    optional("holidays", Shape::Map(HOLIDAYS), "one-off bank holidays"),
    optional("freshness", Shape::Map(FRESHNESS), "months after which evidence is stale"),
    optional("sef", Shape::Map(SEF), "what the self-evaluation says beside its statements"),
    optional("waivers", Shape::Records(WAIVER), "findings accepted for a time"),
    optional("unavailable", Shape::Records(UNAVAILABLE), "requests that cannot be answered"),
    optional("rules", Shape::MapOf(&Shape::Map(RULE)), "rules of your own: code (LOC-001) to rule"),
    optional("documents", Shape::Map(DOCUMENTS), "what documents may be"),
];

const AREA: &[Field] = &[
    required("name", Shape::Text, "the area's name"),
    required("la_code", Shape::Text, "the local authority's code: three digits"),
];

const CONTACT: &[Field] = &[
    optional("name", Shape::Text, "name"),
    optional("role", Shape::Text, "role"),
    optional("email", Shape::Text, "email address"),
    optional("phone", Shape::Text, "telephone number"),
];

const INSPECTION: &[Field] = &[
    optional("notified", Shape::DateTime, "when inspectors called, London time"),
    optional("lead_inspector", Shape::Text, "the lead inspector's name, for the covering note"),
    optional("overrides", Shape::MapOf(&Shape::DateTime), "deadlines that were moved: stage to London time"),
    optional(
        "dates",
        Shape::MapOf(&Shape::Date),
        "days that are known by now: milestone of the timeline to its first day",
    ),
    optional("outcome", Shape::Text, "what the inspection concluded, once known: the number of the outcome"),
    optional(
        "recommendations",
        Shape::Records(RECOMMENDATION),
        "what inspectors asked the area to do, once known",
    ),
];

const LAST: &[Field] = &[
    optional("framework", Shape::Text, "the catalogue that it went by, where that is not the one of today"),
    optional("notified", Shape::DateTime, "when inspectors called, London time"),
    optional(
        "dates",
        Shape::MapOf(&Shape::Date),
        "days of it: milestone of its timeline to its first day, such as fieldwork, final-report, publication",
    ),
    optional("outcome", Shape::Text, "what it concluded: the number of the outcome"),
    optional("recommendations", Shape::Records(RECOMMENDATION), "what inspectors asked the area to do"),
];

const RECOMMENDATION: &[Field] = &[
    required("id", Shape::Text, "what actions call it, such as r1"),
    required("text", Shape::Text, "what inspectors asked for"),
    optional(
        "kind",
        Shape::OneOf(RecommendationKind::WORDS),
        "an area for priority action (or significant weakness), or for improvement; the latter, unless said",
    ),
    optional("owner", Shape::Map(ANSWERS), "who answers for it"),
];

const ANSWERS: &[Field] = &[
    optional("role", Shape::Text, "the role, not the person"),
    optional("partner", Shape::OneOf(Partner::WORDS), "the partner that the role belongs to"),
];

const LIST: &[Field] = &[
    optional("file", Shape::Text, "the file, relative to this one"),
    optional("sheet", Shape::Text, "the sheet, where it is not found by its name"),
    optional("as_at", Shape::Date, "the date that the list speaks for"),
    optional("unavailable", Shape::MapOf(&Shape::Text), "columns that are not held: key to reason"),
];

const PATHS: &[Field] = &[
    optional("lists", Shape::Text, "person-level lists"),
    optional("tracking", Shape::Text, "tracked children"),
    optional("documents", Shape::Text, "documents and entries"),
];

const HOLIDAYS: &[Field] = &[
    optional("add", Shape::List(&Shape::Date), "days that are bank holidays for once"),
    optional("drop", Shape::List(&Shape::Date), "bank holidays that are not, for once"),
];

const MONTHS: Shape = Shape::Whole(1, 120);

const FRESHNESS: &[Field] = &[
    optional("default_months", MONTHS, "months, where nothing else is said"),
    optional("requests", Shape::MapOf(&MONTHS), "months by request"),
];

const SEF: &[Field] = &[
    optional("context", Shape::Text, "what a reader must know of the area, in a few sentences"),
    optional(
        "answers",
        Shape::MapOf(&Shape::Text),
        "the overall answer to each question: question to a few sentences",
    ),
];

const WAIVER: &[Field] = &[
    required("rule", Shape::Text, "the rule's code, such as ANX-001"),
    required("where", Shape::Text, "the request, criterion, entry, file or place that it covers"),
    required("reason", Shape::Text, "why"),
    required("until", Shape::Date, "the last day on which it works"),
    required("by", Shape::Text, "who accepted it"),
];

const UNAVAILABLE: &[Field] = &[
    required("request", Shape::Text, "the request, or a part of one"),
    required("reason", Shape::Text, "why it cannot be answered"),
    optional("instead", Shape::Text, "what is offered instead"),
];

const RULE: &[Field] = &[
    required("list", Shape::Text, "the list whose rows it looks at, such as list-1"),
    required("when", Shape::Text, "what is true of the rows that it finds: an expression"),
    required("message", Shape::Text, "what is wrong with such a row"),
    optional(
        "severity",
        Shape::OneOf(&["error", "query", "note"]),
        "how much it matters; query, unless said",
    ),
    optional("help", Shape::Text, "the step that mends it"),
    optional(
        "column",
        Shape::Text,
        "the column that findings point at; the first that the expression names, unless said",
    ),
    optional("name", Shape::Text, "its name, such as too-old-for-nursery"),
];

const DOCUMENTS: &[Field] =
    &[optional("max_mb", Shape::Whole(1, 100_000), "the size over which a document is queried, in MB")];
