//! What `team.yaml` may hold, as data.

use crate::evidence::Partner;
use crate::evidence::records::Form;
use crate::yaml::shape::{Field, Shape, optional, required};

/// The fields of `team.yaml`.
pub const TEAM: &[Field] = &[
    required("roles", Shape::Records(ROLE), "who does what, and who steps in"),
    optional("logistics", Shape::Records(ARRANGEMENT), "what must be arranged"),
    optional("sessions", Shape::Records(SESSION), "the timetable: meetings, focus groups, visits"),
];

const TEXTS: Shape = Shape::List(&Shape::Text);

const ROLE: &[Field] = &[
    required("role", Shape::Text, "what the role is called"),
    optional(
        "fills",
        TEXTS,
        "roles of the framework that it fills, where its name does not say so: lano, data",
    ),
    required("name", Shape::Text, "who has the role"),
    optional("email", Shape::Text, "where to write"),
    optional("phone", Shape::Text, "a number that is answered on the day"),
    required("deputy", Shape::Records(DEPUTY), "who steps in: one person or several"),
    optional("does", Shape::Text, "what the role does, in a line"),
    optional("partner", Shape::OneOf(Partner::WORDS), "the partner that the role belongs to"),
    optional("away", Shape::Records(AWAY), "when that person is not there"),
];

const DEPUTY: &[Field] = &[
    required("name", Shape::Text, "who it is"),
    optional("email", Shape::Text, "where to write"),
    optional("phone", Shape::Text, "a number that is answered on the day"),
    optional("away", Shape::Records(AWAY), "when that person is not there"),
];

const AWAY: &[Field] = &[
    required("from", Shape::Date, "the first day"),
    optional("to", Shape::Date, "the last day, where there is more than one"),
];

const ARRANGEMENT: &[Field] = &[
    required("item", Shape::Text, "what is to be arranged"),
    optional("covers", TEXTS, "items of the framework's checklist that it covers: badges, venues"),
    required("owner", Shape::Text, "the role that sees to it"),
    optional("by", Shape::Date, "the day by which it is to be done"),
    optional("done", Shape::Date, "the day on which it was done"),
    optional("note", Shape::Text, "anything else worth knowing"),
];

const SESSION: &[Field] = &[
    required(
        "kind",
        Shape::Text,
        "the kind of session: set-up, tracking, focus-group, visit, keep-in-touch, feedback",
    ),
    optional("title", Shape::Text, "what to call it, where its kind is not enough"),
    optional("at", Shape::DateTime, "when it begins, London time, once the day is known"),
    optional("week", Shape::Whole(1, 520), "or: the week, from 1: the week of notification"),
    optional("day", Shape::OneOf(DAYS), "the weekday of that week"),
    optional("working_day", Shape::Whole(0, 520), "or: how many working days after notification"),
    optional("time", Shape::Text, "the time of day, with week and day or with working_day: \"14:00\""),
    optional("minutes", Shape::Whole(5, 720), "how long it lasts; an hour, if left out"),
    optional("where", Shape::Text, "the room, the address, or the link of a video call"),
    optional(
        "who",
        TEXTS,
        "roles that are there, each as `roles` calls it; with (deputy) after it, the deputy",
    ),
    optional(
        "with",
        TEXTS,
        "who else is there, such as Parent carer forum; never a child's or parent's name",
    ),
    optional("child", Shape::Text, "the tracked child whose meeting it is, such as T1"),
    optional("documents", TEXTS, "what to have to hand: ids of entries, or of requests"),
    optional("note", Shape::Text, "anything else worth knowing"),
];

const DAYS: &[&str] = &["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// What the file is, for the reader of records.
pub(super) const FORM: Form = Form { noun: "the inspection team", fields: TEAM, ..Form::PLAIN };
