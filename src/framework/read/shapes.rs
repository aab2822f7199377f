//! The shape of a catalogue file, as data: every key that it may have.

use crate::framework::{COHORTS, Mix, Partnership, PersonalData, Rating, Request, RequestKind};
use crate::yaml::shape::{Field, Shape, optional, required};

/// The key under which the main file names the others.
pub(super) const INCLUDE: &str = "include";

const TEXT: Shape = Shape::Text;
const TEXTS: Shape = Shape::List(&Shape::Text);
const MONTHS: Shape = Shape::Whole(1, 1200);

/// A catalogue: one file may hold all of it, or several may share the keys.
pub const CATALOGUE: &[Field] = &[
    required("id", TEXT, "short name of the catalogue, such as area-send-2023"),
    required("title", TEXT, "full name"),
    optional("about", TEXT, "what it is, in a few sentences"),
    required("fresh_months", MONTHS, "months after which evidence counts as stale"),
    optional(INCLUDE, TEXTS, "files beside this one that hold the other keys"),
    required("stages", Shape::Records(STAGE), "what is sent together, and by when"),
    optional("contacts", Shape::Records(TITLED), "whom inspectors call: the keys of contacts in settings"),
    optional("partners", Shape::Records(PARTNER), "the partners of the local area"),
    optional(
        "cohorts",
        Shape::List(&Shape::OneOf(COHORTS)),
        "whom evidence under each criterion should cover",
    ),
    required("groups", Shape::Records(TITLED), "groups of criteria"),
    required("criteria", Shape::Records(CRITERION), "what inspectors judge by"),
    required("sections", Shape::Records(SECTION), "groups of requests in the order of the index"),
    required("requests", Shape::Records(REQUEST), "what inspectors ask for"),
    optional("skipped", Shape::Records(SKIPPED), "numbers of requests that do not exist"),
    optional("lists", Shape::Records(LIST), "lists that are owed as rows"),
    optional("code_sets", Shape::Records(CODE_SET), "codes of the columns"),
    optional("milestones", Shape::Records(MILESTONE), "what follows from notification besides the stages"),
    optional("questions", Shape::Records(QUESTION), "questions that a self-evaluation answers"),
    optional("rag", Shape::Records(RATING), "what red, amber and green mean"),
    optional("outcomes", Shape::Records(TITLED), "what an inspection can conclude"),
    optional("plans", Shape::Records(PLAN), "plans that the area owes after an inspection"),
    optional("tracking", Shape::Map(TRACKING), "which children are tracked"),
    optional("self_evaluation", Shape::Map(SELF_EVALUATION), "what is asked of a self-evaluation"),
    optional("matrix", Shape::Map(MATRIX), "the self-evaluation matrix"),
    optional("team", Shape::Map(TEAM), "the area's own team for an inspection"),
    optional("sources", Shape::Records(SOURCE), "where the facts come from"),
    optional("confidence", Shape::Records(CONFIDENCE), "how sure they are"),
    optional("cautions", Shape::Records(CAUTION), "what to beware of"),
    optional("guidance", Shape::Records(GUIDANCE), "what holds for every request"),
];

const TITLED: &[Field] = &[required("id", TEXT, "its id"), required("title", TEXT, "its title")];

const SECTION: &[Field] = &[
    required("id", TEXT, "its id"),
    required("title", TEXT, "its title"),
    optional("partner", Shape::OneOf(Partnership::WORDS), "the partner whose work it asks about"),
];

const WORDED: &[Field] = &[required("id", TEXT, "its id"), required("text", TEXT, "what it says")];

const QUESTION: &[Field] = &[
    required("id", TEXT, "its id"),
    required("text", TEXT, "what it asks"),
    optional("actions", Shape::Flag, "whether the improvement actions answer it"),
];

const STAGE: &[Field] = &[
    required("id", TEXT, "its id, such as tuesday"),
    required("title", TEXT, "what people call it"),
    optional("sends", TEXT, "what it sends, in a few words"),
    optional("judged", Shape::Flag, "whether it wants evidence under every criterion"),
    optional("deadline", Shape::Map(DEADLINE), "when it is due; left out where no date is fixed"),
    optional("sources", TEXTS, "names of the sources"),
];

const DEADLINE: &[Field] = &[
    optional("week", Shape::Whole(1, 520), "the week, from 1: the week of notification"),
    optional("weekday", Shape::OneOf(WEEKDAYS), "the weekday of that week"),
    optional("working_days", Shape::Whole(0, 1000), "working days after notification, in place of a week"),
    required("time", TEXT, "the time of day in London, such as \"11:00\""),
];

