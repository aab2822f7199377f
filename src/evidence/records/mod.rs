//! Records: what people write as a YAML file or as rows of a workbook, brought into one form so that both share every
//! check. Entries, the data map, statements and actions are records.

mod folder;
mod form;
mod record;
mod sheet;
mod words;
mod yaml;

pub(super) use folder::read as read_folder;
pub(super) use form::Form;
pub use record::Origin;
pub(super) use record::Record;
pub(super) use sheet::read as read_sheets;
pub use words::in_a_cell;
pub(super) use yaml::{open as open_yaml, read as read_yaml, records as yaml_records};
