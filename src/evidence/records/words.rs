//! How a cell of a workbook of records is written, in the words of its guidance.

use crate::yaml::shape::Shape;

/// How a value of this shape is written in a cell.
#[must_use]
pub fn in_a_cell(shape: Shape) -> String {
    match shape {
        Shape::Date => "A date, DD/MM/YYYY".to_owned(),
        Shape::OneOf(words) => format!("One of: {}", words.join(", ")),
        Shape::List(Shape::OneOf(words)) => format!("Any of: {}", words.join("; ")),
        Shape::List(_) => "One or several".to_owned(),
        _ => "Words".to_owned(),
    }
}
