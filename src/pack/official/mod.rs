//! The lists as official workbooks: headings, order, codes, dates and drop-downs as the template has them.

mod about;
mod blank;
mod cells;
mod codes;
mod extra;
mod list;
mod rows;
mod source;

pub(super) use blank::fill_blank;
pub(super) use codes::any_date;
pub use extra::{COUNTED, Extra};
pub use list::{ListWritten, write_list};
pub use source::ListSource;
pub(super) use source::count_urns;
