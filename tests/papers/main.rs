//! What is read from PDFs, pictures, old documents, rich text, pages, mails and plain text: files made by hand.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod hostile;
mod made;
mod other;
#[cfg(feature = "peers")]
mod peers;
mod portable;
