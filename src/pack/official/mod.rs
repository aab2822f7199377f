//! The lists as official workbooks: headings, order, codes, dates and drop-downs as the template has them.

mod about;
mod cells;
mod codes;
mod extra;
mod list;
mod rows;
mod source;

pub use extra::{COUNTED, Extra};
pub use list::{ListWritten, write_list};
pub use source::{ListSource, count_urns};
