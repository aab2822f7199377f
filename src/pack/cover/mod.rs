//! The covering note: what the lead inspector reads first. One to two pages: what is sent, what it speaks for, what is not
//! there and why, and whom to ask. The index has the rest.

mod before;
mod counts;
mod lacking;
mod note;
mod sent;

pub use note::write;
