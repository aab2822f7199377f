//! PDF files: pages, their text, comments, form values, properties; whether they are whole and open to all.
//!
//! [`file`] reads objects where they lie, so that a file of any size costs little memory; everything that could grow
//! without end has a limit. A file that only forbids printing or copying opens without a password, and is read; one that
//! asks for a password to open is said to be encrypted.

mod crypt;
mod extras;
mod file;
mod filter;
mod font;
mod page;
mod read;

pub(super) use read::read;
