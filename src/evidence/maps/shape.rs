//! What a map file may hold, as data.

use crate::yaml::shape::{Field, Shape, optional};

/// The fields of a map file.
pub const MAP: &[Field] = &[
    optional("columns", Shape::MapOf(&Shape::Text), "a heading of the file to the key of its column"),
    optional(
        "codes",
        Shape::MapOf(&Shape::MapOf(&Shape::Text)),
        "by code set or column: a text of the file to the letter or code that it stands for",
    ),
    optional(
        "ignore",
        Shape::List(&Shape::Text),
        "headings of the file that are no part of the list: neither asked about nor sent",
    ),
    optional("sheet", Shape::Text, "the sheet that holds the list"),
    optional("header_row", Shape::Whole(1, 1_048_576), "the row of the headings, as Excel numbers it"),
    optional("date_order", Shape::OneOf(&["day-first", "month-first"]), "the order of dates written as text"),
];
