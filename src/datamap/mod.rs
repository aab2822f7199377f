//! The data map and the register of documents, request by request: where data sits, who is responsible and how fast it can
//! be taken out; which document answers, whose it is, and when it is looked at again.

mod data;
mod inventory;
mod papers;
pub mod render;

pub use data::{DataLine, Mapped};
pub use inventory::Inventory;
pub use papers::{PaperLine, Standing};
