//! A List 1 from a SEN2 return: reading each form of the return into one tree of records, choosing what held on a
//! day, and writing what SEN2 can say into the official columns, with a sheet that says what it cannot.

mod book;
mod choose;
mod columns;
mod error;
mod field;
mod fit;
mod import;
mod kind;
mod line;
mod naming;
mod notice;
mod read;
mod record;
mod tables;
mod tally;
mod told;
mod xml;

pub use error::Sen2Error;
pub use fit::Fit;
pub use import::{Filled, Imported, import};
pub use tally::Remark;
pub use told::{Form, Told};
