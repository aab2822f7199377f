//! Documents of the years before 2007, and mails that Outlook saved: compound files of streams.
//!
//! Their text is read whole, their comments and properties too. Which of a Word document's text was tracked as inserted
//! or deleted stands in tables of formats that are not read here: a user who must know saves it as `.docx`.

mod message;
mod pieces;
mod read;
mod slides;
mod streams;
mod summary;
mod word;

pub(super) use read::read;
pub(super) use summary::read as properties;
