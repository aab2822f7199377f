//! Excel workbooks in our house style: formats, headings, heights, paper, and the same bytes for the same content.

mod bytes;
mod fit;
mod page;
mod paper;
mod save;
mod style;

pub use bytes::{bytes, empty};
pub use fit::{fit_height, height};
pub use page::Page;
pub use paper::{Paper, for_paper, on_paper};
pub use save::save;
pub use style::Style;
