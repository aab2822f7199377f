//! What earlier packs of the same inspection sent, as their receipts say: it is pointed to, not sent again.

mod counted;
mod sent;

pub use sent::{Earlier, EarlierPack, Sent};