const WEEKDAYS: &[&str] = &["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

const CRITERION: &[Field] = &[
    required("id", TEXT, "its number as people write it"),
    required("title", TEXT, "its title"),
    required("group", TEXT, "the id of its group"),
    optional("voice", Shape::Flag, "whether evidence should carry the voice of children or parents"),
    optional("parts", Shape::Records(TITLED), "headings under which some of its aspects stand"),
    optional("aspects", Shape::Records(ASPECT), "what inspectors weigh under it"),
];

const ASPECT: &[Field] = &[
    required("id", TEXT, "its id"),
    optional("number", TEXT, "its number as the source prints it, where that is not its id"),
    optional("part", TEXT, "the id of the part of its criterion under which it stands"),
    required("text", TEXT, "what it says"),
];

const PARTNER: &[Field] = &[
    required("title", TEXT, "who it is"),
    required("words", Shape::List(&Shape::OneOf(Partnership::WORDS)), "the words of entries for its work"),
];

const RATING: &[Field] = &[
    required("value", Shape::OneOf(Rating::WORDS), "the colour"),
    required("meaning", TEXT, "what it means"),
];

const REQUEST: &[Field] = &[
    required("id", TEXT, "its id, such as \"1.2\""),
    optional("own_id", Shape::Flag, "whether its id is our own, and unknown to those who ask"),
    required("section", TEXT, "the id of its section"),
    required("stages", TEXTS, "ids of stages, first the one at which it is due"),
    required("title", TEXT, "its title"),
    required("description", TEXT, "what is wanted"),
    required("personal_data", Shape::OneOf(PersonalData::WORDS), "what the answer holds about people"),
    optional(
        "kind",
        Shape::OneOf(RequestKind::WORDS),
        "data that somebody takes out of a system, or a document; left out, data where the answer holds counts or people",
    ),
    optional("formats", TEXTS, "file extensions that suit, most usual first"),
    optional("criteria", TEXTS, "numbers of the criteria that it evidences"),
    optional("parts", Shape::Records(TITLED), "parts that must each be answered, such as 5.1/physiotherapy"),
    optional("list", TEXT, "the id of the list that answers it"),
    optional("or_lists", TEXTS, "ids of lists that may answer it in place of a document"),
    optional("per_child", Shape::Flag, "whether each tracked child needs an answer"),
    optional("conditional", TEXT, "when a request about a child applies, if not always"),
    optional("form", Shape::OneOf(Request::FORMS), "the blank form with which a child's folder begins"),
    optional("template", TEXT, "the template that inspectors require"),
    optional("fresh_months", MONTHS, "months after which its evidence is stale, where not the usual number"),
    optional("window_months", MONTHS, "months that the content must cover"),
    optional("note", TEXT, "anything else worth knowing"),
];

const SKIPPED: &[Field] =
    &[required("id", TEXT, "the number"), required("reason", TEXT, "what to say of it")];

const LIST: &[Field] = &[
    required("id", TEXT, "its id, such as list-1"),
    optional("number", Shape::Whole(0, 255), "its number"),
    required("title", TEXT, "its title"),
    required("cohort", TEXT, "who belongs on it"),
    optional("covers", Shape::OneOf(COHORTS), "the word of entries for the children who stand on it"),
    required("sheets", TEXTS, "names of its sheet, first the one that is written"),
    optional("book", TEXT, "the name of the workbook that it shares with other lists"),
    optional("folder", TEXT, "the folder of a pack into which it goes; left out, Person-level or Lists"),
    required("family", TEXT, "the family of rules that look at its rows, such as L1"),
    required("person_level", Shape::Flag, "whether its rows are about people"),
    optional("one_row_each", Shape::Flag, "whether nobody stands on it twice"),
    required("columns", Shape::Records(COLUMN), "its columns in the official order"),
];

const COLUMN: &[Field] = &[
    required("key", TEXT, "its stable key, such as date_of_birth"),
    required("header", TEXT, "its official heading"),
    optional("aliases", TEXTS, "other headings it is known by"),
    required("type", Shape::OneOf(COLUMN_TYPES), "what it holds"),
    optional("codes", TEXT, "the id of its code set"),
    required("required", Shape::OneOf(&["yes", "conditional", "no"]), "whether every row needs it"),
    optional("format", TEXT, "how its values are written"),
    required("meaning", TEXT, "what it means"),
    required("blank", TEXT, "when it may be blank"),
    optional("sources", TEXTS, "names of the sources of all this"),
];

const COLUMN_TYPES: &[&str] = &["id", "upn", "uln", "date", "code", "urn", "whole", "percent", "text"];

const CODE_SET: &[Field] = &[
    required("id", TEXT, "its id, such as ethnicity"),
    optional("sources", TEXTS, "names of its sources"),
    optional("notes", TEXTS, "what to know about it"),
    required("codes", Shape::Records(CODE), "its codes in the official order"),
];

const CODE: &[Field] = &[
    optional("letter", TEXT, "its letter, a to z, where one is confirmed"),
    required("code", TEXT, "the code itself"),
    optional("label", TEXT, "what it means"),
    optional("aliases", TEXTS, "other ways in which it is written, read with a query"),
    optional("plain", TEXTS, "other ways that mean the same beyond doubt, read without remark"),
    optional("lists", TEXTS, "ids of the lists in which it is valid; left out, all"),
    optional("caution", TEXT, "what is not confirmed about it"),
];

const MILESTONE: &[Field] = &[
    required("id", TEXT, "its id, such as draft-report"),
    required("title", TEXT, "what happens"),
    optional("week", Shape::Whole(1, 520), "the week, from 1: the week of notification"),
    optional("from", Shape::OneOf(WEEKDAYS), "its first day in that week"),
    optional("to", Shape::OneOf(WEEKDAYS), "its last day in that week; left out, the first"),
    optional("after", TEXT, "notification, or the id of an earlier milestone"),
    optional("working_days", Shape::Whole(0, 1000), "working days after that; 0, its last day"),
    optional(
        "lasting",
        Shape::Whole(1, 1000),
        "working days that it lasts, with working_days; left out, one",
    ),
    optional("days", Shape::Whole(1, 1000), "days after that, of a kind that no source states"),
    optional("months", MONTHS, "months after that"),
    optional("told", Shape::Flag, "whether only settings can tell its day"),
    optional("outcome", TEXT, "the id of the outcome after which alone it follows"),
    optional("sources", TEXTS, "names of the sources"),
    optional("note", TEXT, "anything else worth knowing"),
];

const PLAN: &[Field] = &[
    required("id", TEXT, "its id, such as wsoa"),
    required("title", TEXT, "what it is called"),
    required("about", TEXT, "what it says and to whom, in a sentence or two"),
    optional("outcome", TEXT, "the id of the outcome after which alone it is owed"),
    required("due", TEXT, "the id of the milestone by which it is owed"),
    required(
        "answers",
        Shape::List(&Shape::OneOf(&["priority-action", "improvement"])),
        "the kinds of recommendations that it answers",
    ),
    optional("sources", TEXTS, "names of the sources"),
];

const TRACKING: &[Field] = &[
    required("typical", Shape::Whole(1, 1000), "the usual number of children"),
    required("least", Shape::Whole(0, 1000), "the least that is not worth a query"),
    required("most", Shape::Whole(1, 1000), "the greatest that is not worth a query"),
    optional("chosen", Shape::Map(DEADLINE), "when inspectors have chosen"),
    optional("mix", Shape::Records(MIX), "the kinds of children among them"),
    optional("sources", TEXTS, "names of the sources"),
];

const MIX: &[Field] = &[
    required("measure", Shape::OneOf(Mix::MEASURES), "what is counted"),
    required("least", Shape::Whole(0, 1000), "the least number"),
    required("text", TEXT, "how the source puts it"),
];

const SELF_EVALUATION: &[Field] = &[
    optional("request", TEXT, "the request that it answers"),
    required("most_pages", Shape::Whole(1, 1000), "the most pages that it may have"),
    required("better_pages", Shape::Whole(1, 1000), "the number of pages that is better"),
    optional("abbreviations", Shape::List(&TEXT), "abbreviations that its readers know"),
    optional("points", Shape::Records(WORDED), "what makes a good one"),
];

const MATRIX: &[Field] = &[
    required("areas", Shape::Records(AREA), "areas of responsibility, in order"),
    optional("sources", TEXTS, "names of the sources"),
];

const AREA: &[Field] = &[
    required("id", TEXT, "its letter"),
    required("title", TEXT, "its title"),
    optional("sub_areas", Shape::Records(TITLED), "the sub-areas that are given"),
];

const TEAM: &[Field] = &[
    optional("roles", Shape::Records(ROLE), "the roles that are wanted"),
    optional("logistics", Shape::Records(ITEM), "what must be arranged"),
    optional("sessions", Shape::Records(SESSION), "the kinds of session of a timetable"),
];

const ROLE: &[Field] = &[
    required("id", TEXT, "its id, such as lano"),
    required("title", TEXT, "what people call it"),
    optional("names", TEXTS, "what else they call it"),
    optional("does", TEXT, "what it does"),
    optional("required", Shape::Flag, "whether no inspection runs without it"),
    optional("sources", TEXTS, "names of the sources"),
];

const ITEM: &[Field] = &[
    required("id", TEXT, "its id, such as badges"),
    required("title", TEXT, "what it is"),
    optional("owner", TEXT, "the id of the role that usually sees to it"),
    optional("sources", TEXTS, "names of the sources"),
];

const SESSION: &[Field] = &[
    required("id", TEXT, "its id, such as keep-in-touch"),
    required("title", TEXT, "what people call it"),
    optional(
        "weeks",
        Shape::List(&Shape::Whole(1, 520)),
        "the weeks in which it is, from 1: the week of notification",
    ),
    optional("expected", Shape::Flag, "whether every inspection has one"),
    optional("per_child", Shape::Flag, "whether there is one for each tracked child"),
    optional("attends", TEXTS, "ids of the roles that are to be there"),
    optional("sources", TEXTS, "names of the sources"),
];

const SOURCE: &[Field] = &[required("name", TEXT, "its name"), required("text", TEXT, "what it is")];

const CONFIDENCE: &[Field] = &[
    required("level", Shape::OneOf(&["high", "medium", "low"]), "how sure"),
    required("text", TEXT, "of what"),
];

const CAUTION: &[Field] = &[
    required("about", TEXT, "the id of what it is about, or a word"),
    required("text", TEXT, "what to beware of"),
];

const GUIDANCE: &[Field] = &[
    required("id", TEXT, "its id"),
    required("text", TEXT, "what it says"),
    optional("source", TEXT, "where it is said"),
];
