//! The self-evaluation, written from its statements: one model, laid out as a document that renders as Word, as a web page
//! or as Markdown; and its summary for members; and a blank workbook of statements. What is missing is said to be missing,
//! and never made up.

mod blank;
mod coverage;
mod criteria;
mod document;
mod front;
mod gather;
mod lacks;
mod model;
mod plan;
mod summary;
mod words;

pub use blank::blank;
pub use document::document;
pub use gather::gather;
pub use model::{
    ActionPart, CriterionPart, GroupPart, QuestionPart, Reference, SelfEvaluation, StatementPart,
};
pub use summary::summary;
