//! Encryption: opened where no password is asked for to read, as when only printing or copying is forbidden.

mod aes;
mod handler;
mod key;
mod rc4;

pub(super) use handler::{Crypt, open};
