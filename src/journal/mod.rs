//! Files that grow by whole lines: receipts of packs, the history of checks.

mod append;

pub use append::append;
